import type { ReactiveControllerHost } from 'lit';

/** A part of a widget whose code is fetched when it is first wanted; asked again after a failure. */
export class LazyPart<T> {
  value: T | undefined;
  failed = false;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  #asked: Promise<T | undefined> | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** Fetches the part unless that is done or under way; gives `undefined` when it cannot be had. Redraws the host. */
  readonly bring = (): Promise<T | undefined> => (this.#asked ??= this.#fetch());

  async #fetch(): Promise<T | undefined> {
    try {
      this.value = await this.#load();
      this.failed = false;
    } catch (error) {
      this.failed = true;
      this.#asked = undefined;
      console.warn('[alexis] a part of a widget could not be loaded.', error);
    }
    this.#host.requestUpdate();
    return this.value;
  }
}
