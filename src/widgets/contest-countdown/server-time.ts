import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ApiClient } from '../../client/api-client.ts';
import { serverClock } from '../../client/server-clock.ts';

/** How long (milliseconds) the first drawing waits for the server's clock. */
const WAIT = 2500;

/** The server's clock for an element: redraws it when the clock was measured, and tells it of a correction. */
export class ServerTime implements ReactiveController {
  /** The server answered, or was waited for in vain. */
  isKnown = false;
  readonly #host: ReactiveControllerHost;
  readonly #corrected: () => void;
  #client: ApiClient | undefined;
  #leave: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param corrected called when a wrong clock was put right: what that changes did not happen just now */
  constructor(host: ReactiveControllerHost, corrected: () => void) {
    this.#host = host;
    this.#corrected = corrected;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.follow(undefined);
  }

  /** Follows the clock of an API's server; `undefined`: none. */
  follow(client: ApiClient | undefined): void {
    if (client === this.#client) return;
    clearTimeout(this.#timer);
    this.#leave?.();
    this.#client = client;
    if (!client) return;
    const clock = serverClock(client);
    const known = (): void => {
      clearTimeout(this.#timer);
      this.isKnown = true;
      this.#host.requestUpdate();
    };
    this.#leave = clock.subscribe((isReal) => {
      if (!isReal) this.#corrected();
      known();
    });
    this.isKnown = clock.verified !== undefined;
    if (!this.isKnown) this.#timer = setTimeout(known, WAIT);
  }
}
