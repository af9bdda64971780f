import { publishPole } from '../../../content/publish/poles/pole.ts';
import { GEOJSON_TYPE, poleFeatures } from '../../../content/publish/poles/pole-features.ts';
import { PoleFeatureCollection } from '../../../api/schema/poles-geojson.ts';
import { poleResource, polesResource } from '../../../src/contract/poles.ts';
import { type CachePolicy, DAY, MINUTE } from '../http/caching.ts';
import { findPole, listPoles } from './repository.ts';
import { type DocumentEndpoint, resourceEndpoint } from '../http/endpoint.ts';

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
  mediaType: GEOJSON_TYPE,
  cache,
  load: async ({ store, clock }) => {
    const now = clock.now();
    return poleFeatures((await listPoles(store.db)).map((pole) => publishPole(pole, now)));
  },
};
