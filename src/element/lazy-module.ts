import type { ReactiveControllerHost } from 'lit';
import { onReconnect } from './on-reconnect.ts';

/**
 * Milliseconds. A failed load is retried by a user action, not by the re-render that it causes (that would loop).
 */
const RETRY_PAUSE_MS = 200;

/**
 * A part of a widget whose code loads when it is first needed. A failed load is retried at the next request, and when the
 * network or the user is back.
 */
export class LazyModule<T> {
  value: T | undefined;
  isLoaded = false;
  failed = false;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  /** The load in progress, or the finished one. */
  #loading: Promise<T | undefined> | undefined;
  /** On the time axis of `performance.now()`. */
  #failedAt = -Infinity;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** Loads the part unless that is done or in progress; `undefined`: it could not be loaded. Redraws the host. */
  readonly load = async (): Promise<T | undefined> => {
    const isTooSoon = performance.now() - this.#failedAt <= RETRY_PAUSE_MS;
    return (this.#loading ??= isTooSoon ? undefined : this.#fetch());
  };

  async #fetch(): Promise<T | undefined> {
    try {
      this.value = await this.#load();
      this.isLoaded = true;
      this.failed = false;
    } catch (error) {
      this.failed = true;
      this.#failedAt = performance.now();
      this.#loading = undefined;
      onReconnect(() => {
        this.#failedAt = -Infinity;
        void this.load();
      });
      console.warn('[alexis] a part of a widget could not be loaded.', error);
    }
    this.#host.requestUpdate();
    return this.value;
  }
}
