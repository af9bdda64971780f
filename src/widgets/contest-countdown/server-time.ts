import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ApiClient } from '../../client/api-client.ts';
import { serverClock } from '../../client/server-clock.ts';

/** Follows the clock of the API's server: the host is redrawn after each measurement. */
export class ServerTime implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onCorrection: () => void;
  #client: ApiClient | undefined;
  #unsubscribe: (() => void) | undefined;

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
    this.#unsubscribe?.();
    this.#client = client;
    this.#unsubscribe =
      client &&
      serverClock(client).subscribe((isReal) => {
        if (!isReal) this.#onCorrection();
        this.#host.requestUpdate();
      });
  }
}
