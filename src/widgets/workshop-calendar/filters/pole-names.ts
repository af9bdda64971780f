import { ApiFailure } from '../../../client/failure.ts';
import { poleNamesResource } from '../../../contract/pole-names.ts';
import type { CalendarHost } from '../calendar-host.ts';

/**
 * The name of a pôle that no workshop tells, because it has none: from the list of the pôles, which is there already
 * where a locator stands on the page, and is asked for otherwise.
 */
export class PoleNames {
  readonly #host: CalendarHost;
  #names = new Map<string, string>();
  #asked = '';

  constructor(host: CalendarHost) {
    this.#host = host;
  }

  /** `undefined` until it is known. */
  of(slug: string): string | undefined {
    return this.#names.get(slug);
  }

  /** Asks once for each slug in turn; without an answer the slug stands in for the name. */
  async learn(slug: string): Promise<void> {
    if (this.#asked === slug || this.#names.has(slug)) return;
    this.#asked = slug;
    try {
      const { data } = await this.#host.client().read(poleNamesResource);
      this.#names = new Map(data.map((pole) => [pole.slug, pole.name]));
      this.#host.element.requestUpdate();
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
    }
  }
}
