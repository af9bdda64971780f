import type { Origin } from '../../context/visit-context.ts';
import type { Place } from '../../contract/places.ts';

/** Where distances are counted from when a commune was chosen. */
export const communeOrigin = (place: Place): Origin => ({ kind: 'commune', place, lat: place.lat, lon: place.lon });

/** The commune of an origin; `null` for a device's position and for none. */
export const communeOf = (origin: Origin | null): Place | null => (origin?.kind === 'commune' ? origin.place : null);
