import type { GazetteerPlaceContent } from '../../../content/schema/place.ts';
import { listItems } from '../store/content-items.ts';
import type { Queries } from '../store/store.ts';

/** The whole gazetteer (about five thousand communes): read it once and search in memory. */
export const listPlaces = (db: Queries): Promise<GazetteerPlaceContent[]> => listItems(db, 'places');
