import type { LitElement, ReactiveController } from 'lit';

/** Moves the focus to what the widget draws next. */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  #selectors: readonly string[] = [];
  /** The target was not in the first drawing after `focus()`: its code or its data are on their way. */
  #isLate = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Focuses the first of these selectors that matches something in the widget, after its next drawing. A target that
   * comes later is focused only if the user is still here.
   */
  readonly focus = (...selectors: readonly string[]): void => {
    this.#selectors = selectors;
    this.#isLate = false;
    this.#host.requestUpdate();
  };

  /**
   * True while the focus is in the widget or nowhere (what had it has been removed). Focus that the user has moved to
   * elsewhere on the page is not taken from there.
   */
  isUserHere(): boolean {
    const { activeElement: inRoot } = this.#host.getRootNode() as Document | ShadowRoot;
    const { activeElement, body } = document;
    return (
      (!!inRoot && (inRoot === this.#host || this.#host.contains(inRoot))) || !activeElement || activeElement === body
    );
  }

  hostUpdated(): void {
    if (this.#selectors.length) void this.#moveFocus();
  }

  async #moveFocus(): Promise<void> {
    // Features draw after their widget.
    await this.#host.updateComplete;
    const { renderRoot } = this.#host;
    // A feature draws into itself; what it points to may be elsewhere in its widget.
    const root = renderRoot === this.#host ? (renderRoot.getRootNode() as ParentNode) : renderRoot;
    const target = this.#selectors.map((selector) => root.querySelector<HTMLElement>(selector)).find(Boolean);
    const isLate = this.#isLate;
    this.#isLate = true;
    if (!target) return;
    this.#selectors = [];
    if (!isLate || this.isUserHere()) target.focus();
  }
}
