import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { cancel, schedule } from './shared-timer.ts';

const PAGE_EVENTS = ['visibilitychange', 'pageshow', 'beforeprint', 'afterprint'];

/**
 * Calls an element back when what it shows is due to change (a pôle opens, a digit of a countdown). No timer runs while
 * nobody can see the element: off screen, in a hidden tab, in print or outside the document. It is called back at once
 * when it can be seen again, from the back/forward cache, and after the device slept (see `shared-timer.ts`).
 */
export class TimerController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onDue: () => void;
  #observer: IntersectionObserver | undefined;
  #isOnScreen = true;
  #isPrinted = false;

  constructor(host: ReactiveControllerHost & Element, onDue: () => void) {
    this.#host = host;
    // A function of its own: two controllers with the same callback must not share its time.
    this.#onDue = () => onDue();
    host.addController(this);
  }

  /** Calls back once in so many milliseconds; `null`: not at all. Replaces what was scheduled before. */
  schedule(delay: number | null): void {
    if (delay === null || !this.#isSeen) cancel(this.#onDue);
    else schedule(this.#onDue, Math.max(delay, 0));
  }

  hostConnected(): void {
    // Where a page has removed IntersectionObserver, the widget counts as on screen.
    if (typeof IntersectionObserver === 'function') {
      this.#observer = new IntersectionObserver((entries) => {
        const wasOnScreen = this.#isOnScreen;
        this.#isOnScreen = entries[entries.length - 1]?.isIntersecting ?? true;
        if (this.#isOnScreen !== wasOnScreen) this.#look();
      });
      this.#observer.observe(this.#host);
    }
    PAGE_EVENTS.forEach((type) => addEventListener(type, this, true));
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#isOnScreen = true;
    cancel(this.#onDue);
    PAGE_EVENTS.forEach((type) => removeEventListener(type, this, true));
  }

  get #isSeen(): boolean {
    return this.#isOnScreen && !this.#isPrinted && !document.hidden && this.#host.isConnected;
  }

  /** @internal */
  handleEvent({ type }: Event): void {
    if (type.endsWith('print')) {
      this.#isPrinted = type === 'beforeprint';
      // What is printed is right at that moment.
      this.#onDue();
    }
    this.#look();
  }

  #look(): void {
    if (this.#isSeen) this.#onDue();
    else cancel(this.#onDue);
  }
}
