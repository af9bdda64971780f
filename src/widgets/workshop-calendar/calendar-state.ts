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
