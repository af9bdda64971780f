import { parseInstant } from '../dates/instant.ts';

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
