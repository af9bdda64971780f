import type { ShownContest, ContestStatus } from '../../contract/contest-shown.ts';
import { parseInstant } from '../dates/instant.ts';
import { offsetsFrom, type OffsetAt } from './clock-changes.ts';
import { nextMidnight, relativeDay } from './time-left.ts';

/** What an answer says of one moment. Moments are epoch milliseconds. */
export interface StatusAt {
  readonly status: ContestStatus;
  /** What digits run to; `null`: no hour to come is settled, so nothing may tick. */
  readonly to: number | null;
  /** Calendar days in Paris until a day without an hour; `null`: none is counted down to. */
  readonly days: number | null;
  /** The moment before which all this stays true; `Infinity`: for ever. */
  readonly until: number;
  readonly offsetAt: OffsetAt;
}

/** What holds at `nowMs`: the last status that has begun, the first before all. `undefined`: there are none. */
export function contestStatusAt(
  { standings, clockChanges }: Pick<ShownContest, 'standings' | 'clockChanges'>,
  nowMs: number,
): StatusAt | undefined {
  let [status] = standings;
  let until = Infinity;
  for (const next of standings.slice(1)) {
    const from = parseInstant(next.from).epochMs;
    if (from > nowMs) {
      until = from;
      break;
    }
    status = next;
  }
  if (!status) return undefined;
  const offsetAt = offsetsFrom(clockChanges);
  const { countdown } = status;
  const target = countdown ? parseInstant(countdown.to).epochMs : null;
  if (target === null || countdown?.precision === 'instant') return { status, to: target, days: null, until, offsetAt };
  return {
    status,
    to: null,
    days: relativeDay(nowMs, target, offsetAt),
    until: Math.min(until, nextMidnight(nowMs, offsetAt)),
    offsetAt,
  };
}
