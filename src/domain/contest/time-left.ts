import { addDays, daysBetween } from '../dates/calendar-date.ts';
import { parisDate, parisEpoch, parisWallTime, wallDate, type WallTime } from '../dates/paris.ts';
import type { Countdown } from './contest-state.ts';

/** What remains, in whole units; `days` are calendar days in Paris, the rest is less than one of them (25 h at most). */
export interface TimeLeft {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** What a countdown runs to: `day` has no hour, and `to` is the start of that day in Paris (epoch milliseconds). */
export type Target = Pick<Countdown, 'precision' | 'to'>;

const HOUR_MS = 3_600_000;

/** Whole seconds still to come, a begun one counted: 0 only when the moment has come, never negative. */
const secondsLeft = (nowMs: number, to: number): number => Math.max(0, Math.ceil((to - nowMs) / 1000));

const secondOfDay = ({ hour, minute, second }: WallTime): number => (hour * 60 + minute) * 60 + second;

/**
 * Time from `nowMs` to `to` (epoch milliseconds): first the days that a calendar in Paris shows between the same time
 * of day, then what remains by the clock. Tomorrow at the same time is one day, also when a switch makes it 23 or 25 h.
 */
export function timeLeft(nowMs: number, to: number): TimeLeft {
  const now = to - secondsLeft(nowMs, to) * 1000;
  const wall = parisWallTime(now);
  const today = wallDate(wall);
  const sameTimeAfter = (days: number) =>
    days ? parisEpoch(addDays(today, days), wall.hour * 60 + wall.minute) + wall.second * 1000 : now;
  const end = parisWallTime(to);
  // A day counts when the same time of day is reached, also where the clock shows an hour twice (as Temporal counts).
  let days = Math.max(0, daysBetween(today, wallDate(end)) - (secondOfDay(end) < secondOfDay(wall) ? 1 : 0));
  while (sameTimeAfter(days) > to) days--;
  const rest = (to - sameTimeAfter(days)) / 1000;
  return { days, hours: Math.floor(rest / 3600), minutes: Math.floor(rest / 60) % 60, seconds: rest % 60 };
}

/** Calendar days in Paris from `nowMs` to `atMs`: 0 today, 1 tomorrow, negative in the past. */
export const relativeDay = (nowMs: number, atMs: number): number => daysBetween(parisDate(nowMs), parisDate(atMs));

/** True on the last day, when seconds are shown; before, minutes are enough. */
export const showsSeconds = (nowMs: number, to: number): boolean => timeLeft(nowMs, to).days === 0;

/**
 * Moment (epoch milliseconds) before which nothing that is shown can change: the next second on the last day, else the
 * next minute of what remains, for a day without an hour the next midnight. `null`: nothing remains.
 */
export function nextTick(nowMs: number, { precision, to }: Target): number | null {
  if (precision === 'day') return relativeDay(nowMs, to) < 0 ? null : parisEpoch(addDays(parisDate(nowMs), 1), 0);
  const left = secondsLeft(nowMs, to);
  if (!left) return null;
  const step = showsSeconds(nowMs, to) ? 1 : (left % 60) + 1;
  // Full hours, too: at midnight "tomorrow" becomes "today", and days counted into a switch of the clocks jump there.
  return Math.min(to - (left - step) * 1000, (Math.floor(nowMs / HOUR_MS) + 1) * HOUR_MS);
}

/** Seconds before the moment at which a screen reader is told, once each; 0 is the moment itself. */
export const MILESTONES = [0, 60, 600, 3600, 86_400] as const;
export type Milestone = (typeof MILESTONES)[number];

/** The last milestone that passed between two readings of the clock, so that a long sleep tells one thing, not five. */
export const milestonePassed = (beforeMs: number, nowMs: number, to: number): Milestone | null =>
  MILESTONES.find((at) => secondsLeft(beforeMs, to) > at && secondsLeft(nowMs, to) <= at) ?? null;
