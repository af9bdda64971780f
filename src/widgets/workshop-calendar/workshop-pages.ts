import { ApiFailure } from '../../client/failure.ts';
import type { Answer } from '../../client/read-answer.ts';
import { workshopResource, workshopsResource, type Workshop } from '../../contract/workshops.ts';
import { addDays } from '../../domain/dates/calendar-date.ts';
import { dateOf } from '../../domain/workshops/session-time.ts';
import { memoizeLast } from '../../element/memoize-last.ts';
import type { CalendarHost } from './calendar-host.ts';

/** Workshops of one further answer: read by a cheap phone within a few frames. */
const MOST = 500;

/**
 * What lies beyond the first answer: its next pages, read when the visitor asks for more than it holds, and the past,
 * when they leaf back.
 */
export class WorkshopPages {
  failed = false;
  /** Something is being read. */
  busy = false;
  readonly #host: CalendarHost;
  #first: readonly Workshop[] = [];
  #cursor: string | undefined;
  /** Day of the last workshop read; they come in the order of their first sessions. */
  #reached = '';
  #beyond: ReadonlyMap<string, Workshop> = new Map();
  #backTo: string | undefined;
  #work: Promise<void> = Promise.resolve();
  #again: () => Promise<void> = () => Promise.resolve();
  readonly #join = memoizeLast((first: readonly Workshop[], beyond: ReadonlyMap<string, Workshop>) => {
    const known = new Set(first.map(({ id }) => id));
    return [...first, ...[...beyond.values()].filter(({ id }) => !known.has(id))];
  });

  constructor(host: CalendarHost) {
    this.#host = host;
  }

  /** There are workshops that were not read yet. */
  get more(): boolean {
    this.#follow();
    return this.#cursor !== undefined;
  }

  /** The first answer and all that was read beyond it, each workshop once. */
  with(first: readonly Workshop[]): readonly Workshop[] {
    this.#follow();
    return this.#beyond.size ? this.#join(first, this.#beyond) : first;
  }

  /** Reads one more page. */
  readonly next = (): Promise<void> => this.#queue(() => this.#readNext());

  /** Reads all pages: a filter has to see every workshop. */
  readonly all = (): Promise<void> =>
    this.#queue(async () => {
      while (this.more && !this.failed) await this.#readNext();
    });

  /** Does again what failed. */
  readonly again = (): Promise<void> => this.#queue(this.#again);

  /** Reads so far ahead that every workshop that begins until `date` (`YYYY-MM-DD`) is there, and the next one after it. */
  readonly until = (date: string): Promise<void> =>
    this.#queue(async () => {
      while (this.more && !this.failed && this.#reached <= date) await this.#readNext();
    });

  /** Reads so far back that every workshop from `date` (`YYYY-MM-DD`) is there. */
  readonly since = (date: string): Promise<void> =>
    this.#queue(async () => {
      const start = this.#backTo ?? this.#host.workshops.start;
      if (date >= start) return;
      const query = { from: date, to: addDays(start, -1), limit: MOST };
      let cursor: string | undefined;
      do cursor = (await this.#read({ ...query, cursor }))?.next;
      while (cursor !== undefined);
      if (!this.failed) this.#backTo = date;
    });

  /** Reads one workshop, wherever it lies; `false` when there is none of that id. Not reached counts as there. */
  async one(id: string): Promise<boolean> {
    if (this.#host.workshops.all.some((workshop) => workshop.id === id)) return true;
    try {
      const { data } = await this.#host.client().read(workshopResource, { path: { id } });
      this.#beyond = new Map(this.#beyond).set(id, data);
      return true;
    } catch (error) {
      return error instanceof ApiFailure && error.details.status !== 404;
    }
  }

  async #readNext(): Promise<void> {
    if (!this.more) return;
    const read = await this.#read({ ...this.#host.workshops.query, limit: MOST, cursor: this.#cursor });
    if (!read) return;
    this.#cursor = read.next;
    this.#reached = lastDay(read.data);
  }

  /** Reads one answer; `undefined` when it could not be had. */
  async #read(query: Readonly<Record<string, string | number | undefined>>): Promise<Answer<Workshop[]> | undefined> {
    try {
      const answer = await this.#host.client().read(workshopsResource, { query });
      this.#beyond = new Map([...this.#beyond, ...answer.data.map((one) => [one.id, one] as const)]);
      return answer;
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      this.failed = true;
      return undefined;
    }
  }

  #queue(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    const turn = this.#work.then(async () => {
      this.failed = false;
      await work();
      if (this.failed) this.#again = work;
      this.busy = this.#work !== turn;
      this.#host.element.requestUpdate();
    });
    this.#work = turn;
    return turn;
  }

  /** A new first answer starts anew; the opened workshop may have come by itself, and stays. */
  #follow(): void {
    const answer = this.#host.workshops.answer;
    if (!answer || answer.data === this.#first) return;
    this.#first = answer.data;
    this.#cursor = answer.next;
    this.#reached = lastDay(answer.data);
    this.#backTo = undefined;
    const { open } = this.#host.state();
    this.#beyond = new Map([...this.#beyond].filter(([id]) => id === open));
  }
}

const lastDay = (workshops: readonly Workshop[]): string =>
  dateOf(workshops[workshops.length - 1]?.sessions[0]?.starts ?? '');
