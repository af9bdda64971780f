import type { Session } from '../../contract/workshops.ts';
import { parseInstant, utcText } from '../dates/instant.ts';

/** Minutes east of UTC that a clock shows at an instant (epoch milliseconds). */
export type OffsetAt = (epochMs: number) => number;

/** The device's own zone. */
export const deviceOffset: OffsetAt = (epochMs) => -new Date(epochMs).getTimezoneOffset();

/**
 * A session as the clock beside the visitor shows it, as RFC 3339 texts with that offset; `undefined` where it shows
 * the same as in Paris.
 */
export function visitorSession({ starts, ends }: Session, offsetAt: OffsetAt = deviceOffset): Session | undefined {
  const there = { starts: shifted(starts, offsetAt), ends: shifted(ends, offsetAt) };
  return there.starts.slice(0, 19) === starts.slice(0, 19) && there.ends.slice(0, 19) === ends.slice(0, 19)
    ? undefined
    : there;
}

function shifted(instant: string, offsetAt: OffsetAt): string {
  const { epochMs } = parseInstant(instant);
  const offset = offsetAt(epochMs);
  const zone = (offset < 0 ? '-' : '+') + utcText(Math.abs(offset) * 60_000).slice(11, 16);
  return utcText(epochMs + offset * 60_000).slice(0, 19) + zone;
}
