import type { OffsetAt } from './clock-changes.ts';

/** What remains, in whole units; `days` are calendar days in Paris, the rest is less than one of them (25 h at most). */
export interface TimeLeft {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Whole seconds still to come, a begun one counted: 0 only when the moment has come, never negative. */
const secondsLeft = (nowMs: number, to: number): number => Math.max(0, Math.ceil((to - nowMs) / 1000));

/** Days since 1970 on the calendar in Paris. */
const dayNumber = (ms: number, offsetAt: OffsetAt): number => Math.floor((ms + offsetAt(ms)) / DAY_MS);

/**
 * The instant at which the clocks show `wallMs` (epoch milliseconds as if they showed UTC). As Temporal's `compatible`: a
 * time skipped in March is read with the offset before the switch, a time shown twice in October is the first one.
 */
function instantOf(wallMs: number, offsetAt: OffsetAt): number {
  const before = wallMs - offsetAt(wallMs - DAY_MS);
  if (offsetAt(before) === wallMs - before) return before;
  const after = wallMs - offsetAt(wallMs + DAY_MS);
  return offsetAt(after) === wallMs - after ? after : before;
}

/**
 * Time from `nowMs` to `to` (epoch milliseconds): first the days that a calendar in Paris shows between the same time
 * of day, then what remains by the clock. Tomorrow at the same time is one day, also when a switch makes it 23 or 25 h.
 */
export function timeLeft(nowMs: number, to: number, offsetAt: OffsetAt): TimeLeft {
  const now = to - secondsLeft(nowMs, to) * 1000;
  const wall = now + offsetAt(now);
  const sameTimeAfter = (days: number) => (days ? instantOf(wall + days * DAY_MS, offsetAt) : now);
  // A day counts when the same time of day is reached, also where the clock shows an hour twice (as Temporal counts).
  let days = Math.max(0, Math.floor((to + offsetAt(to) - wall) / DAY_MS));
  while (sameTimeAfter(days) > to) days--;
  const rest = (to - sameTimeAfter(days)) / 1000;
  return { days, hours: Math.floor(rest / 3600), minutes: Math.floor(rest / 60) % 60, seconds: rest % 60 };
}

/** Calendar days in Paris from `nowMs` to `atMs`: 0 today, 1 tomorrow, negative in the past. */
export const relativeDay = (nowMs: number, atMs: number, offsetAt: OffsetAt): number =>
  dayNumber(atMs, offsetAt) - dayNumber(nowMs, offsetAt);

/** The moment (epoch milliseconds) at which the next day begins in Paris. */
export const nextMidnight = (nowMs: number, offsetAt: OffsetAt): number =>
  instantOf((dayNumber(nowMs, offsetAt) + 1) * DAY_MS, offsetAt);

/**
 * Moment (epoch milliseconds) before which nothing that is left until `to` can change: the next second on the last day,
 * else the next minute. `null`: nothing is left.
 */
export function nextTick(nowMs: number, to: number, offsetAt: OffsetAt): number | null {
  const left = secondsLeft(nowMs, to);
  if (!left) return null;
  const step = timeLeft(nowMs, to, offsetAt).days ? (left % 60) + 1 : 1;
  // Full hours, too: days counted into a switch of the clocks jump there.
  return Math.min(to - (left - step) * 1000, (Math.floor(nowMs / HOUR_MS) + 1) * HOUR_MS);
}

/** Seconds before the moment at which a screen reader is told, once each; the moment itself is a passage, and told so. */
export const MILESTONES = [60, 600, 3600, 86_400] as const;
export type Milestone = (typeof MILESTONES)[number];

/** The last milestone that passed between two readings of the clock, so that a long sleep tells one thing, not five. */
export const milestonePassed = (beforeMs: number, nowMs: number, to: number): Milestone | undefined =>
  MILESTONES.find((at) => secondsLeft(beforeMs, to) > at && nowMs < to && secondsLeft(nowMs, to) <= at);
