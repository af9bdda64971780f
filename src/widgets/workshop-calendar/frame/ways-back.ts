import { html, nothing, type TemplateResult } from 'lit';
import type { BrowsingWords } from '../../../i18n/workshop-calendar/browsing/fr.ts';
import type { CalendarProps } from '../state/calendar-props.ts';
import { filterCount } from '../state/filter-count.ts';
import type { CalendarState } from '../state/state.ts';

/** From where a list in order of nearness counts, as a sentence of its own; empty for the order of time. */
export const nearText = ({ near, shownView }: CalendarState, words: BrowsingWords): string =>
  near && shownView === 'list' ? `. ${near.commune ? words.nearTo(near.commune.name) : words.nearYou}` : '';

/** The ways back from the order of nearness and from a filter. */
export function renderWaysBack(
  { state, store }: CalendarProps,
  words: BrowsingWords,
  clearFilter: () => void,
): TemplateResult {
  const { origin, shownView, isByDate, filter } = state;
  return html`
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
