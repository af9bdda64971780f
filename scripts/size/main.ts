import { countTo } from '../test/counts.ts';
import { ROOT } from '../test/process.ts';
import { BUDGETS } from './budgets.ts';
import { readBuiltKit } from './manifest.ts';
import { measure } from './measure.ts';

/** `npm run size`: prints what each part of the built kit costs, and fails where one costs more than its budget. */
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(6);

const kit = await readBuiltKit(ROOT);
let failed = 0;
for (const budget of BUDGETS) {
  try {
    const { bytes, files } = measure(kit, budget);
    const isOver = bytes > budget.limit * 1000;
    if (isOver) failed += 1;
    console.log(`${isOver ? '✗' : '✓'} ${kilobytes(bytes)} kB of ${kilobytes(budget.limit * 1000)} kB  ${budget.name}`);
    for (const [file, size] of files) console.log(`  ${kilobytes(size)}     ${file}`);
  } catch (error) {
    failed += 1;
    console.log(`✗ ${budget.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
countTo({ passed: BUDGETS.length - failed, failed, skipped: 0 });
if (failed > 0) process.exitCode = 1;
