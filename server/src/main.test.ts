import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { afterEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sqliteKind } from '../test/databases.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

const started: ChildProcess[] = [];
/** Process groups of `keepRunning`: whoever holds the socket, and the server. */
const groups: number[] = [];

const killGroup = (group: number, signal: NodeJS.Signals) => {
  try {
    process.kill(-group, signal);
  } catch {
    // It has ended already.
  }
};

/** A test that failed half-way leaves no server behind. */
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const group of groups.splice(0)) killGroup(group, 'SIGKILL');
});

/** Starts the server as `npm start` does, after the build. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [main], { env: { ...process.env, LOG_LEVEL: 'warn', ...env } });
  started.push(child);
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
  return { child, output, exited: once(child, 'exit') as Promise<[number | null]> };
}

/**
 * Does what systemd does with a socket unit: holds a socket that listens, hands it to the server as descriptor 3, and
 * starts the server again when it has ended. It accepts nothing itself, for it only ever waits for the server.
 */
function keepRunning(env: Record<string, string>) {
  const holder = `
    const { spawnSync } = require('node:child_process');
    const held = require('node:net').createServer().listen(0, '127.0.0.1', () => {
      const command = 'export LISTEN_PID=$$ PORT=' + held.address().port + '; echo pid $$; exec "$0" "$1"';
      const stdio = ['ignore', 'inherit', 'inherit', held._handle.fd];
      for (;;) spawnSync('sh', ['-c', command, process.execPath, process.argv[1]], { stdio });
    });`;
  const child = spawn(process.execPath, ['-e', holder, main], {
    env: { ...process.env, LOG_LEVEL: 'warn', LISTEN_FDS: '1', ...env },
    detached: true,
  });
  const group = child.pid ?? 0;
  groups.push(group);
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
  return { child, output, stop: () => killGroup(group, 'SIGTERM') };
}

/** Status of the answer on a connection of its own. */
const statusOf = (address: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(address, { agent: false }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    }).once('error', reject);
  });

/** The address that it prints once it listens. */
async function listening(child: ChildProcess, output: { text: string }): Promise<string> {
  for (;;) {
    const address = /http:\/\/[\w.]+:\d+/.exec(output.text)?.[0];
    if (address !== undefined) return address;
    assert.equal(child.exitCode, null, output.text);
    await once(child.stdout ?? child, 'data');
  }
}

describe('node server/src/main.ts', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`prints addresses that answer, and ends well on ${signal}`, async () => {
      const database = await sqliteKind.fresh();
      assert.equal(database.address.kind, 'sqlite');
      const { child, output, exited } = start({ PORT: '0', DATABASE_URL: `file:${database.address.file}` });
      const base = await listening(child, output);
      assert.match(output.text, new RegExp(`${base}/embed/pole-locator\\?partner=carep`));
      assert.equal((await fetch(`${base}/api/v1/health`)).status, 200);
      const printed: readonly string[] = output.text.match(/http:\/\/localhost\S+/g) ?? [];
      assert.ok(printed.includes(`${base}/`) && printed.includes(`${base}/demo/carep/`), output.text);
      for (const address of printed) assert.equal((await fetch(address)).status, 200, address);
      child.kill(signal);
      assert.deepEqual((await exited)[0], 0, output.text);
      await database.remove();
    });
  }

  it('explains a port that is taken, and exits with 1', async () => {
    const database = await sqliteKind.fresh();
    assert.equal(database.address.kind, 'sqlite');
    const env = { DATABASE_URL: `file:${database.address.file}` };
    const first = start({ ...env, PORT: '0' });
    const { port } = new URL(await listening(first.child, first.output));
    const second = start({ ...env, PORT: port });
    assert.equal((await second.exited)[0], 1);
    assert.match(second.output.text, /port is already taken/);
    assert.doesNotMatch(second.output.text, /\n\s+at /);
    first.child.kill();
    await first.exited;
    await database.remove();
  });

  it('listens where LISTEN_HOST says, and says where that is', async () => {
    const database = await sqliteKind.fresh();
    assert.equal(database.address.kind, 'sqlite');
    const env = { PORT: '0', DATABASE_URL: `file:${database.address.file}` };
    const { child, output, exited } = start({ ...env, LISTEN_HOST: '127.0.0.1' });
    const base = await listening(child, output);
    assert.match(base, /^http:\/\/127\.0\.0\.1:/);
    assert.equal((await fetch(`${base}/api/v1/health`)).status, 200);
    child.kill();
    await exited;
    // Kept for documentation (RFC 5737): no machine has it.
    const elsewhere = start({ ...env, LISTEN_HOST: '192.0.2.1' });
    assert.equal((await elsewhere.exited)[0], 1);
    assert.match(elsewhere.output.text, /^LISTEN_HOST is no address of this machine/m);
    await database.remove();
  });

  it('answers everybody while it is started anew, where the system holds its socket', async () => {
    const database = await sqliteKind.fresh();
    assert.equal(database.address.kind, 'sqlite');
    const { child, output, stop } = keepRunning({ DATABASE_URL: `file:${database.address.file}` });
    const base = await listening(child, output);
    process.kill(Number(/^pid (\d+)$/m.exec(output.text)?.[1]), 'SIGTERM');
    const statuses = new Set<number | undefined>();
    while ((output.text.match(/is listening/g)?.length ?? 0) < 2) statuses.add(await statusOf(`${base}/api/v1/time`));
    statuses.add(await statusOf(`${base}/api/v1/time`));
    assert.deepEqual([...statuses], [200], output.text);
    stop();
    await once(child, 'close');
    await database.remove();
  });

  it('explains a setting that cannot be used, and exits with 1', async () => {
    const { output, exited } = start({ PORT: 'many' });
    assert.equal((await exited)[0], 1);
    assert.equal(output.text, 'Setting not usable: PORT must be a whole number from 0 to 65535, not "many"\n');
  });
});
