import type { OpeningException, OpeningHours } from '../../contract/poles.ts';
import { addDays, daysBetween, weekday } from '../dates/calendar-date.ts';
import { parseInstant, wallDate, type WallTime } from '../dates/instant.ts';
import { parisDate, parisEpoch } from '../dates/paris.ts';

/** Days that the intervals of {@link OpeningHours} cover, by contract. */
export const HORIZON_DAYS = 14;

/** After so many days without a check, hours are shown with a warning. */
const CHECK_DAYS = 180;

/** When a closed pôle opens next. `dayDistance`: 0 today, 1 tomorrow…; `weekday`: 1 Monday to 7 Sunday. */
export interface NextOpening {
  readonly opens: WallTime;
  readonly dayDistance: number;
  readonly weekday: number;
}

/** `changesAt`, epoch milliseconds: until then the answer stays the same, words like "tomorrow" included. */
export type OpenState =
  /** `until` is absent when the pôle stays open beyond what the hours cover, as with 24/7. */
  | { readonly kind: 'open'; readonly until?: WallTime; readonly changesAt: number }
  | {
      readonly kind: 'closed';
      /** Absent: not within what the hours cover. */
      readonly next?: NextOpening;
      readonly changesAt: number;
      /** Why today differs, if it does. */
      readonly exception?: OpeningException;
    }
  /** No hours, or `nowMs` outside the days they cover: an old answer from a cache says nothing about today. */
  | { readonly kind: 'unknown' };

/** Open or closed at `nowMs` (epoch milliseconds), and what comes next. */
export function openState(hours: OpeningHours | undefined, nowMs: number): OpenState {
  if (!hours) return { kind: 'unknown' };
  const end = parseInstant(hours.until);
  const today = parisDate(nowMs);
  if (nowMs >= end.epochMs || today < addDays(wallDate(end.wall), -HORIZON_DAYS)) return { kind: 'unknown' };

  for (const interval of hours.intervals) {
    const closes = parseInstant(interval.closes);
    if (closes.epochMs <= nowMs) continue;
    const opens = parseInstant(interval.opens);
    if (opens.epochMs > nowMs) return closed(hours, nowMs, today, opens);
    const changesAt = closes.epochMs;
    return changesAt < end.epochMs ? { kind: 'open', until: closes.wall, changesAt } : { kind: 'open', changesAt };
  }
  return closed(hours, nowMs, today);
}

function closed(
  { exceptions }: OpeningHours,
  nowMs: number,
  today: string,
  next?: { epochMs: number; wall: WallTime },
): OpenState {
  const midnight = parisEpoch(addDays(today, 1), 0);
  const exception = exceptions.find(({ date }) => date === today);
  const day = next && wallDate(next.wall);
  return {
    kind: 'closed',
    ...(next && day && { next: { opens: next.wall, dayDistance: daysBetween(today, day), weekday: weekday(day) } }),
    changesAt: next ? Math.min(next.epochMs, midnight) : midnight,
    ...(exception && { exception }),
  };
}

/** True when nobody checked the hours for half a year. Both `YYYY-MM-DD`. */
export const hoursAreOld = (checkedOn: string, today: string): boolean => daysBetween(checkedOn, today) > CHECK_DAYS;
