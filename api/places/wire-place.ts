import type { Place } from '../../src/contract/places.ts';
import type { PlaceMatch } from './ranking.ts';

/** The place as the API sends it, without what only ranking needs. */
export const wirePlace = ({ insee, name, postcodes, department, lat, lon, precision }: Place): Place => ({
  insee,
  name,
  postcodes,
  department,
  lat,
  lon,
  precision,
});

/** A match as the API sends it: the seat of the département that was asked for tells which one that is. */
export const wireMatch = ({ place, match }: PlaceMatch): Place => ({
  ...wirePlace(place),
  ...(match === 'department' && { seatOf: place.seatOf }),
});
