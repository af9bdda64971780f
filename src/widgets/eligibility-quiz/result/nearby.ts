import { html, nothing, type TemplateResult } from 'lit';
import type { Pole } from '../../../contract/poles.ts';
import { openingsToday } from '../../../domain/opening-hours/today.ts';
import type { RankedPole } from '../../../domain/poles/ranking.ts';
import { dialLink } from '../../../domain/telephone/dial-link.ts';
import { formatDistance, formatTime } from '../../../i18n/format.ts';
import { phoneIcon } from '../../../ui/icons/phone.ts';
import type { SuggestedWorkshop } from './nearest.ts';
import type { ResultView } from './result-view.ts';
import { renderWorkshopChoices } from './workshop-choices.ts';

/** Where to go with the result. */
export interface Nearby {
  /** `undefined`: not known yet; `null`: none. */
  readonly pole: RankedPole | null | undefined;
  /** The step takes place at this pôle alone. */
  readonly isOnlyPole: boolean;
  /** `undefined`: not known yet; `null`: none are to be named here. */
  readonly workshops: readonly SuggestedWorkshop[] | null | undefined;
  readonly havePolesFailed: boolean;
  readonly haveWorkshopsFailed: boolean;
  readonly retry: () => void;
  /** How to get to the pôle. */
  readonly ways: (pole: Pole) => unknown;
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

function renderPole(view: ResultView, { pole: ranked, isOnlyPole, ways }: Nearby): TemplateResult {
  const { result } = view.words;
  if (ranked === undefined) return renderSection(view, result.pole, skeleton);
  if (ranked === null) return renderSection(view, result.pole, html`<p>${result.noPole}</p>`);
  const { pole, distance } = ranked;
  const { phone } = pole.contact;
  const hours = hoursText(view, pole);
  return renderSection(
    view,
    isOnlyPole ? result.poleOnly(pole.place.name) : result.pole,
    html`
      <p class="outcome-title">${pole.name}</p>
      ${hours && html`<p class="when">${hours}</p>`} ${pole.address ? html`<p>${pole.address.street}</p>` : nothing}
      <p>${pole.place.postcodes[0]} ${pole.place.name}</p>
      ${distance === null ? nothing : html`<p class="muted small">${awayText(view, distance)}</p>`}
      <div class="ways">
        ${phone ? html`<a class="button quiet dial" href=${dialLink(phone)}>${phoneIcon()}${result.call(phone)}</a>` : nothing}
        ${ways(pole)}
      </div>
    `,
  );
}

/** When the pôle receives people today; empty where nobody knows. */
function hoursText({ words: { result }, language, now }: ResultView, { hours }: Pole): string {
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

function renderWorkshops(view: ResultView, { workshops, haveWorkshopsFailed }: Nearby): TemplateResult {
  const { result } = view.words;
  const title = result.workshops(workshops?.length ?? 1);
  if (haveWorkshopsFailed) return renderSection(view, title, html`<p>${result.workshopFailed}</p>`);
  if (!workshops) return renderSection(view, title, skeleton);
  if (workshops.length === 0) return renderSection(view, title, html`<p>${result.noWorkshop}</p>`);
  return renderSection(view, title, renderWorkshopChoices(view, workshops, false));
}
