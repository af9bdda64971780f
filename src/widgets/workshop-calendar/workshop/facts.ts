import { html, nothing, type TemplateResult } from 'lit';
import type { ApiClient } from '../../../client/api-client.ts';
import type { Pole } from '../../../contract/poles.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { distanceFrom, type Origin } from '../../../domain/geo/origin.ts';
import { dialLink } from '../../../domain/telephone/dial-link.ts';
import { dateOf } from '../../../domain/workshops/session-time.ts';
import type { WorkshopStatus } from '../../../domain/workshops/status.ts';
import type { WorkshopWords } from '../../../i18n/workshop-calendar/workshop/fr.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';
import { languageName } from '../../../i18n/workshop-calendar/language-names.ts';
import { formatDate, formatDistance } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { phoneIcon } from '../../../ui/icons/phone.ts';
import { placeLine } from '../sessions/place-line.ts';
import { dayAndTime, timeOf, visitorTime } from '../sessions/session-text.ts';

export interface FactsContext {
  readonly list: CalendarWords;
  readonly words: WorkshopWords;
  readonly language: Language;
  readonly near: Origin | null;
  readonly client: ApiClient;
  /** The pôle of the workshop, once it is loaded. */
  readonly pole: Pole | undefined;
}

/** What is known of a workshop, as a list of names and values. */
export function renderFacts(workshop: Workshop, status: WorkshopStatus, context: FactsContext): TemplateResult {
  const { list, words, language } = context;
  const { price, audiences, trainer, accessibility, places } = workshop;
  const access = [words.wheelchair[accessibility.wheelchair], accessibility.notes].filter(Boolean).join('. ');
  return html`
    <dl class="facts">
      ${fact(words.dates(workshop.sessions.length), renderDates(workshop, status, context))}
      ${fact(words.place, renderPlace(workshop, context))}
      ${fact(
        words.priceLabel,
        [
          placeLine({ ...workshop, pole: undefined, sessions: [] }, list)
            .split(' · ')
            .pop(),
          price.note,
        ]
          .filter(Boolean)
          .join(', '),
      )}
      ${places.length > 1 ? fact(words.registration, renderModes(workshop, context)) : nothing}
      ${fact(words.languageLabel, languageName(workshop.language, language))}
      ${audiences.length ? fact(words.audience, audiences.map(({ name }) => name).join(', ')) : nothing}
      ${trainer ? fact(words.trainer, trainer) : nothing} ${workshop.pole ? fact(words.accessibility, access) : nothing}
    </dl>
    ${renderWindow(workshop, status, context)}
  `;
}

const fact = (name: string, value: unknown): TemplateResult => html`
  <div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>
`;

function renderDates({ sessions }: Workshop, { movedFrom }: WorkshopStatus, { list, language }: FactsContext) {
  return html`
    <ul>
      ${movedFrom?.map((session) => html`<li class="was"><s>${dayAndTime(session, list, language, true)}</s></li>`)}
      ${sessions.map((session) => {
        const there = visitorTime(session, list, language);
        return html`<li>
          ${dayAndTime(session, list, language, true)}
          ${there ? html`<span class="muted">(${list.parisTime} · ${there})</span>` : nothing}
        </li>`;
      })}
    </ul>
    ${sessions.length > 1 ? html`<p class="small muted">${list.sessions(sessions.length)}</p>` : nothing}
  `;
}

function renderPlace({ pole, format }: Workshop, context: FactsContext): TemplateResult {
  const { words } = context;
  return html`
    ${pole ? renderPole(pole, context) : nothing}
    ${format === 'on-site' || format === 'other' ? nothing : html`<p>${words.onlinePlace}</p>`}
  `;
}

/** Where to go, how to get there, whom to call. Until the pôle is loaded, its town stands for its address. */
function renderPole(
  pole: NonNullable<Workshop['pole']>,
  { list, language, near, client, pole: loaded }: FactsContext,
): TemplateResult {
  const { address, contact } = loaded ?? {};
  return html`
    <p>
      ${pole.name}<br />${address ? `${address.street}, ${address.postcode} ${address.city}` : pole.place.name}
      ${near ? html`<span class="muted">${list.distance(formatDistance(distanceFrom(near, pole.place), language, list.veryNear))}</span>` : nothing}
    </p>
    <div class="ways">
      <alexis-pole-ways .pole=${loaded ?? pole} .client=${client} .language=${language}></alexis-pole-ways>
      ${contact?.phone ? html`<a class="button quiet" href=${dialLink(contact.phone)}>${phoneIcon()}${contact.phone}</a>` : nothing}
    </div>
  `;
}

/** Of a workshop that can be attended in two ways, the places of each. */
const renderModes = ({ places }: Workshop, { list, words }: FactsContext): TemplateResult => html`
  <ul>
    ${places.map(
      ({ mode, left, waiting }) =>
        html`<li>
          ${words.modePlaces[mode](left > 3 ? list.status['places-left'](left) : left > 0 ? list.status['few-left'](left) : words.none)}
          ${waiting > 0 ? html`<span class="muted">${words.waiting(waiting)}</span>` : nothing}
        </li>`,
    )}
  </ul>
`;

/** Until when, or from when on, one may register. */
function renderWindow(
  { registration, places }: Workshop,
  { availability }: WorkshopStatus,
  { words, language }: FactsContext,
): TemplateResult | typeof nothing {
  const when = (instant: string): string =>
    words.at(formatDate(dateOf(instant), language, { weekday: true }), timeOf(instant, language));
  const [only] = places;
  const waiting = places.length === 1 && only && only.waiting > 0 ? words.waiting(only.waiting) : '';
  if (availability === 'not-yet' && registration.opens) return html`<p>${words.opensOn(when(registration.opens))}</p>`;
  if (availability === 'places-left' || availability === 'few-left' || availability === 'full-waiting')
    return html`<p class="small muted">${words.closesOn(when(registration.closes))} ${waiting}</p>`;
  return nothing;
}
