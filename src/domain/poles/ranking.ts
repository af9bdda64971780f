import type { Pole } from '../../contract/poles.ts';
import { distanceFrom, type Origin } from '../geo/origin.ts';

/** A pôle with its straight-line distance in metres; `null` when the visitor gave no place. */
export interface RankedPole {
  readonly pole: Pole;
  readonly distance: number | null;
}

const STATUS_ORDER = { open: 0, other: 1, 'opening-soon': 2, closed: 3 } as const;

/**
 * All pôles in the order of the list: nearest first once a place is known, else as Alexis lists them with those that
 * receive nobody yet, or no more, at the end.
 */
export function rankPoles(poles: readonly Pole[], origin: Origin | null): RankedPole[] {
  const ranked = poles.map((pole) => ({ pole, distance: origin && distanceFrom(origin, pole.place) }));
  return ranked.sort((a, b) =>
    a.distance !== null && b.distance !== null
      ? a.distance - b.distance
      : STATUS_ORDER[a.pole.status] - STATUS_ORDER[b.pole.status],
  );
}
