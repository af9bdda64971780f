import { utcMidnight } from './calendar-date.ts';
import { pad, wallDate, type WallTime } from './instant.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * Wall time in Paris at an instant (epoch milliseconds), whatever the zone of the device. From 1996 on: computed by the
 * rule of directive 2000/84/EC and not by `Intl`, whose first formatter with a zone costs a slow phone 0.1 s before it
 * sees anything. Should the rule change, the wire still says the wall time of everything that has one.
 */
export function parisWallTime(epochMs: number): WallTime {
  const year = new Date(epochMs).getUTCFullYear();
  const isSummer = epochMs >= clockChange(year, 3) && epochMs < clockChange(year, 10);
  const offsetMinutes = isSummer ? 120 : 60;
  const wall = new Date(epochMs + offsetMinutes * MINUTE_MS);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    offsetMinutes,
  };
}

/** When all of the union moves its clocks: one o'clock UTC on the last Sunday of a month of 31 days. */
export function clockChange(year: number, month: 3 | 10): number {
  const last = Date.UTC(year, month - 1, 31, 1);
  return last - new Date(last).getUTCDay() * DAY_MS;
}

/** Today's date in Paris at an instant (epoch milliseconds): `YYYY-MM-DD`. */
export const parisDate = (epochMs: number): string => wallDate(parisWallTime(epochMs));

/**
 * The instant (epoch milliseconds) at which a clock in Paris shows `minutes` after midnight of `date`; 1440 and more
 * are on the following days. Where the clock is moved, as Temporal's `compatible`: a time skipped in March is read
 * with the offset before the switch (02:30 becomes 03:30), a time shown twice in October is the first one.
 */
export function parisEpoch(date: string, minutes: number): number {
  const wallMs = utcMidnight(date) + minutes * MINUTE_MS;
  const before = wallMs - offsetMs(wallMs - DAY_MS);
  if (offsetMs(before) === wallMs - before) return before;
  const after = wallMs - offsetMs(wallMs + DAY_MS);
  return offsetMs(after) === wallMs - after ? after : before;
}

const offsetMs = (epochMs: number): number => parisWallTime(epochMs).offsetMinutes * MINUTE_MS;

/** RFC 3339 text of an instant (epoch milliseconds) with the Paris offset: `2026-12-03T14:00:00+01:00`. */
export function parisText(epochMs: number): string {
  const wall = parisWallTime(epochMs);
  const clock = `${pad(wall.hour)}:${pad(wall.minute)}:${pad(wall.second)}`;
  return `${wallDate(wall)}T${clock}+${pad(wall.offsetMinutes / 60)}:00`;
}

/**
 * RFC 3339 text of the instant at which a clock in Paris shows `time` (`HH:MM` or `HH:MM:SS`) on `date`
 * (`YYYY-MM-DD`); skipped and doubled times as {@link parisEpoch}. Throws `RangeError` for a text of another shape.
 */
export function parisInstant(date: string, time: string): string {
  const [, hour, minute, second = '0'] = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(time) ?? [];
  if (minute === undefined) throw new RangeError(`not a time of day: ${time}`);
  return parisText(parisEpoch(date, Number(hour) * 60 + Number(minute) + Number(second) / 60));
}
