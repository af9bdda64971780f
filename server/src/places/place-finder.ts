import { createPlaceSearch, type PlaceSearch, type PlaceSearchOptions } from './search.ts';
import { contentRevision } from '../store/content-items.ts';
import { listPlaces } from './repository.ts';
import type { Queries } from '../store/store.ts';

/** Searches the places of the store; the index is made once and again when another seed has replaced the content. */
export function createPlaceFinder(db: Queries, options: Omit<PlaceSearchOptions, 'places'>): PlaceSearch {
  let revision: string | null = null;
  let search = createPlaceSearch({ ...options, places: [] });
  return async (query, limit) => {
    const current = await contentRevision(db);
    if (current !== revision) {
      search = createPlaceSearch({ ...options, places: await listPlaces(db) });
      revision = current;
    }
    return search(query, limit);
  };
}
