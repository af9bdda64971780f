/**
 * `npm run bench [-- names…] [--rounds N]`: the built kit against its peers, in one run on one machine. Build first. See
 * docs/benchmarks.md for how to read it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../scripts/test/process.ts';
import { benchLocator } from './locator.ts';

const BENCHES: Readonly<Record<string, (rounds: number) => Promise<void>>> = {
  locator: benchLocator,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '9' }, help: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);
const unknown = positionals.filter((name) => !BENCHES[name]);

if (values.help || unknown.length || !(rounds >= 1)) {
  if (unknown.length) console.error(`No such bench: ${unknown.join(', ')}`);
  console.log(`npm run bench -- [${Object.keys(BENCHES).join('] [')}] [--rounds 9]`);
  if (!values.help) process.exitCode = 1;
} else if (!existsSync(join(ROOT, 'dist/kit/manifest.json'))) {
  console.error('dist/kit is missing: run `npm run build` first.');
  process.exitCode = 1;
} else {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (!positionals.length || positionals.includes(name)) await bench(rounds);
  }
}
