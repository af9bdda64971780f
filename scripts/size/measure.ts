import type { Budget } from './budgets.ts';
import { filesOf, type Manifest } from './manifest.ts';

export interface Measured {
  readonly bytes: number;
  /** Files and their bytes, the largest first. */
  readonly files: readonly (readonly [file: string, bytes: number])[];
}

/** What a budget's part of the kit costs, as served (Brotli). @throws Error when the build lacks a part that it names */
export function measure(manifest: Manifest, { parts, beyond = [] }: Budget): Measured {
  const there = filesOf(manifest, beyond);
  const wanted = [...filesOf(manifest, parts)].filter((file) => !there.has(file));
  const sized = wanted.map((file) => {
    const described = manifest.files[file];
    if (!described) throw new Error(`The manifest names "${file}" and does not describe it.`);
    return [file, described.brotli] as const;
  });
  const files = sized.toSorted(([, a], [, b]) => b - a);
  return { files, bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0) };
}
