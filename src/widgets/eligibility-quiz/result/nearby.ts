import { html, nothing, type TemplateResult } from 'lit';
import type { Pole } from '../../../contract/poles.ts';
import { parseInstant } from '../../../domain/dates/instant.ts';
import { openingsToday } from '../../../domain/opening-hours/today.ts';
import type { RankedPole } from '../../../domain/poles/ranking.ts';
import { dialLink } from '../../../domain/telephone/dial-link.ts';
import { formatDate, formatDistance, formatTime } from '../../../i18n/format.ts';
import { calendarPlusIcon } from '../../../ui/icons/calendar-plus.ts';
import { phoneIcon } from '../../../ui/icons/phone.ts';
import { sessionOf, type SuggestedWorkshop } from './nearest.ts';
import { registrationPage, type ResultView } from './result-view.ts';

/** Where to go with the result. */
export interface Nearby {
  /** `undefined`: not known yet; `null`: none. */
  readonly pole: RankedPole | null | undefined;
  /** The step takes place at this pôle alone. */
  readonly isOnlyPole: boolean;
  /** `undefined`: not known yet; `null`: the result names no step, for which there may be workshops. */
  readonly workshops: readonly SuggestedWorkshop[] | null | undefined;
  readonly havePolesFailed: boolean;
  readonly haveWorkshopsFailed: boolean;
  readonly retry: () => void;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Address of a workshop's calendar entry. */
  readonly calendarOf: (id: string) => string;
}

/** The nearest pôle with its hours of today, and the workshops that fit. */
export const renderNearby = (view: ResultView, nearby: Nearby): TemplateResult => html`
  <div class="nearby">
    ${renderPole(view, nearby)} ${nearby.workshops === null ? nothing : renderWorkshops(view, nearby)}
    ${
      nearby.havePolesFailed || nearby.haveWorkshopsFailed
        ? html`<button class="button" type="button" @click=${nearby.retry}>${view.words.result.retry}</button>`
        : nothing
    }
    ${nearby.pole?.pole.demo ? html`<p class="small muted demo">${view.words.result.demo}</p>` : nothing}
  </div>
`;

const renderSection = ({ level }: ResultView, title: string, content: unknown): TemplateResult => html`
  <section class="near">
    <div class="small muted" role="heading" aria-level=${Math.min(level + 1, 6)}>${title}</div>
    ${content}
  </section>
`;

const skeleton = html`<div class="ghost" aria-hidden="true"><span></span><span></span></div>`;

function renderPole(view: ResultView, { pole: ranked, isOnlyPole, now }: Nearby): TemplateResult {
  const { result } = view.words;
  if (ranked === undefined) return renderSection(view, result.pole, skeleton);
  if (ranked === null) return renderSection(view, result.pole, html`<p>${result.noPole}</p>`);
  const { pole, distance } = ranked;
  const { phone } = pole.contact;
  const hours = hoursText(view, pole, now);
  return renderSection(
    view,
    isOnlyPole ? result.poleOnly(pole.place.name) : result.pole,
    html`
      <p class="outcome-title">${pole.name}</p>
      ${hours && html`<p class="when">${hours}</p>`} ${pole.address ? html`<p>${pole.address.street}</p>` : nothing}
      <p>${pole.place.postcodes[0]} ${pole.place.name}</p>
      ${distance === null ? nothing : html`<p class="muted small">${awayText(view, distance)}</p>`}
      ${
        phone
          ? html`<div class="ways">
              <a class="button quiet dial" href=${dialLink(phone)}>${phoneIcon()}${result.call(phone)}</a>
            </div>`
          : nothing
      }
    `,
  );
}

/** When the pôle receives people today; empty where nobody knows. */
function hoursText({ words: { result }, language }: ResultView, { hours }: Pole, now: number): string {
  const openings = openingsToday(hours, now);
  if (!openings) return '';
  if (openings.length === 0) return result.closedToday;
  const spans = openings.map(({ opens, closes }) =>
    result.span(formatTime(opens, language), formatTime(closes, language)),
  );
  const text = result.today(spans.join(', '));
  return hours?.appointment ? `${text} (${result.appointment})` : text;
}

const awayText = ({ words: { result }, language }: ResultView, metres: number): string =>
  result.away(formatDistance(metres, language, result.veryNear));

function renderWorkshops(view: ResultView, nearby: Nearby): TemplateResult {
  const { workshops, haveWorkshopsFailed, now, calendarOf } = nearby;
  const { result } = view.words;
  const title = result.workshops(workshops?.length ?? 1);
  if (haveWorkshopsFailed) return renderSection(view, title, html`<p>${result.workshopFailed}</p>`);
  if (!workshops) return renderSection(view, title, skeleton);
  if (workshops.length === 0) return renderSection(view, title, html`<p>${result.noWorkshop}</p>`);
  return renderSection(
    view,
    title,
    html`<ul class="workshops">
      ${workshops.map((suggested) => html`<li>${renderWorkshop(view, suggested, now, calendarOf)}</li>`)}
    </ul>`,
  );
}

function renderWorkshop(
  view: ResultView,
  { workshop, away }: SuggestedWorkshop,
  now: number,
  calendarOf: Nearby['calendarOf'],
): TemplateResult {
  const { words, language } = view;
  const { result } = words;
  const { starts, ends } = sessionOf(workshop, now);
  const day = formatDate(starts.slice(0, 10), language, { weekday: true });
  const time = (instant: string): string => formatTime(parseInstant(instant).wall, language);
  return html`
    <p class="outcome-title">${workshop.title}</p>
    <p class="when">${result.on(day, result.span(time(starts), time(ends)))}</p>
    <p class="muted small">
      ${workshop.pole ? workshop.pole.name : result.online}${away === null ? nothing : html` (${awayText(view, away)})`}
    </p>
    <div class="ways">
      <a class="button" href=${registrationPage(view, workshop.id)}
        >${result.register}<span class="visually-hidden"> ${workshop.title}</span></a
      >
      <a class="button quiet" href=${calendarOf(workshop.id)}
        >${calendarPlusIcon()}${result.calendar}<span class="visually-hidden"> ${workshop.title}</span></a
      >
    </div>
  `;
}
