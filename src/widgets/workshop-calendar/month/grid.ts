import { html, type TemplateResult } from 'lit';
import { itemsOn, layOutWeeks, type WeekLayout } from '../../../domain/calendar/layout.ts';
import type { GridWeek } from '../../../domain/calendar/month-grid.ts';
import { weekdayName } from '../../../i18n/format.ts';
import type { MonthItem } from './month-items.ts';
import { renderCell, type CellProps } from './day-cell.ts';

/** Workshops drawn in a day; the others are counted. */
const LIMIT = 3;

export interface GridProps extends CellProps {
  /** Name of the month. */
  readonly title: string;
  /** Some of its workshops are still being read. */
  readonly isBusy: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** The weeks as a grid (ARIA APG, grid pattern). */
export function renderGrid(weeks: readonly GridWeek[], items: readonly MonthItem[], props: GridProps): TemplateResult {
  const { words, language } = props;
  const layout = layOutWeeks(weeks, items, LIMIT);
  return html`
    <div
      class="grid"
      role="grid"
      aria-busy=${props.isBusy ? 'true' : 'false'}
      aria-label=${words.grid(props.title)}
      aria-describedby="month-keys"
      @keydown=${props.onKey}
      @click=${props.onClick}
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
          <div class="week" role="row" data-lanes=${laneCount(layout[row])}>
            ${week.map((day, column) =>
              renderCell(
                {
                  day,
                  items: itemsOn(items, day.date),
                  strips: layout[row]?.strips.filter(({ from }) => from === column) ?? [],
                  singles: layout[row]?.singles[column] ?? [],
                  more: layout[row]?.more[column] ?? 0,
                },
                props,
              ),
            )}
          </div>
        `,
      )}
    </div>
    <p id="month-keys" class="visually-hidden">${words.keys}</p>
  `;
}

const laneCount = (layout: WeekLayout | undefined): number =>
  Math.max(0, ...(layout?.strips.map(({ lane }) => lane + 1) ?? []));
