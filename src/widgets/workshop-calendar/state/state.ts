import type { Answer } from '../../../client/read-answer.ts';
import type { Origin } from '../../../domain/geo/origin.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import type { AgendaEntry } from '../../../domain/workshops/agenda.ts';
import type { WorkshopFilter } from '../../../domain/workshops/filter.ts';
import type { Paging, Read } from './paging.ts';
import type { WorkshopUpdatesById } from '../updates/workshop-updates.ts';

/** The two ways to look at the workshops. */
export type CalendarView = 'list' | 'month';

/** What a link to the calendar can say: what the visitor has chosen. */
export interface CalendarChoice {
  /** `null`: the view of the attribute, or by the width of the widget. */
  readonly view: CalendarView | null;
  readonly filter: WorkshopFilter;
  /** Month shown in the grid, `YYYY-MM`; `null`: that of the next workshop. */
  readonly month: string | null;
  /** Id of the opened workshop. */
  readonly open: string | null;
  /** From where the form of the opened workshop was opened, and where the way back leads; empty: no form. */
  readonly form: '' | 'list' | 'detail';
}

/** What the widget gives the store: its attributes, the first answer, what the page knows. */
export interface CalendarInput {
  /** The first answer; `undefined` until it is here. */
  readonly answer: Answer<readonly Workshop[]> | undefined;
  /** Newer descriptions of single workshops. */
  readonly updates: WorkshopUpdatesById;
  /** First day listed, `YYYY-MM-DD`. */
  readonly start: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The view where the visitor has chosen none. */
  readonly defaultView: CalendarView;
  /** The code of the month could not be loaded. */
  readonly isMonthMissing: boolean;
  /** The list shows no more than this many; 0: all. */
  readonly limit: number;
  /** Where the visitor is. */
  readonly origin: Origin | null;
}

/** What is unfolded above or below the workshops. */
export type Panel = '' | 'filters' | 'subscribe';

/** All that the calendar knows, except what is derived from it. */
export interface CalendarSource extends CalendarChoice, CalendarInput {
  /** The visitor wants the order of time although they are near to something. */
  readonly isByDate: boolean;
  /** Day whose workshops are listed below a narrow month, `YYYY-MM-DD`; `null`: the first that has some. */
  readonly day: string | null;
  /** Entries that the list shows at most; grows by {@link PAGE_SIZE}. */
  readonly length: number;
  readonly panel: Panel;
  /** What was read beyond the first answer. */
  readonly paging: Paging;
  /** Names of pôles that hold no workshop, by slug; `undefined`: not asked yet. */
  readonly poleNames: ReadonlyMap<string, string> | undefined;
  /** Id of an opened workshop that does not exist. */
  readonly unknown: string | null;
}

/** One state of the calendar. What is derived keeps its identity while nothing it depends on changes. */
export interface CalendarState extends CalendarSource {
  /** All workshops that were read so far. */
  readonly all: readonly Workshop[];
  /** Those that the filter lets through. */
  readonly filtered: readonly Workshop[];
  /** Those of them that the list shows, from `start` on: the month may have read what lies before. */
  readonly listed: readonly Workshop[];
  /** The entries of the list, in its order. */
  readonly entries: readonly AgendaEntry[];
  /** Those that it shows. */
  readonly shownEntries: readonly AgendaEntry[];
  readonly opened: Workshop | undefined;
  readonly wantedView: CalendarView;
  /** The list also where the month is wanted and could not be loaded. */
  readonly shownView: CalendarView;
  /** `YYYY-MM`; empty while the list is shown. */
  readonly shownMonth: string;
  /** From where the list counts nearness; `null`: it is in order of time. */
  readonly near: Origin | null;
  /** There are workshops that were not read yet. */
  readonly hasMore: boolean;
  /** What has to be read now. */
  readonly read: Read | undefined;
}

/** Entries shown at first and added by each "more": as many as a phone draws without a pause. */
export const PAGE_SIZE = 10;

export const START: CalendarChoice = { view: null, filter: {}, month: null, open: null, form: '' };
