import type { Workshop } from '../../contract/workshops.ts';
import { distanceFrom, type Origin } from '../geo/origin.ts';
import { group, type AgendaEntry } from './agenda.ts';

export interface AgendaPlace {
  /** `null`: online only, near to everybody. */
  readonly pole: NonNullable<Workshop['pole']> | null;
  /** Straight-line distance in metres; 0 for online. */
  readonly metres: number;
  readonly entries: readonly AgendaEntry[];
}

/** How far each workshop is, in metres; online ones, near to everybody and to nobody, come after all others. */
export const metresFrom =
  (near: Origin) =>
  ({ pole }: Pick<Workshop, 'pole'>): number =>
    pole ? distanceFrom(near, pole.place) : Infinity;

/** Entries under their pôles, nearest first and each in the order given; online-only ones come last. */
export function groupByNearness(entries: readonly AgendaEntry[], near: Origin): AgendaPlace[] {
  const away = metresFrom(near);
  return group(entries, ({ workshop }) => workshop.pole?.slug ?? '')
    .map(([, ofPole]) => {
      const workshop = ofPole[0]?.workshop;
      const metres = workshop ? away(workshop) : Infinity;
      return { pole: workshop?.pole ?? null, metres: isFinite(metres) ? metres : 0, entries: ofPole };
    })
    .sort((a, b) => Number(a.pole === null) - Number(b.pole === null) || a.metres - b.metres);
}

/** Entries in the order in which they stand under their pôles: what is cut off at the end lies no nearer. */
export const nearestFirst = (entries: readonly AgendaEntry[], near: Origin): AgendaEntry[] =>
  groupByNearness(entries, near).flatMap(({ entries: ofPole }) => ofPole);
