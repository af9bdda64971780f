import { html, nothing, type TemplateResult } from 'lit';
import type { BrowsingWords } from '../../../i18n/workshop-calendar/browsing/fr.ts';
import { staleSince } from '../../../ui/stale-since.ts';
import { renderStale } from '../../../ui/stale-view.ts';
import type { CalendarProps } from '../state/calendar-props.ts';

/** What is to be known before the workshops are read: they are old, some are missing, a link led nowhere. */
export function renderNotices(
  { state, shared, language }: CalendarProps,
  words: BrowsingWords,
  reload: () => void,
): TemplateResult {
  const { answer, unknown } = state;
  return html`
    ${answer && renderStale(staleSince(answer, language), shared, reload)}
    ${unknown === null ? nothing : html`<p class="notice small" aria-live="polite" aria-atomic="true">${words.unknownWorkshop}</p>`}
    ${answer?.dropped ? html`<p class="notice small">${words.dropped(answer.dropped)}</p>` : nothing}
  `;
}
