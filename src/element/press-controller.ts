import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Holds back what would move the page while a pointer is pressed: a button that moves between press and release is missed.
 */
export class PressController implements ReactiveController {
  #isPressed = false;
  #held: (() => void)[] = [];

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pointerdown', this.#press, true);
    addEventListener('pointerup', this.#release, true);
    addEventListener('pointercancel', this.#release, true);
  }

  hostDisconnected(): void {
    removeEventListener('pointerdown', this.#press, true);
    removeEventListener('pointerup', this.#release, true);
    removeEventListener('pointercancel', this.#release, true);
    this.#isPressed = false;
    this.#held = [];
  }

  /** Calls at once, or after the click that the pressed pointer makes. */
  after(callback: () => void): void {
    if (this.#isPressed) this.#held.push(callback);
    else callback();
  }

  readonly #press = (): void => {
    this.#isPressed = true;
  };

  readonly #release = (): void => {
    this.#isPressed = false;
    const held = this.#held;
    this.#held = [];
    // The click follows in the same task.
    if (held.length > 0) setTimeout(() => held.forEach((callback) => callback()));
  };
}
