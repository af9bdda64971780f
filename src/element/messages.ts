import type { ReactiveControllerHost } from 'lit';
import type { Language } from '../i18n/language.ts';

/** Where a table comes from: French comes with the element, the others when a page asks for them. */
export interface WordSource<W> {
  readonly fr: W;
  readonly en: () => Promise<W>;
  readonly de: () => Promise<W>;
}

/** Keeps the words of one language for an element; asks for a redraw when they arrive. */
export class Messages<W> {
  readonly #host: ReactiveControllerHost;
  readonly #source: WordSource<W>;
  #language: Language | undefined;
  #words: W | undefined;

  constructor(host: ReactiveControllerHost, source: WordSource<W>) {
    this.#host = host;
    this.#source = source;
  }

  /**
   * The words for `language`; while they are on their way, those there were before: without any, a form would be taken
   * from under the visitor's hands. `undefined` only while the first are. French serves if they cannot be had.
   */
  in(language: Language): W | undefined {
    if (language !== this.#language) {
      this.#language = language;
      if (language === 'fr') this.#words = this.#source.fr;
      else void this.#fetch(language);
    }
    return this.#words;
  }

  async #fetch(language: 'en' | 'de'): Promise<void> {
    const words = await this.#source[language]().catch(() => this.#source.fr);
    if (language !== this.#language) return;
    this.#words = words;
    this.#host.requestUpdate();
  }
}
