import type { Pole } from '../../contract/poles.ts';
import type { RankedPole } from './ranking.ts';

/** What the visitor asks of a pôle: every chosen code must be offered. */
export interface PoleFilter {
  readonly services: ReadonlySet<string>;
  readonly audiences: ReadonlySet<string>;
}

export const NO_FILTER: PoleFilter = { services: new Set(), audiences: new Set() };

const offers = (pole: Pole, { services, audiences }: PoleFilter): number => {
  const missing = (wanted: ReadonlySet<string>, had: readonly { code: string }[]): number => {
    let count = 0;
    wanted.forEach((code) => {
      if (!had.some((one) => one.code === code)) count++;
    });
    return count;
  };
  return missing(services, pole.services) + missing(audiences, pole.audiences);
};

/** Whether a pôle has everything that was asked for. */
export const fits = (pole: Pole, filter: PoleFilter): boolean => offers(pole, filter) === 0;

/** The pôle that lacks least of what was asked, the first in rank among equals; `null` for an empty list. */
export function nearestMiss(ranked: readonly RankedPole[], filter: PoleFilter): RankedPole | null {
  let best: RankedPole | null = null;
  for (const candidate of ranked) {
    if (!best || offers(candidate.pole, filter) < offers(best.pole, filter)) best = candidate;
  }
  return best;
}

/** The filter with one choice put in or taken out. */
export function toggled(filter: PoleFilter, kind: keyof PoleFilter, code: string): PoleFilter {
  const codes = new Set(filter[kind]);
  if (!codes.delete(code)) codes.add(code);
  return { ...filter, [kind]: codes };
}
