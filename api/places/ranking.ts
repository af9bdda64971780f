import type { GazetteerPlace } from './gazetteer-place.ts';

/**
 * How well a place answers, best first: `exact` name or code, `department` the seat of the département of that name, `start` of the name or of the code, `word` the name from
 * a later word on, `words` every typed word begins one of the name's words, `slips` the same but for one or two
 * typing slips.
 */
export const MATCHES = ['exact', 'department', 'start', 'word', 'words', 'slips'] as const;
export type MatchKind = (typeof MATCHES)[number];

export interface PlaceMatch {
  readonly place: GazetteerPlace;
  readonly match: MatchKind;
}

/** Collects matches that come in order of importance; keeps that order within each kind and number of slips. */
export class Ranking {
  readonly #limit: number;
  readonly #ranks: PlaceMatch[][] = [];
  readonly #seen = new Set<GazetteerPlace>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get full(): boolean {
    return this.#seen.size >= this.#limit;
  }

  get empty(): boolean {
    return this.#seen.size === 0;
  }

  has(match: MatchKind): boolean {
    return (this.#ranks[MATCHES.indexOf(match) * 3] ?? []).length > 0;
  }

  /** @param within order within the kind, 0–2. A place that is in already stays where it is. */
  add(place: GazetteerPlace, match: MatchKind, within = 0): void {
    if (this.#seen.has(place)) return;
    this.#seen.add(place);
    (this.#ranks[MATCHES.indexOf(match) * 3 + within] ??= []).push({ place, match });
  }

  best(): PlaceMatch[] {
    const found: PlaceMatch[] = [];
    for (let rank = 0; rank < MATCHES.length * 3; rank++) found.push(...(this.#ranks[rank] ?? []));
    return found.slice(0, Math.max(0, this.#limit));
  }
}
