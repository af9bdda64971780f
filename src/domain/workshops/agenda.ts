import type { Session, Workshop } from '../../contract/workshops.ts';
import { distance, type GeoPoint } from '../geo/distance.ts';
import { currentSession, dateOf, epochOf } from './session-time.ts';

/** One line of a list: a workshop under the session that comes next. */
export interface AgendaEntry {
  readonly workshop: Workshop;
  readonly session: Session;
  /** Which of the workshop's sessions this is, from 0. */
  readonly index: number;
}

export interface AgendaDay {
  /** `YYYY-MM-DD` in Paris. */
  readonly date: string;
  readonly entries: readonly AgendaEntry[];
}

export interface AgendaPlace {
  /** `null`: online only, near to everybody. */
  readonly pole: NonNullable<Workshop['pole']> | null;
  /** Straight-line distance in metres; 0 for online. */
  readonly metres: number;
  readonly entries: readonly AgendaEntry[];
}

/**
 * One entry for each workshop, in order of time; at the same time the nearer to `near` comes first (online ones after
 * the others), then by title. A workshop of several sessions stands once, under the first session that is not over at
 * `begin` (epoch milliseconds): now, or the start of the first day the list shows.
 */
export function agendaEntries(workshops: readonly Workshop[], begin: number, near?: GeoPoint | null): AgendaEntry[] {
  return workshops
    .map((workshop) => {
      const current = currentSession(workshop, begin);
      const at = epochOf(current.session.starts);
      return { entry: { workshop, ...current }, at, away: near ? metresTo(workshop, near) : 0 };
    })
    .sort((a, b) => a.at - b.at || difference(a.away, b.away) || compareText(title(a.entry), title(b.entry)))
    .map(({ entry }) => entry);
}

/** Entries already in order of time, under their days. */
export function groupByDay(entries: readonly AgendaEntry[]): AgendaDay[] {
  return group(entries, ({ session }) => dateOf(session.starts)).map(([date, ofDay]) => ({ date, entries: ofDay }));
}

/** Entries under their pôles, nearest first and each in the order given; online-only ones come last. */
export function groupByNearness(entries: readonly AgendaEntry[], near: GeoPoint): AgendaPlace[] {
  return group(entries, ({ workshop }) => workshop.pole?.slug ?? '')
    .map(([, ofPole]) => {
      const workshop = ofPole[0]?.workshop;
      const metres = workshop ? metresTo(workshop, near) : Infinity;
      return { pole: workshop?.pole ?? null, metres: isFinite(metres) ? metres : 0, entries: ofPole };
    })
    .sort((a, b) => Number(a.pole === null) - Number(b.pole === null) || a.metres - b.metres);
}

const metresTo = ({ pole }: Workshop, near: GeoPoint): number => (pole ? distance(near, pole.place) : Infinity);

/** Infinity from Infinity is NaN, and a comparison must not be. */
const difference = (a: number, b: number): number => (a === b ? 0 : a - b);

const title = ({ workshop }: AgendaEntry): string => workshop.title;
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function group(
  entries: readonly AgendaEntry[],
  keyOf: (entry: AgendaEntry) => string,
): [string, readonly AgendaEntry[]][] {
  const groups = new Map<string, AgendaEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const members = groups.get(key);
    if (members) members.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups];
}
