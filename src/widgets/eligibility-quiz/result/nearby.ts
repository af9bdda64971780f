import { html, nothing, type TemplateResult } from 'lit';
import { parseInstant } from '../../../domain/dates/instant.ts';
import type { RankedPole } from '../../../domain/poles/ranking.ts';
import { dialLink } from '../../../domain/telephone/dial-link.ts';
import { formatDate, formatDistance, formatTime } from '../../../i18n/format.ts';
import { calendarPlusIcon } from '../../../ui/icons/calendar-plus.ts';
import { phoneIcon } from '../../../ui/icons/phone.ts';
import { type NextWorkshop, sessionOf } from './nearest.ts';
import type { ResultView } from './result-view.ts';

/** Where to go with the result. `undefined`: not known yet; `null`: none. */
export interface Nearby {
  readonly near: RankedPole | null | undefined;
  /** The step takes place at this pôle alone. */
  readonly only: boolean;
  readonly next: NextWorkshop | null | undefined;
  /** Pôles or workshops could not be read. */
  readonly polesFailed: boolean;
  readonly workshopsFailed: boolean;
  readonly retry: () => void;
  /** The result names a step, for which there may be workshops. */
  readonly hasStage: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Address of a workshop's calendar entry. */
  readonly calendarOf: (id: string) => string;
}

/** The nearest pôle and the next workshop that fits. */
export const renderNearby = (view: ResultView, nearby: Nearby): TemplateResult => html`
  <div class="nearby">
    ${renderPole(view, nearby)} ${nearby.hasStage ? renderWorkshop(view, nearby) : nothing}
    ${
      nearby.polesFailed || (nearby.hasStage && nearby.workshopsFailed)
        ? html`<button class="button" type="button" @click=${nearby.retry}>${view.words.result.retry}</button>`
        : nothing
    }
    ${nearby.near?.pole.demo ? html`<p class="small muted demo">${view.words.result.demo}</p>` : nothing}
  </div>
`;

const renderPart = ({ level }: ResultView, title: string, content: unknown): TemplateResult => html`
  <section class="near">
    <div class="small muted" role="heading" aria-level=${Math.min(level + 1, 6)}>${title}</div>
    ${content}
  </section>
`;

const ghost = html`<div class="ghost" aria-hidden="true"><span></span><span></span></div>`;

function renderPole(view: ResultView, { near, only }: Nearby): TemplateResult {
  const { result } = view.words;
  if (near === undefined) return renderPart(view, result.pole, ghost);
  if (near === null) return renderPart(view, result.pole, html`<p>${result.noPole}</p>`);
  const { pole, distance } = near;
  const { phone } = pole.contact;
  return renderPart(
    view,
    only ? result.poleOnly(pole.place.name) : result.pole,
    html`
      <p class="outcome-title">${pole.name}</p>
      ${pole.address ? html`<p>${pole.address.street}</p>` : nothing}
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

const awayText = ({ words: { result }, language }: ResultView, metres: number): string =>
  result.away(formatDistance(metres, language, result.veryNear));

function renderWorkshop(view: ResultView, { next, workshopsFailed, now, calendarOf }: Nearby): TemplateResult {
  const { words, language } = view;
  const { result } = words;
  if (workshopsFailed) return renderPart(view, result.workshop, html`<p>${result.workshopFailed}</p>`);
  if (next === undefined) return renderPart(view, result.workshop, ghost);
  if (next === null) return renderPart(view, result.workshop, html`<p>${result.noWorkshop}</p>`);
  const { workshop, away } = next;
  const { starts, ends } = sessionOf(workshop, now);
  const [from, to] = [parseInstant(starts).wall, parseInstant(ends).wall];
  const day = formatDate(starts.slice(0, 10), language, { weekday: true });
  return renderPart(
    view,
    result.workshop,
    html`
      <p class="outcome-title">${workshop.title}</p>
      <p class="when">${result.on(day, formatTime(from, language), formatTime(to, language))}</p>
      <p class="muted small">
        ${workshop.pole ? workshop.pole.name : result.online}${away === null ? nothing : html` (${awayText(view, away)})`}
      </p>
      <div class="ways">
        <a class="button" href="${view.pageOf('workshop-calendar')}#alexis-workshops=open.${workshop.id}"
          >${result.register}<span class="visually-hidden"> ${workshop.title}</span></a
        >
        <a class="button quiet" href=${calendarOf(workshop.id)}>${calendarPlusIcon()}${result.calendar}</a>
      </div>
    `,
  );
}
