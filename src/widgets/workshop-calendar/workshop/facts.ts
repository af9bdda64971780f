import { html, nothing, type TemplateResult } from 'lit';
import type { Workshop } from '../../../contract/workshops.ts';
import { distanceFrom, type Origin } from '../../../domain/geo/origin.ts';
import { dateOf } from '../../../domain/workshops/session-time.ts';
import type { WorkshopStatus } from '../../../domain/workshops/status.ts';
import type { WorkshopWords } from '../../../i18n/workshop-calendar/workshop/fr.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';
import { languageName } from '../../../i18n/workshop-calendar/language-names.ts';
import { formatDate, formatDistance } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { placeLine } from '../sessions/place-line.ts';
import { dayAndTime, timeOf, visitorTime } from '../sessions/session-text.ts';

export interface FactsContext {
  readonly list: CalendarWords;
  readonly words: WorkshopWords;
  readonly language: Language;
  readonly near: Origin | null;
}

/** What is known of a workshop, as a list of names and values. */
export function renderFacts(workshop: Workshop, status: WorkshopStatus, context: FactsContext): TemplateResult {
  const { list, words, language } = context;
  const { price, audiences, trainer, accessibility, places } = workshop;
  const access = [words.wheelchair[accessibility.wheelchair], accessibility.notes].filter(Boolean).join('. ');
  return html`
    <dl class="facts">
      ${fact(words.dates, renderDates(workshop, status, context))} ${fact(words.place, renderPlace(workshop, context))}
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

function renderPlace({ pole, format }: Workshop, { list, words, language, near }: FactsContext): TemplateResult {
  return html`
    ${
      pole
        ? html`<p>
            ${pole.name}, ${pole.place.name}
            ${near ? html`<span class="muted">${list.distance(formatDistance(distanceFrom(near, pole.place), language, list.veryNear))}</span>` : nothing}
          </p>`
        : nothing
    }
    ${format === 'on-site' || format === 'other' ? nothing : html`<p>${words.onlinePlace}</p>`}
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
