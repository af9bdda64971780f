import { html, type TemplateResult } from 'lit';
import { itemsOn, layOutWeeks } from '../../../domain/calendar/layout.ts';
import type { GridWeek } from '../../../domain/calendar/month-grid.ts';
import { weekdayName } from '../../../i18n/format.ts';
import type { MonthItem } from './month-items.ts';
import { renderCell, type CellContext } from './day-cell.ts';

/** Workshops drawn on top of each other in a day; the others are counted. */
const LANES = 3;

export interface GridContext extends CellContext {
  /** Name of the month. */
  readonly title: string;
  /** Some of its workshops are still being read. */
  readonly isBusy: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** The weeks as a grid (ARIA APG, grid pattern). */
export function renderGrid(
  weeks: readonly GridWeek[],
  items: readonly MonthItem[],
  context: GridContext,
): TemplateResult {
  const { words, language } = context;
  const layout = layOutWeeks(weeks, items, LANES);
  return html`
    <div
      class="grid"
      role="grid"
      aria-busy=${context.isBusy ? 'true' : 'false'}
      aria-label=${words.grid(context.title)}
      aria-describedby="month-keys"
      @keydown=${context.onKey}
      @click=${context.onClick}
    >
      <div class="week names" role="row">
        ${[1, 2, 3, 4, 5, 6, 7].map(
          (day) =>
            html`<div role="columnheader" aria-label=${weekdayName(day, language)}>
              ${weekdayName(day, language, 'short')}
            </div>`,
        )}
      </div>
      ${weeks.map(
        (week, row) => html`
          <div class="week" role="row">
            ${week.map((day, column) =>
              renderCell(
                {
                  day,
                  items: itemsOn(items, day.date),
                  strips: layout[row]?.strips.filter(({ from }) => from === column) ?? [],
                  more: layout[row]?.more[column] ?? 0,
                },
                context,
              ),
            )}
          </div>
        `,
      )}
    </div>
    <p id="month-keys" class="visually-hidden">${words.keys}</p>
  `;
}
