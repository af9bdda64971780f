import type { Clock } from '../environment/clock.ts';
import type { Guard } from '../http/guard/guard.ts';
import type { Log } from '../environment/log.ts';
import type { PlaceSearch } from '../places/search.ts';
import type { Settings } from '../environment/settings.ts';
import type { Store } from '../store/store.ts';

/** What the routes work with. */
export interface Services {
  readonly store: Store;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  readonly searchPlaces: PlaceSearch;
  /** What stands before the forms; the app makes it. */
  readonly guard: Guard;
  /** Clock of the guard and of the outbox when it is not the machine's: for tests. */
  readonly guardClock?: Clock;
  /** Called when a mail was put into the outbox, so that it need not wait for the worker's next round. */
  readonly onMail?: () => void;
  /** Version of the kit and of this server. */
  readonly version: string;
}
