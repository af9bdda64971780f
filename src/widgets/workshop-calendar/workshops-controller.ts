import type { ReactiveControllerHost } from 'lit';
import type { ApiClient } from '../../client/api-client.ts';
import type { Answer } from '../../client/read-answer.ts';
import { workshopsResource, type Workshop } from '../../contract/workshops.ts';
import { endingFrom } from '../../domain/workshops/agenda.ts';
import { LoadController } from '../../element/load-controller.ts';
import { memoizeLast } from '../../element/memoize-last.ts';
import { WorkshopUpdates } from './workshop-updates.ts';

/**
 * Workshops of the first answer: a few months of Alexis, and quickly read by a phone. The loader asks for the same
 * address ahead of this code (`embed/loader.ts`).
 */
const FIRST = 100;
const NONE: readonly Workshop[] = [];

/** What further code knows of the workshops, once it is here. */
export interface Further {
  /** What was read beyond the first answer. */
  readonly pages: { readonly with: (first: readonly Workshop[]) => readonly Workshop[]; readonly more: boolean };
  /** Those that the filter lets through. */
  readonly filtered: (all: readonly Workshop[]) => readonly Workshop[];
}

/** The workshops: the first answer, what further code has read, and what was told since then in their place. */
export class WorkshopsController {
  /** First day listed, `YYYY-MM-DD`: the one asked for, else today. */
  start = '';
  /** Query of the first answer. */
  query: Readonly<Record<string, string | number>> = {};
  /** Set by the further code, once it is here. */
  further: Further | undefined;
  readonly load: LoadController<typeof workshopsResource>;
  readonly news: WorkshopUpdates;
  readonly #endingFrom = memoizeLast(endingFrom);

  constructor(host: ReactiveControllerHost, client: () => ApiClient) {
    this.load = new LoadController(host, workshopsResource);
    this.news = new WorkshopUpdates(host, client);
  }

  /** Asks for the workshops unless that is done. `from`: first day; empty: today by the server's clock, `today` by ours. */
  ask(client: ApiClient, from: string, today: string): void {
    this.start = from || today;
    this.query = { from, limit: FIRST };
    this.load.load(client, { query: this.query });
  }

  /** The first answer; `undefined` until it is here. */
  get answer(): Answer<Workshop[]> | undefined {
    const { state } = this.load;
    return state.kind === 'loaded' ? state.answer : undefined;
  }

  /** There are workshops that were not read yet. */
  get hasMore(): boolean {
    return this.further ? this.further.pages.more : !!this.answer?.next;
  }

  /** All that were read so far. */
  get all(): readonly Workshop[] {
    const { answer } = this;
    const first = answer?.data ?? NONE;
    return this.news.over(this.further?.pages.with(first) ?? first, answer?.generatedAt);
  }

  /** Those that the filter lets through. */
  get filtered(): readonly Workshop[] {
    const { all } = this;
    return this.further?.filtered(all) ?? all;
  }

  /** What the list shows, from {@link start} on. The month may have read what lies before. */
  get listed(): readonly Workshop[] {
    return this.#endingFrom(this.filtered, this.start);
  }
}
