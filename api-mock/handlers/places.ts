import { readQuery } from '../../api/queries/read-query.ts';
import { PlacesQuery } from '../../api/queries/queries.ts';
import { placesResource } from '../../src/contract/places.ts';
import { createPlaceIndex, type PlaceIndex } from '../../api/places/rank.ts';
import { wireMatch } from '../../api/places/wire-place.ts';
import { FRESHNESS } from '../../api/freshness.ts';
import type { FindServer, MockServer } from '../mock-server.ts';
import { read } from './read.ts';

export const placeHandlers = (find: FindServer) => [
  read(find, placesResource, FRESHNESS.places, async ({ server, query }) => {
    const { q, limit } = readQuery(PlacesQuery, query);
    const index = await indexOf(server.content);
    return { data: index.search(q, limit).map(wireMatch) };
  }),
];

const indexes = new WeakMap<MockServer['content']['places'], Promise<PlaceIndex>>();

/** The index takes a moment to make: once for each gazetteer. */
function indexOf({ places }: MockServer['content']): Promise<PlaceIndex> {
  const known = indexes.get(places) ?? places().then(createPlaceIndex);
  indexes.set(places, known);
  return known;
}
