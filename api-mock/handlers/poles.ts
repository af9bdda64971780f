import { GEOJSON_TYPE, poleFeatures } from '../../content/publish/poles/pole-features.ts';
import { publishPole } from '../../content/publish/poles/pole.ts';
import { poleResource, polesResource } from '../../src/contract/poles.ts';
import { FRESHNESS } from '../../api/freshness.ts';
import type { FindServer } from '../mock-server.ts';
import { read, readText } from './read.ts';

export const poleHandlers = (find: FindServer) => [
  read(find, polesResource, FRESHNESS.poles, ({ server, now }) => ({
    data: server.content.poles.map((pole) => publishPole(pole, now)),
  })),
  readText(find, '/poles.geojson', { mediaType: GEOJSON_TYPE, freshness: FRESHNESS.poles }, ({ server, now }) =>
    JSON.stringify(poleFeatures(server.content.poles.map((pole) => publishPole(pole, now)))),
  ),
  read(find, poleResource, FRESHNESS.poles, ({ server, params, now }) => {
    const found = server.content.poles.find(({ slug }) => slug === params['slug']);
    return found && { data: publishPole(found, now) };
  }),
];
