import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { stopTicking, tickIn } from './shared-timer.ts';

/**
 * Ticks for an element while somebody can see it: not off screen, in a hidden tab, in print or outside the document.
 * Coming back ticks at once.
 */
export class TickController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #tick: () => void;
  #observer: IntersectionObserver | undefined;
  #isOnScreen = true;
  #isPrinted = false;

  constructor(host: ReactiveControllerHost & Element, tick: () => void) {
    this.#host = host;
    this.#tick = tick;
    host.addController(this);
  }

  /** The next tick in this many milliseconds; `null`: none. Replaces what was set before. */
  in(delay: number | null): void {
    if (delay === null || !this.#isSeen) stopTicking(this.#tick);
    else tickIn(this.#tick, delay);
  }

  hostConnected(): void {
    // Where a page removed it, the widget counts as on screen.
    if (typeof IntersectionObserver === 'function') {
      this.#observer = new IntersectionObserver((entries) => {
        this.#isOnScreen = entries[entries.length - 1]?.isIntersecting ?? true;
        this.#look();
      });
      this.#observer.observe(this.#host);
    }
    document.addEventListener('visibilitychange', this.#look);
    window.addEventListener('pageshow', this.#look);
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#print);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#isOnScreen = true;
    stopTicking(this.#tick);
    document.removeEventListener('visibilitychange', this.#look);
    window.removeEventListener('pageshow', this.#look);
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#print);
  }

  get #isSeen(): boolean {
    return this.#isOnScreen && !this.#isPrinted && !document.hidden && this.#host.isConnected;
  }

  readonly #look = (): void => {
    if (this.#isSeen) this.#tick();
    else stopTicking(this.#tick);
  };

  readonly #print = ({ type }: Event): void => {
    this.#isPrinted = type === 'beforeprint';
    // What is printed is right at that moment.
    this.#tick();
    this.#look();
  };
}
