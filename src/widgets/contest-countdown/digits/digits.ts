import { html, type TemplateResult } from 'lit';
import type { TimeLeft } from '../../../domain/contest/time-left.ts';
import { pad } from '../../../domain/dates/instant.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';

const UNITS = ['days', 'hours', 'minutes', 'seconds'] as const;

/**
 * The frame of the digits. What changes with each tick is written by {@link paintDigits} alone, so that a tick costs no
 * rendering. A screen reader finds the same as a sentence, and is not told of its changes.
 */
export const renderDigits = (words: ContestWords): TemplateResult => html`
  <div class="timer" role="timer" aria-live="off">
    <span class="visually-hidden" data-spoken></span>
    <span class="digits" aria-hidden="true" part="digits">
      ${UNITS.map(
        (unit) => html`<span class="unit" data-unit=${unit}><b></b><small>${words.unitShort[unit]}</small></span>`,
      )}
    </span>
  </div>
`;

/** Writes what is left; a text that does not change is not written. `before` is what the countdown runs to. */
export function paintDigits(root: ParentNode, left: TimeLeft, before: string, words: ContestWords): void {
  const { days, hours, minutes } = left;
  const shown = { days: days > 0, hours: days + hours > 0, minutes: true, seconds: days === 0 };
  root.querySelectorAll<HTMLElement>('[data-unit]').forEach((element) => {
    const unit = element.dataset['unit'] as (typeof UNITS)[number]; // As the template above wrote it.
    if (element.hidden === shown[unit]) element.hidden = !shown[unit];
    if (shown[unit]) write(element.firstElementChild, pad(left[unit], unit === 'days' ? 1 : 2));
  });
  const isLastMinute = days + hours + minutes === 0;
  const spoken = words.left(isLastMinute ? left : { ...left, seconds: 0 });
  write(root.querySelector('[data-spoken]'), words.remaining(spoken, before));
}

function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
