import type { ShownContest } from '../../../contract/contest-shown.ts';
import { contestStatusAt, type StatusAt } from '../../../domain/contest/contest-status.ts';

/** Everything the countdown draws, apart from words and attributes. A state is never changed, only replaced. */
export interface CountdownState {
  /** The edition that is shown; `undefined`: none is loaded yet, or none is published. */
  readonly contest: ShownContest | undefined;
  /** What holds now; the same object until that changes. */
  readonly current: StatusAt | undefined;
  /** Slug of the edition that the user chose; empty: that of the page. */
  readonly chosen: string;
  readonly isPaused: boolean;
  readonly isArchiveOpen: boolean;
  /** In a sidebar, laureates are folded at first. */
  readonly areLaureatesOpen: boolean;
}

/** Why a state changed: an act of the user, or time that passed. Everything else is the page: data, address, attributes. */
export type Cause = 'user' | 'time' | 'page';

const INITIAL: CountdownState = {
  contest: undefined,
  current: undefined,
  chosen: '',
  isPaused: false,
  isArchiveOpen: false,
  areLaureatesOpen: false,
};

/** The state of a countdown, and the acts that change it. Moments are epoch milliseconds. */
export class CountdownStore {
  #state = INITIAL;
  readonly #onChange: (state: CountdownState, previous: CountdownState, cause: Cause) => void;
  /** The moment of `current`. */
  #at = 0;

  constructor(onChange: (state: CountdownState, previous: CountdownState, cause: Cause) => void) {
    this.#onChange = onChange;
  }

  get state(): CountdownState {
    return this.#state;
  }

  /** Shows an edition as of `now`; `undefined`: there is none to show. */
  show(contest: ShownContest | undefined, now: number): void {
    this.#at = now;
    this.#change({ contest, current: contest && contestStatusAt(contest, now) }, 'page');
  }

  /** Time has passed. */
  passTo(now: number): void {
    const { contest, current } = this.#state;
    if (!contest || !current || (now >= this.#at && now < current.until)) return;
    this.#at = now;
    this.#change({ current: contestStatusAt(contest, now) }, 'time');
  }

  /** The address names an edition; empty: that of the page. */
  follow(slug: string): void {
    this.#change({ chosen: slug }, 'page');
  }

  choose(slug: string): void {
    this.#change({ chosen: slug }, 'user');
  }

  togglePause(): void {
    this.#change({ isPaused: !this.#state.isPaused }, 'user');
  }

  toggleLaureates(): void {
    this.#change({ areLaureatesOpen: !this.#state.areLaureatesOpen }, 'user');
  }

  openArchive(isOpen: boolean): void {
    if (isOpen !== this.#state.isArchiveOpen) this.#change({ isArchiveOpen: isOpen }, 'user');
  }

  #change(part: Partial<CountdownState>, cause: Cause): void {
    const previous = this.#state;
    this.#state = { ...previous, ...part };
    this.#onChange(this.#state, previous, cause);
  }
}

/** True where the contest is in another phase than before, or its headline is another. */
export function isPassage({ current: next }: CountdownState, { current: previous }: CountdownState): boolean {
  if (!next || !previous) return false;
  return next.status.phase !== previous.status.phase || next.status.headline !== previous.status.headline;
}
