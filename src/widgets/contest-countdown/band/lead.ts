import { html, nothing, type TemplateResult } from 'lit';
import type { ShownContest, ContestStatus } from '../../../contract/contest-shown.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';
import { renderDetails } from '../phase-text/details.ts';
import { markFrench } from '../phase-text/mark-french.ts';

/**
 * The large line: digits where an hour is fixed, days where only a day is, else what is known of the next step, in words.
 * `days`: calendar days until a day without an hour.
 */
export function renderLead(
  contest: ShownContest,
  { countdown, outlook, ended }: ContestStatus,
  days: number | null,
  words: ContestWords,
  digits: TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  if (countdown) {
    const { before, when, sentence, where, soon, details } = countdown;
    const place = where ? html`<span class="muted">${where}</span>` : nothing;
    if (soon)
      return html`<p class="large">${soon}</p>
        <p class="target">${markFrench(sentence, contest)} ${place}</p>
        ${renderDetails(contest, details)}`;
    return html`
      ${days === null ? digits : html`<p class="large">${words.left({ days, hours: 0, minutes: 0, seconds: 0 })}</p>`}
      <p class="target">
        <span aria-hidden="true">${before}, <strong>${when}</strong></span>
        <span class="visually-hidden">${markFrench(sentence, contest)}</span>
        ${place}
      </p>
      ${renderDetails(contest, details)}
    `;
  }
  if (outlook)
    return html`
      <p class="large words">${outlook.when}</p>
      <p class="target">${outlook.where}</p>
      ${renderDetails(contest, outlook.details)}
      ${outlook.note ? html`<p class="muted" lang="fr">${outlook.note}</p>` : nothing}
    `;
  const { laureateCount } = contest;
  return ended && laureateCount ? html`<p class="large">${words.laureateCount(laureateCount)}</p>` : nothing;
}
