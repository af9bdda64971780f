import type { Session, Workshop } from '../../contract/workshops.ts';
import { currentSession, dateOf, daysOf, epochOf } from './session-time.ts';

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

/**
 * One entry for each workshop, in order of time; at the same time the nearer comes first, where `away` gives the
 * distance of each (`nearness.ts`), then by title. A workshop of several sessions stands once, under the first session that is not over at
 * `begin` (epoch milliseconds): now, or the start of the first day the list shows.
 */
export function agendaEntries(
  workshops: readonly Workshop[],
  begin: number,
  away?: (workshop: Workshop) => number,
): AgendaEntry[] {
  return (
    workshops
      .map((workshop) => {
        const current = currentSession(workshop, begin);
        const at = epochOf(current.session.starts);
        return { entry: { workshop, ...current }, at, away: away?.(workshop) ?? 0 };
      })
      // Infinity from Infinity is NaN: of two that are in no place, the title decides.
      .sort((a, b) => a.at - b.at || a.away - b.away || compareText(title(a.entry), title(b.entry)))
      .map(({ entry }) => entry)
  );
}

/** Those of which a session ends on `date` (`YYYY-MM-DD` in Paris) or later. */
export const endingFrom = (workshops: readonly Workshop[], date: string): readonly Workshop[] =>
  workshops.filter(({ sessions }) => sessions.some((session) => daysOf(session).last >= date));

/** Entries already in order of time, under their days. */
export function groupByDay(entries: readonly AgendaEntry[]): AgendaDay[] {
  return group(entries, ({ session }) => dateOf(session.starts)).map(([date, ofDay]) => ({ date, entries: ofDay }));
}

const title = ({ workshop }: AgendaEntry): string => workshop.title;
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Under the key of each, in the order of their first appearance. */
export function group(
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
