import { parseInstant } from '../dates/instant.ts';
import { clockChange, parisText } from '../dates/paris.ts';

/** Offset of Paris from UTC at an instant (epoch milliseconds), in milliseconds. */
export type OffsetAt = (epochMs: number) => number;

/** Reads offsets from instants at which the clocks change, each written with the offset from then on, in order. */
export function offsetsFrom(clockChanges: readonly string[]): OffsetAt {
  const changes = clockChanges.map((text) => {
    const { epochMs, wall } = parseInstant(text);
    return { epochMs, offset: wall.offsetMinutes * 60_000 };
  });
  return (ms) => {
    // Before all of them, as where a device's clock stands in the past, the first serves.
    let offset = changes[0]?.offset ?? 0;
    changes.forEach((change) => {
      if (change.epochMs <= ms) offset = change.offset;
    });
    return offset;
  };
}

/**
 * The changes of the clocks in Paris from the last one before `fromMs` to the last before `toMs` (epoch milliseconds), as
 * {@link offsetsFrom} reads them.
 */
export function clockChangesBetween(fromMs: number, toMs: number): string[] {
  const changes: number[] = [];
  for (let year = new Date(fromMs).getUTCFullYear() - 1; year <= new Date(toMs).getUTCFullYear(); year++)
    changes.push(clockChange(year, 3), clockChange(year, 10));
  return changes.filter((at, index) => at <= toMs && (changes[index + 1] ?? Infinity) > fromMs).map(parisText);
}
