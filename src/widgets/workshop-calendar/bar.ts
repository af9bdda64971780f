import { html, nothing, type TemplateResult } from 'lit';
import { isAhead } from '../../domain/workshops/status.ts';
import type { CalendarHost } from './calendar-host.ts';
import type { CalendarView } from './calendar-state.ts';
import type { CalendarTools } from './calendar-tools.ts';

/** Filters (`isOpen`: they stand below), choice of view, and how many workshops there are to come. */
export function renderBar(
  host: CalendarHost,
  view: CalendarView,
  tools: CalendarTools | undefined,
  isOpen: boolean,
  bringTools: () => unknown,
  toggle: () => void,
): TemplateResult {
  const { workshops, clock, change } = host;
  const words = host.words();
  const now = clock();
  const count = workshops.listed.filter((workshop) => isAhead(workshop, now)).length;
  // "More than 97" would claim to know.
  const least = count - (count % 10) || count;
  return html`
    <div class="bar" part="bar">
      <button class="button filter" type="button" aria-expanded=${isOpen} @pointerenter=${bringTools} @click=${toggle}>
        ${words.filter}${tools?.renderBadge()}
      </button>
      <div class="switch" role="group" aria-label=${words.views}>
        ${(['list', 'month'] as const).map(
          (one) =>
            html`<button
              class="button"
              type="button"
              aria-pressed=${one === view}
              @click=${() => change({ view: one })}
            >
              ${words[one]}
            </button>`,
        )}
      </div>
    </div>
    <div class="bar-line">
      <p class="summary muted" aria-live="polite" aria-atomic="true">
        ${workshops.hasMore && count > 1 ? words.moreThan(least) : words.count(count)}${view === 'list' ? tools?.renderNear() : nothing}
      </p>
      ${tools?.renderChoices(view)}
    </div>
  `;
}
