import type { Clock } from '../environment/clock.ts';
import type { Log } from '../environment/log.ts';
import type { Settings } from '../environment/settings.ts';
import type { ReadinessCheck } from '../health/readiness.ts';
import type { Guard } from '../http/guard/guard.ts';
import type { PlaceSearch } from '../places/search.ts';
import type { Store } from '../store/store.ts';

/** All that routes work with; each feature says which of it it needs. */
export interface Services {
  readonly store: Store;
  readonly settings: Settings;
  /** The time that answers are about: fixed by `ALEXIS_NOW`. */
  readonly clock: Clock;
  readonly log: Log;
  readonly searchPlaces: PlaceSearch;
  readonly guard: Guard;
  readonly readiness: ReadinessCheck;
  /** Called when a mail was put into the outbox, so that it need not wait for the worker's next round. */
  readonly onMail: () => void;
  /** Version of the kit and of this server. */
  readonly version: string;
}
