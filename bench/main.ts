/**
 * `npm run bench [-- names…] [--rounds N]`: the kit against its peers, in one run on one machine. See
 * docs/benchmarks.md for how to read it.
 */
import { parseArgs } from 'node:util';
import { benchApi } from './api.ts';
import { benchCalendar } from './calendar.ts';
import { benchCountdown } from './countdown.ts';
import { benchLocator } from './locator.ts';
import { benchPage } from './page.ts';
import { benchProof } from './proof.ts';

const BENCHES: Readonly<Record<string, (rounds: number) => Promise<void>>> = {
  locator: benchLocator,
  calendar: benchCalendar,
  countdown: benchCountdown,
  page: benchPage,
  proof: benchProof,
  api: benchApi,
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
} else {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (!positionals.length || positionals.includes(name)) await bench(rounds);
  }
}
