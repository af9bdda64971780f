import { html, nothing, type TemplateResult } from 'lit';
import { monthOf, shiftMonth } from '../../../domain/calendar/month-grid.ts';
import type { MonthWords } from '../../../i18n/workshop-calendar/month/fr.ts';
import { chevronLeftIcon } from '../../../ui/icons/chevron-left.ts';
import { chevronRightIcon } from '../../../ui/icons/chevron-right.ts';

/** The name of the month (`YYYY-MM`), and the ways to others: `show` takes one. `today`: `YYYY-MM-DD`. */
export const renderHead = (
  month: string,
  title: string,
  today: string,
  words: MonthWords,
  level: number,
  show: (month: string) => void,
): TemplateResult => html`
  <div class="month-head">
    <button class="button icon-only" type="button" @click=${() => show(shiftMonth(month, -1))}>
      ${chevronLeftIcon()}<span class="visually-hidden">${words.previousMonth}</span>
    </button>
    <div class="month-title" role="heading" aria-level=${level}>${capitalised(title)}</div>
    <button class="button icon-only" type="button" @click=${() => show(shiftMonth(month, 1))}>
      ${chevronRightIcon()}<span class="visually-hidden">${words.nextMonth}</span>
    </button>
    ${
      month === monthOf(today)
        ? nothing
        : html`<button class="button quiet" type="button" @click=${() => show(monthOf(today))}>
            ${words.thisMonth}
          </button>`
    }
  </div>
`;

/** In the text and not by `::first-letter`, which some browsers hand to screen readers as two pieces: « N », « ovembre ». */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
