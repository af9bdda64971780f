import { until } from '../../../../test/support/until.ts';
import { accessibleName } from '../../../../test/support/widget-page.ts';
import { openCalendar, type CalendarOptions, type CalendarPage } from '../workshop-calendar.fixture.ts';

/** A calendar that shows November 2026 as a grid. */
export async function openMonth(options: CalendarOptions = {}): Promise<CalendarPage> {
  const page = await openCalendar({ width: 1000, ...options, attributes: { view: 'month', ...options.attributes } });
  await page.shown('grid');
  return page;
}

/** The squares of the grid, in order. */
export const squares = (page: CalendarPage): readonly HTMLElement[] => page.all('gridcell');

/** The square of a day, `YYYY-MM-DD`. */
export function squareOf(page: CalendarPage, date: string): HTMLElement {
  const square = squares(page).find(({ dataset }) => dataset['date'] === date);
  if (!square) throw new Error(`${date} is not in the grid`);
  return square;
}

/** What a screen reader calls a day. */
export const nameOf = (page: CalendarPage, date: string): string => accessibleName(squareOf(page, date));

/** Waits until the focus is on the square of a day, `YYYY-MM-DD`. */
export const reached = (page: CalendarPage, date: string): Promise<unknown> =>
  until(`the focus is on ${date}`, () => page.focused?.dataset['date'] === date);
