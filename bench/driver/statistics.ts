/** One thing that is measured in every round: gives one number per metric. */
export interface Contender<M extends string> {
  readonly name: string;
  readonly run: () => Promise<Readonly<Record<M, number>>>;
}

/** Numbers of one contender by metric, one for each round, rounds in the same order for all contenders. */
export interface Samples<M extends string> {
  readonly name: string;
  readonly of: Readonly<Record<M, readonly number[]>>;
}

/** The middle value; the mean of the two middle ones for an even count. `NaN` for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (!sorted.length) return NaN;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
    : (sorted[Math.floor(middle)] ?? NaN);
}

/**
 * How many times as much `samples` took as `base`: the median of the rounds' own ratios. A machine that slows down for a
 * while slows both halves of a round, so this moves less than the ratio of the medians.
 */
export const ratio = (samples: readonly number[], base: readonly number[]): number =>
  median(samples.map((value, round) => value / (base[round] ?? NaN)));

/**
 * Runs all contenders in turn, round after round, each round beginning with another one; the first round warms up the
 * disk and the compiler and is not counted.
 */
export async function interleave<M extends string>(
  contenders: readonly Contender<M>[],
  rounds: number,
): Promise<readonly Samples<M>[]> {
  const found = contenders.map(() => [] as Readonly<Record<M, number>>[]);
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const index = (turn + round + 1) % contenders.length;
      const numbers = await contenders[index]?.run();
      if (round >= 0 && numbers) found[index]?.push(numbers);
    }
  }
  return contenders.map(({ name }, index) => ({ name, of: byMetric(found[index] ?? []) }));
}

function byMetric<M extends string>(rounds: readonly Readonly<Record<M, number>>[]): Record<M, number[]> {
  const of: Partial<Record<M, number[]>> = {};
  for (const round of rounds) {
    // Every run gives all metrics, and nothing else: its type says so, Object.keys cannot.
    for (const metric of Object.keys(round) as M[]) (of[metric] ??= []).push(round[metric]);
  }
  return of as Record<M, number[]>;
}
