import type { WorkshopFilter } from '../../domain/workshops/filter.ts';

/** The two ways to look at the workshops. */
export type CalendarView = 'list' | 'month';

/** What the visitor has chosen; every part of the widget reads this one state. */
export interface CalendarState {
  /** `null`: by the width of the widget. */
  readonly view: CalendarView | null;
  readonly filter: WorkshopFilter;
  /** Month shown in the grid, `YYYY-MM`; `null`: that of the next workshop. */
  readonly month: string | null;
  /** Id of the opened workshop. */
  readonly open: string | null;
  /** From where the form of the opened workshop was opened, and where the way back leads; empty: no form. */
  readonly form: '' | 'list' | 'detail';
}

export const START: CalendarState = { view: null, filter: {}, month: null, open: null, form: '' };

/**
 * Where the focus goes when what is opened has changed: selectors, of which the first that is there counts; `undefined`
 * where it stays. Who closes a workshop returns to it in the list or the month.
 */
export function focusAfter(before: CalendarState, now: CalendarState): readonly string[] | undefined {
  if (before.open === now.open && before.form === now.form) return undefined;
  if (now.open) return [now.form ? '.form-title' : '.detail-title'];
  // Of a link, it may be any text.
  const id = `[data-id="${before.open?.replace(/[^\w-]/g, '\\$&')}"]`;
  return [`${id} .entry-title`, `.strip${id}`, '.filter'];
}
