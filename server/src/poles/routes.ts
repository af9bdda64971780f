import { FRESHNESS } from '../../../api/freshness.ts';
import { PoleFeatureCollection } from '../../../api/schema/poles-geojson.ts';
import { GEOJSON_TYPE, poleFeatures } from '../../../content/publish/poles/pole-features.ts';
import { publishPole } from '../../../content/publish/poles/pole.ts';
import { poleResource, polesResource } from '../../../src/contract/poles.ts';
import type { Clock } from '../environment/clock.ts';
import { type Endpoint, resourceEndpoint, textEndpoint } from '../http/endpoint.ts';
import type { Queries } from '../store/store.ts';
import { findPole } from './repository.ts';
import { publishedPoles } from './service.ts';

export const poleEndpoints = ({ db, clock }: { db: Queries; clock: Clock }): Endpoint[] => [
  resourceEndpoint(polesResource, {
    name: 'Pole',
    summary: 'All pôles, with services, contact and the openings of the next 14 days.',
    cache: FRESHNESS.poles,
    load: async () => ({ data: await publishedPoles(db, clock.now()) }),
  }),
  textEndpoint({
    path: '/poles.geojson',
    name: 'PoleFeatureCollection',
    summary: 'The pôles as GeoJSON (RFC 7946), for other maps.',
    schema: PoleFeatureCollection,
    mediaType: GEOJSON_TYPE,
    cache: FRESHNESS.poles,
    load: async () => JSON.stringify(poleFeatures(await publishedPoles(db, clock.now()))),
  }),
  resourceEndpoint(poleResource, {
    name: 'Pole',
    summary: 'One pôle.',
    cache: FRESHNESS.poles,
    load: async ({ params }) => {
      const found = await findPole(db, params['slug'] ?? '');
      return found && { data: publishPole(found, clock.now()) };
    },
  }),
];
