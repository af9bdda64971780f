import { median, ratio, type Samples } from './statistics.ts';

/** Largest ratio that the kit aims at, against one of the others. Printed beside the number, never asserted. */
export interface Aim {
  readonly against: string;
  readonly atMost: number;
}

export interface Table<M extends string> {
  readonly title: string;
  readonly metrics: Readonly<Record<M, { readonly name: string; readonly unit: Unit; readonly aims?: readonly Aim[] }>>;
  readonly samples: readonly Samples<M>[];
  /** Name of the contender that all others are compared with. */
  readonly base: string;
  /** Name of the kit's own contender: only its ratios have aims. */
  readonly ours: string;
}

export type Unit = 'ms' | 'kB' | 'MB' | '';

const number = (value: number, unit: Unit): string => {
  const digits = Math.abs(value) < 10 && value % 1 !== 0 ? 1 : 0;
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`;
};

/** Prints what was measured: median, spread and ratio for each contender, one block per metric. */
export function print<M extends string>({ title, metrics, samples, base, ours }: Table<M>): void {
  console.log(`\n${title}`);
  const width = Math.max(...samples.map(({ name }) => name.length));
  // The keys of the record are exactly M.
  for (const metric of Object.keys(metrics) as M[]) {
    const { name, unit, aims = [] } = metrics[metric];
    const baseline = samples.find((one) => one.name === base)?.of[metric] ?? [];
    console.log(`  ${name}`);
    for (const one of samples) {
      const values = one.of[metric];
      const spread = `${number(Math.min(...values), unit)} – ${number(Math.max(...values), unit)}`;
      const line = [
        `    ${one.name.padEnd(width)}`,
        number(median(values), unit).padStart(10),
        spread.padStart(22),
        times(ratio(values, baseline)).padStart(9),
      ];
      if (one.name === ours) for (const aim of aims) line.push(`   ${verdict(values, aim, samples, metric)}`);
      console.log(line.join(''));
    }
  }
}

const times = (value: number): string => (Number.isFinite(value) ? `× ${value.toFixed(2)}` : '–');

function verdict<M extends string>(
  values: readonly number[],
  { against, atMost }: Aim,
  samples: readonly Samples<M>[],
  metric: M,
): string {
  const other = samples.find(({ name }) => name === against);
  if (!other) return '';
  const found = ratio(values, other.of[metric]);
  return `${found <= atMost ? '✓' : '✗'} ${times(found)} of ${against}, aim ≤ ${atMost}`;
}
