import { FRESHNESS } from '../../../api/freshness.ts';
import { PLACES_SUMMARY, PlacesQuery } from '../../../api/queries/queries.ts';
import { placesResource } from '../../../src/contract/places.ts';
import { type Endpoint, resourceEndpoint } from '../http/endpoint.ts';
import type { PlaceSearch } from './search.ts';

export const placeEndpoints = ({ searchPlaces }: { searchPlaces: PlaceSearch }): Endpoint[] => [
  resourceEndpoint(placesResource, {
    name: 'Place',
    summary: PLACES_SUMMARY,
    query: PlacesQuery,
    cache: FRESHNESS.places,
    load: async ({ query: { q, limit } }) => {
      const { places, isComplete } = await searchPlaces(q, limit);
      return { data: places, ...(!isComplete && { cache: FRESHNESS.incompletePlaces }) };
    },
  }),
];
