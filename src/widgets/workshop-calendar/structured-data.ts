import type { Workshop } from '../../contract/workshops.ts';
import { workshopsJsonLd } from '../../domain/workshops/json-ld.ts';

/** Marks the one script of a page. */
const MARK = 'data-alexis-workshops';

/**
 * Describes the workshops to search engines in the page's head: once per page, whichever widget comes first. `base` is
 * the address of the API, on whose host the workshops have their pages.
 */
export function describeWorkshops(workshops: readonly Workshop[], now: number, base: string): void {
  if (document.head.querySelector(`script[${MARK}]`)) return;
  const page = new URL('/embed/workshop-calendar', new URL(base, document.baseURI)).href;
  const text = workshopsJsonLd(workshops, {
    organizer: 'Alexis Grand Est',
    urlOf: ({ id }) => `${page}#alexis-workshops=open.${id}`,
    now,
  });
  try {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.setAttribute(MARK, '');
    // A text node, not `textContent`: a page that requires Trusted Types guards the latter for scripts of every type.
    script.append(document.createTextNode(text));
    document.head.append(script);
  } catch (error) {
    console.warn('[alexis] structured data was refused by the page.', error);
  }
}
