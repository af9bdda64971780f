import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells an element its own width in CSS pixels, at first and whenever it changes. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tell: (width: number) => void;
  #observer: ResizeObserver | undefined;
  #width = -1;

  constructor(host: ReactiveControllerHost & HTMLElement, tell: (width: number) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure();
    // Some pages remove or replace ResizeObserver: the window's own event is then good enough.
    if (typeof ResizeObserver === 'function') {
      this.#observer = new ResizeObserver(this.#measureObserved);
      this.#observer.observe(this.#host);
    }
    window.addEventListener('resize', this.#measure);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    window.removeEventListener('resize', this.#measure);
  }

  readonly #measure = (): void => {
    const { offsetWidth } = this.#host;
    if (offsetWidth === this.#width) return;
    this.#width = offsetWidth;
    this.#tell(offsetWidth);
  };

  /** Within the next frame: what is drawn for another width may resize what is observed, which would be an error in the page's log. */
  readonly #measureObserved = (): void =>
    void requestAnimationFrame(() => {
      if (this.#host.isConnected) this.#measure();
    });
}
