import type { ReactiveControllerHost } from 'lit';
import type { ApiClient } from '../../client/api-client.ts';
import type { ApiFailure } from '../../client/failure.ts';
import type { Answer } from '../../client/read-answer.ts';
import { shownContestResource, type ShownContest } from '../../contract/contest-shown.ts';
import { LoadController } from '../../element/load-controller.ts';

/** What changes the answer: language, instant of a preview. */
type Query = Readonly<Record<string, string>>;

/** Loads the edition that is asked for, or the current one where no such edition exists. */
export class EditionLoader {
  /** The last good answer, which may be to an earlier request. */
  answer: Answer<ShownContest> | undefined;
  /** Slug of an edition that was asked for and does not exist. */
  unknown = '';
  readonly #load: LoadController<typeof shownContestResource>;
  /** Slugs (or `current`) of the request and of the answer. */
  #requested = '';
  #answered = '';

  constructor(host: ReactiveControllerHost) {
    this.#load = new LoadController(host, shownContestResource);
  }

  /** Loads `wanted` (a slug; empty: the current edition) unless that is done or in progress. */
  load(client: ApiClient, wanted: string, query: Query): void {
    const { state } = this.#load;
    if (state.kind === 'loaded' && state.answer !== this.answer) {
      this.answer = state.answer;
      this.#answered = this.#requested;
    }
    this.#requested = wanted && wanted !== this.unknown ? wanted : 'current';
    this.#load.load(client, { path: { slug: this.#requested }, query });
    if (!this.isMissing) return;
    // The server has answered: what was shown does not exist any more.
    if (this.isCurrent) this.answer = undefined;
    if (this.#requested === 'current') return;
    this.unknown = wanted;
    this.load(client, wanted, query);
  }

  reloadIfOld(): void {
    this.#load.reloadIfOld();
  }

  retry(): void {
    this.#load.retry();
  }

  get failure(): ApiFailure | undefined {
    const { state } = this.#load;
    return state.kind === 'failed' ? state.failure : undefined;
  }

  /** The server says that the edition does not exist. */
  get isMissing(): boolean {
    return this.failure?.details.status === 404;
  }

  /** The answer is to the last request. */
  get isCurrent(): boolean {
    return !!this.answer && this.#answered === this.#requested;
  }

  /** The answer could not be loaded again. */
  get isStale(): boolean {
    return !!this.failure && this.isCurrent;
  }

  get isSlow(): boolean {
    const { state } = this.#load;
    return state.kind === 'loading' && state.slow;
  }
}
