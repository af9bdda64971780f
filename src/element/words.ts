import type { ReactiveControllerHost } from 'lit';
import { DEFAULT_LANGUAGE, type Language } from '../i18n/language.ts';
import type { WordSource } from '../i18n/word-source.ts';

/** The words of one language for an element, which is redrawn when they arrive. */
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
   * The words for `language`, or the earlier ones while these load: a form must not disappear while the user fills it in.
   * `undefined` while the first table loads. French takes the place of a table that could not be loaded.
   */
  in(language: Language): W | undefined {
    if (language !== this.#language) {
      this.#language = language;
      if (language === DEFAULT_LANGUAGE) this.#words = this.#source[DEFAULT_LANGUAGE];
      else void this.#fetch(language);
    }
    return this.#words;
  }

  async #fetch(language: Exclude<Language, typeof DEFAULT_LANGUAGE>): Promise<void> {
    const words = await this.#source[language]().catch(() => this.#source[DEFAULT_LANGUAGE]);
    if (language !== this.#language) return;
    this.#words = words;
    this.#host.requestUpdate();
  }
}
