import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The longest a timer may sleep: beyond 24.8 days `setTimeout` fires at once. */
const LONGEST = 3_600_000;

/**
 * Redraws an element when what it shows is due to change (a pôle opens) and when the page comes back from sleep, a
 * hidden tab or the back/forward cache. No timer runs while the page is hidden.
 */
export class WakeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #delay: number | undefined;
  /** An update may come after the element left the page: a timer would then keep it in memory for good. */
  #isConnected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Redraw in this many milliseconds; `undefined` for not at all. Replaces what was set before. */
  wakeIn(milliseconds: number | undefined): void {
    this.#delay = milliseconds;
    this.#start();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#start();
    document.addEventListener('visibilitychange', this.#wake);
    window.addEventListener('pageshow', this.#wake);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    document.removeEventListener('visibilitychange', this.#wake);
    window.removeEventListener('pageshow', this.#wake);
    clearTimeout(this.#timer);
  }

  #start(): void {
    clearTimeout(this.#timer);
    if (this.#delay === undefined || document.hidden || !this.#isConnected) return;
    this.#timer = setTimeout(this.#wake, Math.min(Math.max(this.#delay, 0) + 50, LONGEST));
  }

  #wake = (): void => {
    if (document.hidden) clearTimeout(this.#timer);
    else this.#host.requestUpdate();
  };
}
