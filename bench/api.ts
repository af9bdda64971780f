import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADDRESSES, type Asked } from './api/addresses.ts';
import { load } from './api/load.ts';
import { askingHeaders, read, startBareServer, startServer } from './api/servers.ts';
import { interleave, median, ratio } from './driver/statistics.ts';

/**
 * The API and its pages against a bare `node:http` that sends the same bytes, on this machine, in turn. Needs `npm run build`
 * and wrk.
 */
export async function benchApi(rounds: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'alexis-bench-'));
  const server = await startServer(`file:${join(folder, 'alexis.db')}`);
  try {
    console.log('\nRequests a second, 32 connections, against a bare node:http that sends the same bytes');
    for (const asked of ADDRESSES) await compare(server.origin, asked, rounds);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

async function compare(origin: string, asked: Asked, rounds: number): Promise<void> {
  const headers = await askingHeaders(origin, asked);
  const answer = await read(origin + asked.path, headers);
  const expected = asked.isHeld ? 304 : 200;
  if (answer.status !== expected) throw new Error(`${asked.path} answered ${answer.status}, not ${expected}`);
  const bare = await startBareServer([answer]);
  try {
    const [ours, least] = await interleave(
      [
        { name: 'server', run: async () => ({ rate: (await load(origin + asked.path, { headers })).perSecond }) },
        { name: 'bare', run: async () => ({ rate: (await load(`${bare.origin}/0`)).perSecond }) },
      ],
      rounds,
    );
    if (!ours || !least) return;
    const share = ratio(ours.of.rate, least.of.rate);
    const rates = [ours, least].map(({ of }) => median(of.rate).toFixed(0).padStart(7)).join(' of ');
    const verdict = share >= asked.aim ? '✓' : '✗';
    console.log(
      `  ${asked.name.padEnd(30)} ${rates}   ${verdict} 1/${(1 / share).toFixed(1)}, aim ≥ 1/${(1 / asked.aim).toFixed(0)}`,
    );
  } finally {
    await bare.stop();
  }
}
