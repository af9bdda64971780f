import type { ApiClient } from '../../client/api-client.ts';
import type { ApiFailure } from '../../client/failure.ts';
import type { Answer } from '../../client/read-answer.ts';
import { shownContestResource, type ShownContest } from '../../contract/contest-shown.ts';
import { LoadController } from '../../element/load-controller.ts';
import type { ReactiveControllerHost } from 'lit';

/** A page that stays open asks for the edition again after this many milliseconds. */
const AGAIN = 3_600_000;

/** What an edition is asked for with: language, instant of a preview. */
type Query = Readonly<Record<string, string>>;

/** Which edition is asked for, and what there is of it. Where there is none such, the current one takes its place. */
export class EditionLoader {
  /** The last good answer to what is asked for now, or was before. */
  answer: Answer<ShownContest> | undefined;
  /** Slug of an edition that is asked for, and is none. */
  unknown = '';
  readonly #load: LoadController<typeof shownContestResource>;
  /** What is asked for, and what is answered: a slug, or `current`. */
  #asked = '';
  #answered = '';
  /** When the answer came, epoch milliseconds. */
  #at = 0;

  constructor(host: ReactiveControllerHost) {
    this.#load = new LoadController(host, shownContestResource);
  }

  /** Asks for `wanted` (a slug; empty: the current edition) unless that is done already. `now`: epoch milliseconds. */
  ask(client: ApiClient, wanted: string, query: Query, now: number): void {
    const { state } = this.#load;
    if (state.kind === 'loaded' && state.answer !== this.answer) {
      this.answer = state.answer;
      this.#answered = this.#asked;
      this.#at = now;
    }
    this.#asked = wanted && wanted !== this.unknown ? wanted : 'current';
    this.#load.load(client, { path: { slug: this.#asked }, query });
    if (!this.isMissing) return;
    // The server spoke: what was shown is no more.
    if (this.isHere) this.answer = undefined;
    if (this.#asked === 'current') return;
    this.unknown = wanted;
    this.ask(client, wanted, query, now);
  }

  /** Asks again when what is shown has become old by `now`, epoch milliseconds. */
  renew(now: number): void {
    if (now - this.#at <= AGAIN) return;
    this.#at = now;
    this.retry();
  }

  retry(): void {
    this.#load.retry();
  }

  get failure(): ApiFailure | undefined {
    const { state } = this.#load;
    return state.kind === 'failed' ? state.failure : undefined;
  }

  /** The server says that there is none. */
  get isMissing(): boolean {
    return this.failure?.details.status === 404;
  }

  /** The answer is to what is asked for now. */
  get isHere(): boolean {
    return !!this.answer && this.#answered === this.#asked;
  }

  /** What is shown could not be had anew. */
  get isStale(): boolean {
    return !!this.failure && this.isHere;
  }

  get isSlow(): boolean {
    const { state } = this.#load;
    return state.kind === 'loading' && state.slow;
  }
}
