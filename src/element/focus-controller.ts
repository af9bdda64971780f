import type { LitElement, ReactiveController } from 'lit';

/** Moves the focus once what it is to go to has been drawn. */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  #next: readonly string[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** To the first of these selectors that something matches, as soon as something does. */
  readonly to = (...selectors: readonly string[]): void => {
    this.#next = selectors;
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    const target = this.#next
      .map((selector) => this.#host.renderRoot.querySelector<HTMLElement>(selector))
      .find(Boolean);
    if (!target) return;
    this.#next = [];
    target.focus();
  }
}
