import type { PoleFeatureCollection } from '../../../api/schema/poles-geojson.ts';
import type { Pole } from '../../../src/contract/poles.ts';

/** Media type of {@link poleFeatures} as text, RFC 7946. */
export const GEOJSON_TYPE = 'application/geo+json';

/** `/poles.geojson`: the pôles for other people's maps. */
export const poleFeatures = (poles: readonly Pole[]): PoleFeatureCollection => ({
  type: 'FeatureCollection',
  features: poles.map(featureOf),
});

const featureOf = ({
  slug,
  name,
  status,
  place,
  services,
  contact,
  demo,
}: Pole): PoleFeatureCollection['features'][number] => ({
  type: 'Feature',
  id: slug,
  geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
  properties: {
    name,
    status,
    commune: place.name,
    postcodes: place.postcodes,
    precision: place.precision,
    services: services.map((service) => service.name),
    ...contact,
    demo,
  },
});
