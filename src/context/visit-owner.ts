import { ContextProvider } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { EMPTY_VISIT, visitContext, type Visit } from './visit.ts';

/** The one owner of a visit: widgets below `host` ask it to change, and redraw from what it says. */
export class VisitOwner {
  readonly #provider: ContextProvider<typeof visitContext>;
  #visit = EMPTY_VISIT;

  constructor(host: HTMLElement | ReactiveElement) {
    this.#provider = new ContextProvider(host, { context: visitContext, initialValue: this.#handle() });
  }

  #change = (part: Partial<Visit>): void => {
    this.#visit = { ...this.#visit, ...part };
    this.#provider.setValue(this.#handle());
  };

  #handle() {
    return { visit: this.#visit, change: (part: Partial<Visit>) => this.#change(part) };
  }
}
