/**
 * Instants as RFC 3339 writes them. Nothing here computes a zone, and nothing uses `Date.parse` or `toISOString`, which host
 * pages replace.
 */

/** `pad(7)` is `07`; years take `pad(year, 4)`. */
export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** What a clock on the wall shows, with the offset from UTC in force there: month 1–12, hour 0–23, minutes east. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offsetMinutes: number;
}

/** The date of a wall time: `YYYY-MM-DD`. */
export const wallDate = ({ year, month, day }: WallTime): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** RFC 3339 text of an instant (epoch milliseconds) in UTC, to the second: `2026-12-03T13:00:00Z`. */
export function utcText(epochMs: number): string {
  const at = new Date(epochMs);
  const date = `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
  return `${date}T${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}Z`;
}

/**
 * Reads an RFC 3339 text without computing any zone: the wall time is the one written there. `Z` is offset 0. Fractions
 * of a second are dropped. Throws `RangeError` for a text of another shape.
 */
export function parseInstant(text: string): { epochMs: number; wall: WallTime } {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/.exec(
    text,
  );
  if (!match) throw new RangeError(`not an RFC 3339 instant: ${text}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const offset = match[7] ? Number(match[8]) * 60 + Number(match[9]) : 0;
  const offsetMinutes = match[7] === '-' ? -offset : offset;
  const epochMs = Date.UTC(year, month - 1, day, hour, minute - offsetMinutes, second);
  return { epochMs, wall: { year, month, day, hour, minute, second, offsetMinutes } };
}

/**
 * Epoch milliseconds of what somebody wrote by hand; `undefined` unless it is RFC 3339 and names a day and an hour that
 * exist. The platform's own reading would take 30 February for 2 March, and years before 100 for another century's.
 */
export function readInstant(text: string): number | undefined {
  try {
    const { epochMs, wall } = parseInstant(text);
    return utcText(epochMs + wall.offsetMinutes * 60_000).slice(0, 19) === text.slice(0, 19) ? epochMs : undefined;
  } catch {
    return undefined;
  }
}
