import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Milliseconds without another change after which a result that changes in many places is announced. Orca drops an
 * announcement that comes among other changes of the page.
 */
export const ANNOUNCE_DEBOUNCE_MS = 700;

/** Milliseconds that a live region stays empty before the same text again: NVDA with Firefox needs about 100. */
const ANNOUNCE_AGAIN_MS = 150;

/** Milliseconds after which an announcement leaves the page: who reads on by themselves should not come across it. */
const ANNOUNCEMENT_LIFETIME_MS = 20_000;

/**
 * What a widget tells screen readers. The widget draws `text` into a live region that is there from its first drawing
 * (`renderLiveRegion`). The text is a state of the element, not of its store.
 */
export class Announcer implements ReactiveController {
  text = '';
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Announces `text`, in place of what waits to be announced. */
  announce(text: string): void {
    clearTimeout(this.#timer);
    if (text && text === this.text) {
      // Screen readers ignore text that does not change: the live region is emptied first.
      this.#show('');
      this.#timer = setTimeout(() => this.#showForAWhile(text), ANNOUNCE_AGAIN_MS);
    } else this.#showForAWhile(text);
  }

  /** The same once no other text came for `ANNOUNCE_DEBOUNCE_MS`. */
  announceSoon(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.announce(text), ANNOUNCE_DEBOUNCE_MS);
  }

  /** Takes out what was announced, and what waits to be. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#show('');
  }

  #showForAWhile(text: string): void {
    this.#show(text);
    if (text) this.#timer = setTimeout(() => this.#show(''), ANNOUNCEMENT_LIFETIME_MS);
  }

  #show(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.#host.requestUpdate();
  }
}
