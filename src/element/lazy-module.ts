import type { ReactiveControllerHost } from 'lit';
import { onReconnect } from './on-reconnect.ts';

/** Milliseconds. The redraw that a failure brings does not ask again, which would never end; a visitor's act does. */
const PAUSE = 200;

/**
 * A part of a widget whose code is fetched when it is first wanted. What failed is fetched again when it is asked for, and
 * by itself once the network or the visitor is back.
 */
export class LazyModule<T> {
  value: T | undefined;
  failed = false;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  /** Under way, or done. */
  #asked: Promise<T | undefined> | undefined;
  /** On the page's own time axis. */
  #failedAt = -Infinity;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** Fetches the part unless that is done or under way; gives `undefined` when it cannot be had. Redraws the host. */
  readonly load = async (): Promise<T | undefined> => {
    const isTooSoon = performance.now() - this.#failedAt <= PAUSE;
    return (this.#asked ??= isTooSoon ? undefined : this.#fetch());
  };

  async #fetch(): Promise<T | undefined> {
    try {
      this.value = await this.#load();
      this.failed = false;
    } catch (error) {
      this.failed = true;
      this.#failedAt = performance.now();
      this.#asked = undefined;
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
