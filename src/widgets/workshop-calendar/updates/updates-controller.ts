import type { LitElement, ReactiveController } from 'lit';
import type { ApiClient } from '../../../client/api-client.ts';
import { WorkshopUpdates, type WorkshopUpdatesById } from './workshop-updates.ts';

/** Calls back with the updates of a client's workshops, as long as the widget is in the page. */
export class UpdatesController implements ReactiveController {
  readonly #onUpdates: (updates: WorkshopUpdatesById) => void;
  #client: ApiClient | undefined;
  #unsubscribe = (): void => {};

  constructor(host: LitElement, onUpdates: (updates: WorkshopUpdatesById) => void) {
    this.#onUpdates = onUpdates;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#unsubscribe();
    this.#client = undefined;
  }

  follow(client: ApiClient): void {
    if (client === this.#client) return;
    this.#unsubscribe();
    this.#client = client;
    this.#unsubscribe = WorkshopUpdates.of(client).subscribe(this.#onUpdates);
  }
}
