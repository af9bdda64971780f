import { html, raw } from 'hono/html';
import type { Pole } from '../../../src/contract/poles.ts';
import type { Workshop } from '../../../src/contract/workshops.ts';
import { educationEvent } from '../../../src/domain/workshops/json-ld.ts';
import { dialLink } from '../../../src/domain/telephone/dial-link.ts';
import { LANGUAGES } from '../../../src/i18n/language.ts';
import { workshopPage } from '../../../content/publish/feeds/public-calendars.ts';
import type { Markup } from '../http/page/markup.ts';

/** A thing of schema.org, as JSON-LD writes it. What is `undefined` is left out. */
export type JsonLdNode = object;

const ORGANIZER = 'Alexis Grand Est';

/** The element that describes a page to search engines. Browsers run nothing of it, so the policy has no word about it. */
export const structuredDataElement = (nodes: readonly JsonLdNode[]): Markup | '' =>
  nodes.length === 0
    ? ''
    : html`<script type="application/ld+json">
        ${raw(JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c'))}
      </script>`;

/** A pôle with the openings of the coming days (https://schema.org/LocalBusiness). One that is not open has no hours. */
export const poleNode = ({ slug, name, place, address, contact, hours }: Pole, publicUrl: string): JsonLdNode => ({
  '@type': 'LocalBusiness',
  '@id': `${publicUrl}/embed/pole-locator?pole=${slug}`,
  url: contact.url ?? `${publicUrl}/embed/pole-locator?pole=${slug}`,
  name,
  parentOrganization: { '@type': 'Organization', name: ORGANIZER },
  address: {
    '@type': 'PostalAddress',
    streetAddress: address?.street,
    postalCode: address?.postcode ?? place.postcodes[0],
    addressLocality: address?.city ?? place.name,
    addressCountry: 'FR',
  },
  // The middle of a town is not where its pôle is.
  geo:
    place.precision === 'address'
      ? { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon }
      : undefined,
  telephone: contact.phone && dialLink(contact.phone).slice('tel:'.length),
  email: contact.email,
  openingHoursSpecification: hours?.intervals.map(({ opens, closes }) => ({
    '@type': 'OpeningHoursSpecification',
    opens: opens.slice(11, 16),
    closes: closes.slice(11, 16),
    validFrom: opens.slice(0, 10),
    validThrough: opens.slice(0, 10),
  })),
});

/** A workshop, with its own page (https://schema.org/EducationEvent). @param nowMs epoch milliseconds */
export const workshopNode = (workshop: Workshop, publicUrl: string, nowMs: number): JsonLdNode =>
  educationEvent(workshop, {
    organizer: ORGANIZER,
    now: nowMs,
    urlOf: ({ id }) => workshopPage(publicUrl, id),
  }) as object; // An object of its type.

/** The quiz (https://schema.org/WebApplication). */
export const quizNode = ({ title, summary }: { title: string; summary: string }, publicUrl: string): JsonLdNode => ({
  '@type': 'WebApplication',
  '@id': `${publicUrl}/embed/eligibility-quiz`,
  url: `${publicUrl}/embed/eligibility-quiz`,
  name: title,
  description: summary,
  applicationCategory: 'BusinessApplication',
  operatingSystem: 'Any',
  inLanguage: LANGUAGES,
  isAccessibleForFree: true,
  offers: { '@type': 'Offer', price: '0', priceCurrency: 'EUR' },
  provider: { '@type': 'Organization', name: ORGANIZER },
});
