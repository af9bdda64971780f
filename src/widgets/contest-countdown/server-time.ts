import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ApiClient } from '../../client/api-client.ts';
import { serverClock } from '../../client/server-clock.ts';

/** Milliseconds that the first drawing waits for the server's clock. */
const FIRST_MEASUREMENT_WAIT_MS = 2500;

/** The clock of the API's server. The host is redrawn after each measurement. */
export class ServerTime implements ReactiveController {
  /** The server has answered, or did not in time. */
  isKnown = false;
  readonly #host: ReactiveControllerHost;
  readonly #onCorrection: () => void;
  #client: ApiClient | undefined;
  #unsubscribe: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onCorrection called when a wrong clock was corrected: what that changes did not happen just now */
  constructor(host: ReactiveControllerHost, onCorrection: () => void) {
    this.#host = host;
    this.#onCorrection = onCorrection;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.follow(undefined);
  }

  /** Follows the clock of an API's server; `undefined`: none. */
  follow(client: ApiClient | undefined): void {
    if (client === this.#client) return;
    clearTimeout(this.#timer);
    this.#unsubscribe?.();
    this.#client = client;
    if (!client) return;
    const server = serverClock(client);
    const measured = (): void => {
      clearTimeout(this.#timer);
      this.isKnown = true;
      this.#host.requestUpdate();
    };
    this.#unsubscribe = server.subscribe((isReal) => {
      if (!isReal) this.#onCorrection();
      measured();
    });
    this.isKnown = server.verified !== undefined;
    if (!this.isKnown) this.#timer = setTimeout(measured, FIRST_MEASUREMENT_WAIT_MS);
  }
}
