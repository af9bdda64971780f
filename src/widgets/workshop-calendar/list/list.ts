import { html, nothing, type TemplateResult } from 'lit';
import { levelBelow, type CalendarProps } from '../state/calendar-props.ts';
import { renderDays } from './agenda.ts';
import { openIn } from './entry.ts';

/** The workshops day by day, or pôle by pôle from the nearest. */
export function renderList(calendar: CalendarProps): TemplateResult {
  const { state, store, words, language, browsing } = calendar;
  const { entries, shownEntries, near, now, limit, hasMore } = state;
  if (!entries.length) return html`<p class="notice">${browsing?.whyEmpty(calendar) ?? words.empty}</p>`;
  const context = { words, language, now, level: levelBelow(calendar, 1), open: openIn(store) };
  const isCut = shownEntries.length < Math.min(limit || Infinity, entries.length);
  return html`
    ${near && browsing ? browsing.renderByNearness(shownEntries, near, context) : renderDays(shownEntries, context)}
    ${
      isCut || (hasMore && !limit)
        ? html`<button class="button more" type="button" @click=${() => store.showMore()}>${words.more}</button>`
        : nothing
    }
  `;
}
