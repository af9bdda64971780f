import { html, nothing, type TemplateResult } from 'lit';
import type { Contest } from '../../../contract/contests.ts';
import type { ContestState } from '../../../domain/contest/contest-state.ts';
import type { ContestWords } from '../../../i18n/contest/fr.ts';
import type { TargetText } from '../standing.ts';
import { renderDigits } from './digits.ts';
import { whereText } from './timeline.ts';

/** The large line: digits where an hour is fixed, days where a day is, else what is known of the next step, in words. */
export function renderLead(
  { laureateCount }: Contest,
  { countdown, current, next, ended }: ContestState,
  target: TargetText | null,
  words: ContestWords,
): TemplateResult | typeof nothing {
  if (countdown && target) {
    const place = whereText(countdown.entry, words);
    const line = html`<p class="target">
      <span aria-hidden="true">${target.before}, <strong>${target.when}</strong></span>
      <span class="visually-hidden">${target.sentence}</span>
      ${place ? html`<span class="muted">${place}</span>` : nothing}
    </p>`;
    if (countdown.precision === 'instant') return html`${renderDigits(words)} ${line}`;
    if (target.days < 2)
      return html`<p class="large">${words.inDays(target.days)}</p>
        <p class="target">${target.sentence} <span class="muted">${place}</span></p>`;
    const days = words.left({ days: target.days, hours: 0, minutes: 0, seconds: 0 });
    return html`<p class="large">${days}</p>
      ${line}`;
  }
  if (ended) return laureateCount ? html`<p class="large">${words.laureateCount(laureateCount)}</p>` : nothing;
  const entry = current ?? next;
  if (!entry) return nothing;
  return html`
    <p class="large words">${words.when(entry.when)}</p>
    <p class="target">${whereText(entry, words)}</p>
    ${entry.phase.note ? html`<p class="muted">${entry.phase.note}</p>` : nothing}
  `;
}
