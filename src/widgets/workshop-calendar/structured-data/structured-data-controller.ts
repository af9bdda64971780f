import type { LitElement, ReactiveController } from 'lit';
import { loadModule } from '../../../modules/load-module.ts';
import type { Description, StructuredData } from './structured-data.ts';

/** Describes the workshops of a calendar to search engines as long as it is in the page. */
export class StructuredDataController implements ReactiveController {
  readonly #host: LitElement;
  #data: StructuredData | undefined;
  #wanted: Description | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#data?.remove();
  }

  /** @param description `undefined`: there is none, or none is asked for */
  follow(description: Description | undefined): void {
    this.#wanted = description;
    if (description) void this.#describe();
    else this.#data?.remove();
  }

  async #describe(): Promise<void> {
    const { StructuredData } = await loadModule(() => import('./structured-data.ts'));
    // Meanwhile, the calendar may have left the page, or no longer ask for a description.
    if (!this.#host.isConnected || !this.#wanted) return;
    this.#data ??= new StructuredData();
    this.#data.describe(this.#wanted);
  }
}
