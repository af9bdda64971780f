import { publishPole } from '../../../content/publish/pole.ts';
import type { Pole } from '../../../src/contract/poles.ts';
import { PoleFeatureCollection } from '../../../src/contract/poles-geojson.ts';
import { poleResource, polesResource } from '../../../src/contract/poles.ts';
import { type CachePolicy, DAY, MINUTE } from '../app/freshness.ts';
import { findPole, listPoles } from '../store/poles.ts';
import { type DocumentEndpoint, resourceEndpoint } from './endpoint.ts';

/** An answer holds openings for 14 days: one that is a week old still tells today's. */
const cache: CachePolicy = { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY };

export const poles = resourceEndpoint(polesResource, {
  name: 'Pole',
  summary: 'All pôles, with services, contact and the openings of the next 14 days.',
  cache,
  load: async ({ store, clock }) => {
    const now = clock.now();
    return { data: (await listPoles(store.db)).map((pole) => publishPole(pole, now)) };
  },
});

export const pole = resourceEndpoint(poleResource, {
  name: 'Pole',
  summary: 'One pôle.',
  cache,
  load: async ({ store, clock }, { params }) => {
    const found = await findPole(store.db, params['slug'] ?? '');
    return found && { data: publishPole(found, clock.now()) };
  },
});

export const polesGeoJson: DocumentEndpoint = {
  path: '/poles.geojson',
  shape: 'document',
  name: 'PoleFeatureCollection',
  summary: 'The pôles as GeoJSON (RFC 7946), for other maps.',
  schema: PoleFeatureCollection,
  mediaType: 'application/geo+json',
  cache,
  load: async ({ store, clock }) => {
    const now = clock.now();
    const features = (await listPoles(store.db)).map((pole) => featureOf(publishPole(pole, now)));
    return { type: 'FeatureCollection', features } satisfies PoleFeatureCollection;
  },
};

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
