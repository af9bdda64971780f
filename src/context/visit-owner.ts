import { EMPTY_VISIT, visitContext, type Visit } from './visit-context.ts';

/** The one owner of a visit: widgets below `host` ask it to change, and redraw from what it says. */
export class VisitOwner {
  readonly #host: Element;
  #visit = EMPTY_VISIT;

  constructor(host: Element) {
    this.#host = host;
    this.#change({});
  }

  readonly #change = (part: Partial<Visit>): void => {
    this.#visit = { ...this.#visit, ...part };
    visitContext.provide(this.#host, { visit: this.#visit, change: this.#change });
  };
}
