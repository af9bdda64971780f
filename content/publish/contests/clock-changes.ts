import { clockChange, parisText } from '../../../src/domain/dates/paris.ts';

/**
 * The changes of the clocks in Paris from the last one before `fromMs` to the last before `toMs` (epoch milliseconds), as
 * `offsetsFrom()` reads them.
 */
export function clockChangesBetween(fromMs: number, toMs: number): string[] {
  const changes: number[] = [];
  for (let year = new Date(fromMs).getUTCFullYear() - 1; year <= new Date(toMs).getUTCFullYear(); year++)
    changes.push(clockChange(year, 3), clockChange(year, 10));
  return changes.filter((at, index) => at <= toMs && (changes[index + 1] ?? Infinity) > fromMs).map(parisText);
}
