import { createPlaceSearch, type PlaceSearch, type PlaceSearchOptions } from './search.ts';
import { contentRevision } from '../store/content-items.ts';
import { listPlaces } from './repository.ts';
import type { Store } from '../store/store.ts';

/** Searches the places of the store; the index is made once and again when another seed has replaced the content. */
export function createPlaceFinder(store: Store, options: Omit<PlaceSearchOptions, 'places'>): PlaceSearch {
  let revision: string | null = null;
  let search = createPlaceSearch({ ...options, places: [] });
  return async (query, limit) => {
    const current = await contentRevision(store.db);
    if (current !== revision) {
      search = createPlaceSearch({ ...options, places: await listPlaces(store.db) });
      revision = current;
    }
    return search(query, limit);
  };
}
