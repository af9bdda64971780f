import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sqliteKind } from '../test/databases.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

const started: ChildProcess[] = [];

/** A test that failed half-way leaves no server behind. */
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
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

  it('explains a setting that cannot be used, and exits with 1', async () => {
    const { output, exited } = start({ PORT: 'many' });
    assert.equal((await exited)[0], 1);
    assert.equal(output.text, 'Setting not usable: PORT must be a whole number from 0 to 65535, not "many"\n');
  });
});
