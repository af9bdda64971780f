import { timeResource } from '../contract/server-state.ts';
import { parseInstant } from '../domain/dates/instant.ts';
import type { ApiClient } from './api-client.ts';

/** How much (milliseconds) the device's two clocks may part before one of them was moved, or the page was frozen. */
const JUMP = 2000;

/** Not Date.now(): some pages replace it with a function that gives a Date (Datejs). Epoch milliseconds. */
const deviceTime = (): number => new Date().getTime();

/**
 * The server's time on this device: the difference between the two clocks is measured once by `GET /time`, and again
 * after the page was frozen, came out of the back/forward cache, or the device's clock was moved.
 */
export class ServerClock {
  readonly #client: ApiClient;
  readonly #listeners = new Set<() => void>();
  #verified: boolean | undefined;
  #offset = 0;
  /** Device time minus the page's own steady clock, when last measured. */
  #drift = 0;
  #measuring: Promise<void> | undefined;

  constructor(client: ApiClient) {
    this.#client = client;
    const measure = (): void => {
      if (this.#listeners.size) void this.measure();
    };
    window.addEventListener('pageshow', ({ persisted }) => persisted && measure());
    window.addEventListener('online', () => !this.#verified && measure());
    document.addEventListener('resume', measure);
  }

  /** `false`: the server did not say, the device's clock is all there is. `undefined`: not known yet. */
  get verified(): boolean | undefined {
    return this.#verified;
  }

  /** The current instant, epoch milliseconds. */
  now(): number {
    const device = deviceTime();
    const isMoved = Math.abs(device - performance.now() - this.#drift) > JUMP;
    if (isMoved && this.#verified !== undefined) void this.measure();
    return device + this.#offset;
  }

  /** Calls back after each measurement; measures now if nobody did. Gives the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#verified === undefined) void this.measure();
    return () => this.#listeners.delete(listener);
  }

  /** Asks the server for its time. Never fails: without an answer the last known difference stays. */
  measure(): Promise<void> {
    return (this.#measuring ??= this.#measure().finally(() => {
      this.#measuring = undefined;
      this.#listeners.forEach((listener) => listener());
    }));
  }

  async #measure(): Promise<void> {
    const asked = deviceTime();
    this.#drift = asked - performance.now();
    try {
      const { data, stale } = await this.#client.read(timeResource, { fresh: true });
      if (stale) throw stale;
      const answered = deviceTime();
      const fraction = +(/\.\d+/.exec(data.now)?.[0] ?? 0) * 1000;
      // The answer was on its way back for about half of the time that passed.
      this.#offset = parseInstant(data.now).epochMs + fraction - (asked + answered) / 2;
      this.#verified = true;
    } catch {
      this.#verified = false;
    }
  }
}

const clocks = new WeakMap<ApiClient, ServerClock>();

/** The clock of an API's server, one for all widgets that ask there. */
export function serverClock(client: ApiClient): ServerClock {
  let clock = clocks.get(client);
  if (!clock) clocks.set(client, (clock = new ServerClock(client)));
  return clock;
}
