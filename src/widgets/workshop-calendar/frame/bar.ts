import { html, nothing, type TemplateResult } from 'lit';
import { isAhead } from '../../../domain/workshops/status.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';
import type { CalendarProps } from '../state/calendar-props.ts';
import { filterCount } from '../state/filter-count.ts';
import type { CalendarState } from '../state/state.ts';

/**
 * Filters, choice of view, and how many workshops there are to come.
 * @param loadFilters loads them ahead of the click
 */
export function renderBar(calendar: CalendarProps, loadFilters: () => unknown): TemplateResult {
  const { state, store, words, browsing } = calendar;
  const questions = filterCount(state.filter);
  const count = howMany(state, words);
  return html`
    <div class="bar" part="bar">
      <button
        class="button filter"
        type="button"
        aria-expanded=${state.panel === 'filters'}
        @pointerenter=${loadFilters}
        @click=${() => store.togglePanel('filters')}
      >
        ${words.filter}${questions ? html` <span class="badge">${questions}</span>` : nothing}
      </button>
      <div class="switch" role="group" aria-label=${words.views}>
        ${(['list', 'month'] as const).map(
          (view) =>
            html`<button
              class="button"
              type="button"
              aria-pressed=${view === state.shownView}
              @click=${() => store.showView(view)}
            >
              ${words[view]}
            </button>`,
        )}
      </div>
    </div>
    <div class="bar-line">
      <p class="summary muted" aria-live=${state.shownMonth ? 'off' : 'polite'} aria-atomic="true">
        ${browsing?.summary(calendar, count) ?? count}
      </p>
      ${browsing?.renderWaysBack(calendar)}
    </div>
  `;
}

/** How many workshops are to come, as far as is known. */
function howMany({ listed, now, hasMore }: CalendarState, words: CalendarWords): string {
  const count = listed.filter((workshop) => isAhead(workshop, now)).length;
  // "More than 97" would claim to know.
  const least = count - (count % 10) || count;
  return hasMore && count > 1 ? words.moreThan(least) : words.count(count);
}
