import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { PlaceSearch } from '../places/search.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/store.ts';

/** What the routes work with. */
export interface Services {
  readonly store: Store;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  readonly searchPlaces: PlaceSearch;
  /** Version of the kit and of this server. */
  readonly version: string;
}
