import { css, type LitElement } from 'lit';
import { adoptLateStyles } from './adopt-styles.ts';

/** Stronger than the element's own `style`, which stays as the page wrote it. */
const released = css`
  :host {
    min-height: 0 !important;
  }
`;

/**
 * The height that the page reserves for a widget (`min-height`, see the snippet). Until the widget is drawn, it keeps the
 * page from moving; afterwards it would be an empty space below a list that a filter made short.
 */
export class ReservedHeight {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Gives the height back: the user has acted, or there is nothing to wait for. */
  release(): void {
    const { shadowRoot } = this.#host;
    if (shadowRoot) releaseReservedHeight(shadowRoot);
  }

  /**
   * Gives it back where nobody sees what then moves: what follows the widget is below the viewport, before and after.
   * @param content what the widget shows, without the reserved rest
   */
  releaseUnseen(content: Element | null): void {
    if (content && content.getBoundingClientRect().bottom >= innerHeight) this.release();
  }
}

export const releaseReservedHeight = (root: ShadowRoot): void => adoptLateStyles(root, [released]);

export function releaseUnseenReservedHeight(root: ShadowRoot, content: Element): void {
  if (content.getBoundingClientRect().bottom >= window.innerHeight) releaseReservedHeight(root);
}
