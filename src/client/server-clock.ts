import { isServer } from 'lit';
import { timeResource } from '../contract/server-state.ts';
import type { ApiClient } from './api-client.ts';
import { clockDrift, JUMP_MS } from './clock-drift.ts';
import type { ServerTimeSample } from './server-time-sample.ts';

/** While the time is not verified, the server is asked again after this many milliseconds. */
const AGAIN = 60_000;

/** A time that is known less exactly than this many milliseconds is measured. */
const EXACT_MS = 3000;

/** Told of a measurement; `isReal`: what passed since the last one did pass on the server, and no wrong clock was corrected. */
type Listener = (isReal: boolean) => void;

/**
 * The server's time on this device, carried on by the page's own steady clock, which nobody can move. It comes from an
 * answer that is read anyway. Where that does not tell it, or another time than the device's, it is measured by `GET /time`;
 * also after the page was frozen, came out of the back/forward cache, or the device's clock was moved. What was known holds
 * until the answer is there.
 */
export class ServerClock {
  /** `false`: the server did not say, the device's clock is all there is. `undefined`: not known yet. */
  verified: boolean | undefined;
  readonly #client: ApiClient;
  readonly #listeners = new Set<Listener>();
  /** The server's time minus the device's, and the device's minus the page's steady one, when last measured. */
  #offset = 0;
  #drift = clockDrift();
  #measuredAt = 0;
  #measuring: Promise<void> | undefined;

  constructor(client: ApiClient) {
    this.#client = client;
    const hear = ({ type, persisted }: Event & { persisted?: boolean }): void => {
      const isLost = persisted || type === 'resume' || (this.verified === false && !document.hidden);
      if (isLost && this.#listeners.size) void this.measure();
    };
    if (isServer) return;
    // What happens to the document passes the window on its way down; a focus there may be of any field of the page.
    for (const type of ['pageshow', 'resume', 'online', 'visibilitychange', 'focus'])
      window.addEventListener(type, hear, type !== 'focus');
  }

  /** The current instant, epoch milliseconds. */
  now(): number {
    const now = performance.now();
    if (Math.abs(clockDrift() - this.#drift) > JUMP_MS || (this.verified === false && now - this.#measuredAt > AGAIN))
      void this.measure();
    return now + this.#drift + this.#offset;
  }

  /** Calls back after each measurement. Gives the function that ends it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Takes the time from an answer, where it is not known yet: the device's, where the answer agrees with it. Else the server
   * is asked, and until it answers what `sample` says holds.
   */
  learn(sample: ServerTimeSample | undefined): void {
    if (this.verified !== undefined || this.#measuring) return;
    if (sample) {
      const { earliest, latest, at } = sample;
      this.#drift = clockDrift();
      const device = at + this.#drift;
      const isAgreed = device >= earliest && device <= latest;
      if (!isAgreed) this.#offset = (earliest + latest) / 2 - device;
      if (isAgreed && latest - earliest < EXACT_MS) {
        this.verified = true;
        return;
      }
    }
    void this.measure();
  }

  /** Asks the server for its time. Never fails: without an answer the device's clock is believed, with the last known offset. */
  measure(): Promise<void> {
    return (this.#measuring ??= this.#measure());
  }

  async #measure(): Promise<void> {
    const before = this.verified;
    const asked = performance.now();
    // As it was when asking: who moves the clock meanwhile, or sleeps, is found out at the next reading.
    const parted = clockDrift();
    try {
      const { data, stale } = await this.#client.read(timeResource, { fresh: true });
      if (stale) throw stale;
      // The answer was on its way back for about half of the time that passed.
      const base = new Date(data.now).getTime() - (asked + performance.now()) / 2;
      this.#drift = parted;
      this.#offset = base - parted;
      this.verified = true;
    } catch {
      this.#drift = clockDrift();
      this.verified = false;
    }
    this.#measuredAt = performance.now();
    this.#measuring = undefined;
    this.#listeners.forEach((listener) => listener(!!before && !!this.verified));
  }
}

const clocks = new WeakMap<ApiClient, ServerClock>();

/** The clock of an API's server, one for all widgets that ask there. */
export function serverClock(client: ApiClient): ServerClock {
  let clock = clocks.get(client);
  if (!clock) clocks.set(client, (clock = new ServerClock(client)));
  return clock;
}
