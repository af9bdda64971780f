import { html, nothing, type TemplateResult } from 'lit';
import { parisDate } from '../../../domain/dates/paris.ts';
import { filterWorkshops } from '../../../domain/workshops/filter.ts';
import { monthName } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import type { BrowsingWords } from '../../../i18n/workshop-calendar/browsing/fr.ts';
import type { CalendarProps } from '../state/calendar-props.ts';
import { filterCount } from '../state/filter-count.ts';
import type { CalendarState } from '../state/state.ts';

/** How many workshops are shown, and from where a list in order of nearness counts. @param count of all to come */
export function summaryText(state: CalendarState, count: string, words: BrowsingWords, language: Language): string {
  const { near, shownMonth: month, filtered, now } = state;
  if (month) {
    const { length } = filterWorkshops(filtered, { from: `${month}-01`, to: `${month}-31` }, now);
    const year = month.slice(0, 4);
    const name = monthName(+month.slice(5), language);
    return words.inMonth(length, parisDate(now).startsWith(year) ? name : `${name} ${year}`);
  }
  return near ? `${count}. ${near.commune ? words.nearTo(near.commune.name) : words.nearYou}` : count;
}

/** The ways back from the order of nearness and from a filter. */
export function renderWaysBack(
  { state, store }: CalendarProps,
  words: BrowsingWords,
  /** Which filters another widget has set. */
  source: string | undefined,
  clearFilter: () => void,
): TemplateResult {
  const { origin, shownView, isByDate, filter } = state;
  return html`
    ${source ? html`<p class="small">${source}</p>` : nothing}
    ${
      origin && shownView === 'list'
        ? html`<button class="button quiet" type="button" @click=${() => store.toggleOrder()}>
            ${isByDate ? words.byNearness : words.byDate}
          </button>`
        : nothing
    }
    ${
      filterCount(filter)
        ? html`<button class="button quiet" type="button" @click=${clearFilter}>${words.reset}</button>`
        : nothing
    }
  `;
}
