import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { cancel, schedule } from './shared-timer.ts';

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
  /** What happens next to the live region. */
  #next = (): void => {};
  /** The host has left the page: nobody hears it, and no timer may run for it. */
  #isGone = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isGone = false;
  }

  hostDisconnected(): void {
    this.clear();
    this.#isGone = true;
  }

  /** Announces `text`, in place of what waits to be announced. */
  announce(text: string): void {
    if (this.#isGone) return;
    if (text && text === this.text) {
      // Screen readers ignore text that does not change: the live region is emptied first.
      this.#show('');
      this.#in(ANNOUNCE_AGAIN_MS, () => this.#showForAWhile(text));
    } else this.#showForAWhile(text);
  }

  /** The same once no other text came for `ANNOUNCE_DEBOUNCE_MS`. */
  announceSoon(text: string): void {
    if (!this.#isGone) this.#in(ANNOUNCE_DEBOUNCE_MS, () => this.announce(text));
  }

  /** Takes out what was announced, and what waits to be. */
  clear(): void {
    cancel(this.#next);
    this.#show('');
  }

  #showForAWhile(text: string): void {
    this.#show(text);
    this.#in(ANNOUNCEMENT_LIFETIME_MS, () => this.#show(''));
  }

  #in(milliseconds: number, next: () => void): void {
    cancel(this.#next);
    this.#next = next;
    schedule(next, milliseconds);
  }

  #show(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.#host.requestUpdate();
  }
}
