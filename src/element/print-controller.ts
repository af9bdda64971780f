import type { LitElement, ReactiveController } from 'lit';

/**
 * Unfolds what is folded while the page is printed, from a button or the browser's menu: a sheet has nothing to press, and
 * not every engine lets a style sheet do it. What does not belong on paper has the class `others`.
 */
export class PrintController implements ReactiveController {
  readonly #host: LitElement;
  #folded: readonly HTMLDetailsElement[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this);
    addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this);
    removeEventListener('afterprint', this);
  }

  handleEvent({ type }: Event): void {
    const isBefore = type === 'beforeprint';
    if (isBefore) this.#folded = [...this.#host.renderRoot.querySelectorAll('details')].filter(belongsOnPaper);
    this.#folded.forEach((details) => (details.open = isBefore));
  }
}

const belongsOnPaper = (details: HTMLDetailsElement): boolean => !details.matches('[open], .others');
