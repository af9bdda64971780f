import { html } from 'hono/html';
import type { Pole } from '../../../src/contract/poles.ts';
import { parisDate } from '../../../src/domain/dates/paris.ts';
import { week } from '../../../src/domain/opening-hours/week.ts';
import { dialLink } from '../../../src/domain/telephone/dial-link.ts';
import { formatDate, formatTime } from '../../../src/i18n/format.ts';
import { fr as listWords } from '../../../src/i18n/pole-locator/list/fr.ts';
import { fr as footWords } from '../../../src/i18n/pole-locator/foot/fr.ts';
import { fr as detailsWords } from '../../../src/i18n/pole-locator/details/fr.ts';
import { datePhrases } from '../../../content/publish/contests/words/fr-dates.ts';
import { whenText } from '../../../content/publish/contests/words/date-text.ts';
import { parseEdtf } from '../../../content/edtf/edtf.ts';
import { frenchTypography } from '../../../src/i18n/typography.ts';
import type { Markup } from '../http/page/markup.ts';

/** The words of the widget, so that the page and the widget that takes its place say the same. */
const fr = { ...listWords, ...detailsWords, ...footWords };

/** Every pôle with all that is published of it, in French, complete without script. `nowMs`: epoch milliseconds. */
export const poleList = (poles: readonly Pole[], nowMs: number): Markup =>
  html`<ul class="poles">
    ${poles.map((pole) => html`<li id="${pole.slug}">${poleArticle(pole, nowMs)}</li>`)}
  </ul>`;

const poleArticle = (pole: Pole, nowMs: number): Markup =>
  html`<article>
    <h2>${pole.name}</h2>
    ${statusLine(pole)}
    <p>${addressLine(pole)}</p>
    ${contactLines(pole)} ${hoursPart(pole, nowMs)} ${namesPart(fr.services, pole.services)}
    ${namesPart(fr.audiences, pole.audiences)} ${namesPart(fr.partners, pole.partners)} ${accessPart(pole)}
    ${pole.demo ? html`<p>${fr.demo}</p>` : ''}
  </article>`;

function statusLine({ status, opensOn }: Pole): Markup | '' {
  if (status === 'open') return '';
  const opening = parseEdtf(opensOn);
  const isKnown = typeof opening !== 'string' && opening.precision !== 'unknown';
  const soon = isKnown ? fr.status.soonOn(whenText(opening, datePhrases)) : fr.status.soon;
  const words = { 'opening-soon': soon, closed: fr.status.gone, other: fr.status.other };
  return html`<p>${words[status]}</p>`;
}

function addressLine({ address, place }: Pole): string {
  if (address !== undefined) return `${address.street}, ${address.postcode} ${address.city}`;
  return `${place.postcodes[0] ?? ''} ${place.name}. ${fr.addressUnknown}`.trim();
}

const contactLines = ({ name, contact: { phone, email, url } }: Pole): Markup =>
  html`${phone && html`<p><a href="${dialLink(phone)}">${fr.callName(name, phone)}</a></p>`}
  ${email && html`<p><a href="mailto:${email}">${fr.writeName(name)}</a></p>`}
  ${url && html`<p><a href="${url}">${fr.website}</a></p>`}`;

function hoursPart({ hours }: Pole, nowMs: number): Markup | '' {
  if (hours === undefined) return '';
  const days = week(hours, parisDate(nowMs));
  return html`<h3>${fr.hours}${hours.appointment ? ` (${fr.status.appointment})` : ''}</h3>
    <dl>
      ${days.map(
        ({ date, spans, exception }) =>
          html`<dt>${formatDate(date, 'fr', { weekday: true })}</dt>
            <dd>${spansText(spans)}${exception ? ` (${frenchTypography(exception.reason)})` : ''}</dd>`,
      )}
    </dl>
    <p>${fr.hoursChecked(formatDate(hours.checkedOn, 'fr', { year: true }))}</p>`;
}

const spansText = (spans: ReturnType<typeof week>[number]['spans']): string =>
  spans.map(([opens, closes]) => `${formatTime(opens, 'fr')} – ${formatTime(closes, 'fr')}`).join(', ') || fr.closedDay;

const namesPart = (title: string, items: readonly { name: string }[]): Markup | '' =>
  items.length === 0
    ? ''
    : html`<h3>${title}</h3>
        <ul>
          ${items.map(({ name }) => html`<li>${frenchTypography(name)}</li>`)}
        </ul>`;

const accessPart = ({ accessibility: { wheelchair, notes } }: Pole): Markup =>
  html`<h3>${fr.accessibility}</h3>
    <p>${fr.wheelchair[wheelchair]}.${notes === undefined ? '' : ` ${frenchTypography(notes)}`}</p>`;
