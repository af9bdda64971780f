import type { Workshop } from '../../../contract/workshops.ts';
import { parisDate, parisEpoch } from '../../../domain/dates/paris.ts';
import { agendaEntries, endingFrom, type AgendaEntry } from '../../../domain/workshops/agenda.ts';
import type { WorkshopFilter } from '../../../domain/workshops/filter.ts';
import type { Origin } from '../../../domain/geo/origin.ts';
import { memoizeLast } from '../../../element/keep-last.ts';
import { filterCount } from './filter-count.ts';
import { NO_PAGING, type Paging, type Read } from './paging.ts';
import {
  PAGE_SIZE,
  START,
  type CalendarChoice,
  type CalendarInput,
  type CalendarSource,
  type CalendarState,
  type CalendarView,
  type Panel,
} from './state.ts';
import { withUpdates, type WorkshopUpdatesById } from '../updates/workshop-updates.ts';

/** Whether the visitor acted, or the page (attributes, data, another widget, the address). */
export type ChangedBy = 'user' | 'page';

export type OnChange = (state: CalendarState, previous: CalendarState, by: ChangedBy) => void;

/** The rules for more than the first answer in order of time. Their code is given to the store when it is first needed. */
export interface BrowsingRules {
  readonly filterWorkshops: (
    workshops: readonly Workshop[],
    filter: WorkshopFilter,
    now: number,
  ) => readonly Workshop[];
  readonly metresFrom: (origin: Origin) => (workshop: Workshop) => number;
  readonly nearestFirst: (entries: readonly AgendaEntry[], near: Origin) => readonly AgendaEntry[];
  readonly firstMonth: (workshops: readonly Workshop[], today: string) => string;
  readonly nextRead: (state: Omit<CalendarState, 'read'>) => Read | undefined;
}

const NO_WORKSHOPS: readonly Workshop[] = [];

/** The calendar's state and the acts that change it. */
export class CalendarStore {
  readonly #onChange: OnChange;
  #state: CalendarState;
  /** The filter that attributes and other widgets ask for: it holds where a link says nothing. */
  #initialFilter: WorkshopFilter = {};
  #rules: BrowsingRules | undefined;
  readonly #all = memoizeLast(
    (answer: CalendarInput['answer'], beyond: Paging['beyond'], updates: WorkshopUpdatesById) => {
      const first = answer?.data ?? NO_WORKSHOPS;
      const known = new Set(first.map(({ id }) => id));
      const others = [...beyond.values()].filter(({ id }) => !known.has(id));
      return withUpdates(others.length ? [...first, ...others] : first, answer?.generatedAt, updates);
    },
  );
  readonly #filtered = memoizeLast(
    (all: readonly Workshop[], filter: WorkshopFilter, now: number, rules: BrowsingRules | undefined) =>
      rules && filterCount(filter) ? rules.filterWorkshops(all, filter, now) : all,
  );
  readonly #listed = memoizeLast(endingFrom);
  readonly #entries = memoizeLast(
    (
      listed: readonly Workshop[],
      begin: number,
      origin: Origin | null,
      near: Origin | null,
      rules: BrowsingRules | undefined,
    ): readonly AgendaEntry[] => {
      if (!rules || !origin) return agendaEntries(listed, begin);
      const byTime = agendaEntries(listed, begin, rules.metresFrom(origin));
      return near ? rules.nearestFirst(byTime, near) : byTime;
    },
  );

  constructor(onChange: OnChange = () => {}) {
    this.#onChange = onChange;
    this.#state = this.#derive({
      ...START,
      answer: undefined,
      updates: new Map(),
      start: '',
      now: 0,
      defaultView: 'list',
      isMonthMissing: false,
      limit: 0,
      origin: null,
      isByDate: false,
      day: null,
      length: PAGE_SIZE,
      panel: '',
      paging: NO_PAGING,
      poleNames: undefined,
      unknown: null,
    });
  }

  get state(): CalendarState {
    return this.#state;
  }

  // What the page does.

  set(input: Partial<CalendarInput>): void {
    const { answer } = input;
    const { paging, open } = this.#state;
    if (!answer || answer === this.#state.answer) return this.#change(input, 'page');
    // A new first answer starts anew; the opened workshop may have been read by itself, and stays.
    const beyond = new Map([...paging.beyond].filter(([id]) => id === open));
    this.#change({ ...input, paging: { ...NO_PAGING, beyond, lastPage: answer } }, 'page');
  }

  /** Filters, months and further pages work from now on. */
  use(rules: BrowsingRules): void {
    this.#rules = rules;
    const previous = this.#state;
    this.#state = this.#derive(previous);
    this.#onChange(this.#state, previous, 'page');
  }

  /** The page asks for another filter than before: in the visitor's filter, what it did not ask for stays. */
  changeInitialFilter(change: (filter: WorkshopFilter) => WorkshopFilter): void {
    this.#initialFilter = change(this.#initialFilter);
    this.#change({ filter: change(this.#state.filter) }, 'page');
  }

  /** What holds where an address says nothing. */
  get initial(): CalendarChoice {
    return { ...START, filter: this.#initialFilter };
  }

  /** Brings back what an address says. */
  restore(choice: CalendarChoice): void {
    this.#change(choice, 'page');
  }

  /** What was read beyond the first answer, or could not be. */
  setRead(read: Partial<Pick<CalendarSource, 'paging' | 'poleNames' | 'unknown'>>): void {
    this.#change(read, 'page');
  }

  // What the visitor does.

  showView(view: CalendarView): void {
    this.#act({ view });
  }

  setFilter(part: Partial<WorkshopFilter>): void {
    this.#act({ filter: { ...this.#state.filter, ...part } });
  }

  clearFilter(): void {
    this.#act({ filter: {} });
  }

  toggleOrder(): void {
    this.#act({ isByDate: !this.#state.isByDate });
  }

  showMore(): void {
    this.#act({ length: this.#state.length + PAGE_SIZE });
  }

  showMonth(month: string): void {
    this.#act({ month, day: null });
  }

  /** Lists the workshops of a day (`YYYY-MM-DD`) below a narrow month. */
  showDay(day: string): void {
    this.#act({ day });
  }

  togglePanel(panel: Exclude<Panel, ''>): void {
    this.#act({ panel: this.#state.panel === panel ? '' : panel });
  }

  /** Opens a workshop, or at once its form. */
  open(id: string, form: '' | 'list' = ''): void {
    this.#act({ open: id, form });
  }

  /** Opens the form of the opened workshop. */
  openForm(): void {
    this.#act({ form: 'detail' });
  }

  /** Leaves the form for where it was opened. */
  closeForm(): void {
    if (this.#state.form === 'list') this.close();
    else this.#act({ form: '' });
  }

  /** Leaves the workshop for the list or the month. */
  close(): void {
    this.#act({ open: null, form: '' });
  }

  /** Reads again what could not be read. */
  retry(): void {
    this.#act({});
  }

  /** An act also retries what could not be read, and forgets a link that led nowhere. */
  #act(part: Partial<CalendarSource>): void {
    const { paging, unknown } = this.#state;
    this.#change(
      {
        ...(unknown !== null && { unknown: null, open: null, form: '' }),
        ...(paging.hasFailed && { paging: { ...paging, hasFailed: false } }),
        ...part,
      },
      'user',
    );
  }

  #change(part: Partial<CalendarSource>, by: ChangedBy): void {
    const previous = this.#state;
    const changed = { ...part };
    // Another filter starts at its top.
    if (part.filter && part.filter !== previous.filter) changed.length = PAGE_SIZE;
    const names = Object.keys(changed) as (keyof CalendarSource)[];
    // An act that changes nothing still tries again what could not be loaded.
    if (by === 'page' && names.every((name) => changed[name] === previous[name])) return;
    this.#state = this.#derive({ ...previous, ...changed });
    this.#onChange(this.#state, previous, by);
  }

  #derive(source: CalendarSource): CalendarState {
    const { answer, paging, filter, start, now, origin, open, limit } = source;
    const rules = this.#rules;
    const all = this.#all(answer, paging.beyond, source.updates);
    const filtered = this.#filtered(all, filter, now, rules);
    const listed = this.#listed(filtered, start);
    const near = source.isByDate ? null : origin;
    const begin = Math.max(now, start ? parisEpoch(start, 0) : 0);
    const entries = this.#entries(listed, begin, origin, near, rules);
    const wantedView = source.view ?? source.defaultView;
    const shownView = source.isMonthMissing ? 'list' : wantedView;
    const month = source.month ?? rules?.firstMonth(filtered, parisDate(now)) ?? '';
    const hasMore = paging.lastPage?.next !== undefined;
    const state = {
      ...source,
      all,
      filtered,
      listed,
      near,
      entries,
      shownEntries: entries.slice(0, Math.min(source.length, limit || Infinity)),
      opened: open === null ? undefined : all.find(({ id }) => id === open),
      wantedView,
      shownView,
      shownMonth: shownView === 'month' ? month : '',
      hasMore,
    };
    return { ...state, read: rules?.nextRead(state) };
  }
}
