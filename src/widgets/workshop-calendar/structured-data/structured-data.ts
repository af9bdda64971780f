import { workshopLink, type SiteClient } from '../../../client/site.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { workshopsJsonLd } from '../../../domain/workshops/json-ld.ts';

/** Marks the one script of a page, also for another version of the kit. */
const MARK = 'data-alexis-workshops';

/** What a calendar describes. */
export interface Description {
  readonly workshops: readonly Workshop[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Its site has the pages of the workshops. */
  readonly client: SiteClient;
}

/**
 * Describes the workshops of one calendar to search engines, in the page's head. A page has one description: that of the
 * calendar that asked first; when it leaves the page, that of the next.
 */
export class StructuredData {
  /** Those of the page that have something to describe, in the order in which they asked. */
  static readonly #asking = new Set<StructuredData>();

  #description: Description | undefined;
  #script: HTMLScriptElement | undefined;

  /** Writes the description, or keeps it until no other calendar of the page has one. */
  describe(description: Description): void {
    if (description.workshops === this.#description?.workshops) return;
    this.#description = description;
    StructuredData.#asking.add(this);
    this.#script?.remove();
    this.#write();
  }

  /** Takes the description out of the page: its calendar is gone, or no longer asks for one. */
  remove(): void {
    StructuredData.#asking.delete(this);
    this.#description = undefined;
    this.#script?.remove();
    this.#script = undefined;
    const [next] = StructuredData.#asking;
    if (next) next.#write();
  }

  #write(): void {
    if (!this.#description || document.head.querySelector(`script[${MARK}]`)) return;
    const { workshops, now, client } = this.#description;
    const text = workshopsJsonLd(workshops, {
      organizer: 'Alexis Grand Est',
      urlOf: ({ id }) => workshopLink(client, id),
      now,
    });
    try {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.setAttribute(MARK, '');
      // A text node, not `textContent`: a page that requires Trusted Types guards the latter for scripts of every type.
      script.append(document.createTextNode(text));
      document.head.append(script);
      this.#script = script;
    } catch (error) {
      console.warn('[alexis] structured data was refused by the page.', error);
    }
  }
}
