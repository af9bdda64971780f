import type { Pole } from '../../../contract/poles.ts';
import type { Origin } from '../../../domain/geo/origin.ts';
import { fits, nearestMiss, NO_FILTER, toggled, type PoleFilter } from '../../../domain/poles/filter.ts';
import { rankPoles, type RankedPole } from '../../../domain/poles/ranking.ts';

/** What a narrow locator shows. */
export type View = 'list' | 'map';

/** Cards shown at first and added by "show more": as many as a phone renders without a pause. */
export const PAGE_SIZE = 10;

/** What the page decides (data, attributes, the shared visit) or the user. */
interface Inputs {
  /** Empty until they are loaded. */
  readonly poles: readonly Pole[];
  /** Where distances are counted from; `null`: nowhere. */
  readonly origin: Origin | null;
  /** Slug of the pôle whose card is open; `null`: none. */
  readonly selected: string | null;
  readonly filter: PoleFilter;
  readonly view: View;
  /** How many cards the user has asked for. */
  readonly shown: number;
}

/** What follows from the inputs. */
interface Derived {
  /** All pôles, nearest first. */
  readonly ranked: readonly RankedPole[];
  /** Those that match the filter; if none does, the one that lacks least. */
  readonly listed: readonly RankedPole[];
  /** The listed pôle that does not match the filter; `null`: all do. */
  readonly miss: RankedPole | null;
}

/** What the locator shows now. Immutable: what did not change keeps its identity. */
export type LocatorState = Inputs & Derived;

/**
 * Who changed the state: the user (told to the page, kept in its address), the address of the page (told to the other
 * widgets), or the page: data, attributes, another widget.
 */
export type ChangedBy = 'user' | 'url' | 'page';

export type OnChange = (state: LocatorState, previous: LocatorState, by: ChangedBy) => void;

const INITIAL: LocatorState = {
  poles: [],
  origin: null,
  selected: null,
  filter: NO_FILTER,
  view: 'list',
  shown: PAGE_SIZE,
  ranked: [],
  listed: [],
  miss: null,
};

/** The locator's state and the acts that change it. Each act reports one change, an act that changes nothing reports none. */
export class LocatorStore {
  #state = INITIAL;
  readonly #onChange: OnChange;

  constructor(onChange: OnChange) {
    this.#onChange = onChange;
  }

  get state(): LocatorState {
    return this.#state;
  }

  /** Sets what data, attributes or another widget decide. */
  update(inputs: Partial<Inputs>): void {
    this.#change(inputs, 'page');
  }

  /** Sets what the address of the page names. */
  followUrl(inputs: Partial<Pick<Inputs, 'origin' | 'selected' | 'filter'>>): void {
    this.#change(inputs, 'url');
  }

  /** Opens the card of a pôle and closes the others; `null` closes all. */
  select(slug: string | null): void {
    this.#change({ selected: slug }, 'user');
  }

  chooseOrigin(origin: Origin | null): void {
    this.#change({ origin }, 'user');
  }

  toggleFilter(kind: keyof PoleFilter, code: string): void {
    this.#change({ filter: toggled(this.#state.filter, kind, code) }, 'user');
  }

  resetFilters(): void {
    this.#change({ filter: NO_FILTER }, 'user');
  }

  showView(view: View): void {
    this.#change({ view }, 'user');
  }

  showMore(): void {
    this.#change({ shown: cardCount(this.#state) + PAGE_SIZE }, 'user');
  }

  #change(inputs: Partial<Inputs>, by: ChangedBy): void {
    const previous = this.#state;
    const next = derive({ ...previous, ...inputs }, previous);
    const keys = Object.keys(next) as (keyof LocatorState)[];
    if (keys.every((key) => next[key] === previous[key])) return;
    this.#state = next;
    this.#onChange(next, previous, by);
  }
}

/** Computes again what depends on what changed, and nothing else. */
function derive(next: LocatorState, previous: LocatorState): LocatorState {
  const isSameOrder = next.poles === previous.poles && next.origin === previous.origin;
  if (isSameOrder && next.filter === previous.filter) return next;
  const ranked = isSameOrder ? previous.ranked : rankPoles(next.poles, next.origin);
  const matching = ranked.filter(({ pole }) => fits(pole, next.filter));
  const miss = matching.length ? null : nearestMiss(ranked, next.filter);
  return { ...next, ranked, listed: miss ? [miss] : matching, miss };
}

/** How many cards are drawn: those the user has asked for, and as many more as the open one needs. */
export function cardCount({ shown, listed, selected }: LocatorState): number {
  const needed = 1 + listed.findIndex(({ pole }) => pole.slug === selected);
  return Math.min(listed.length, Math.max(shown, needed));
}
