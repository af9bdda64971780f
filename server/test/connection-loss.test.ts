import assert from 'node:assert/strict';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { createLog } from '../src/environment/log.ts';
import { isDatabaseAway } from '../src/store/database-away.ts';
import { openStoreWhenReady } from '../src/store/open.ts';
import { type DatabaseKind, databaseKinds } from './databases.ts';
import { type PreparedApp, prepareApp, silent } from './prepare.ts';

const postgres = databaseKinds().find(({ name }) => name === 'PostgreSQL');

describe('a lost connection to PostgreSQL', { skip: postgres === undefined }, () => {
  let app: PreparedApp;
  let admin: pg.Client;
  before(async () => {
    app = await prepareApp({ kind: postgres! });
    assert.equal(app.address.kind, 'postgres');
    admin = new pg.Client({ connectionString: (app.address as { url: string }).url });
    await admin.connect();
  });
  after(async () => {
    await admin.end();
    await app.close();
  });
  const terminateAll = () =>
    admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );

  it('fails the requests that used it with 503 and Retry-After, and no others', async () => {
    const seen = new Set<number>();
    for (let round = 0; round < 10; round++) {
      const reads = Array.from({ length: 12 }, (_, index) => app.get(`/api/v1/workshops?q=${round}-${index}`));
      await terminateAll();
      for (const response of await Promise.all(reads)) {
        seen.add(response.status);
        if (response.status === 200) continue;
        assert.equal(response.status, 503);
        assert.match(response.headers.get('Retry-After') ?? '', /^[1-9]\d*$/);
        assert.equal(((await response.json()) as { code: string }).code, 'unavailable');
      }
    }
    assert.ok(seen.has(503), 'no request met a lost connection');
    // The pool may still hand out a connection whose end it has not heard of.
    let status = 503;
    while (status === 503) ({ status } = await app.get('/api/v1/workshops'));
    assert.equal(status, 200);
  });

  it('ends a transaction under way, which leaves nothing behind', async () => {
    const work = app.store.transaction(async (tx) => {
      await sql`create table left_behind (id int)`.execute(tx);
      const wait = sql`select pg_sleep(30)`.execute(tx);
      await Promise.all([wait, terminateAll()]);
    });
    await assert.rejects(work, isDatabaseAway);
    const { rows } = await admin.query("select to_regclass('left_behind') as found");
    assert.deepEqual(rows, [{ found: null }]);
  });

  it('is no reason for 500 either while nobody answers at the address', async () => {
    const { server: gate, sockets } = gateTo(new URL((app.address as { url: string }).url));
    const port = await listen(gate);
    const behindGate: DatabaseKind = {
      name: 'PostgreSQL behind a gate',
      fresh: async () => {
        const database = await postgres!.fresh();
        const url = new URL((database.address as { url: string }).url);
        url.port = String(port);
        return { address: { kind: 'postgres', url: url.href }, remove: () => database.remove() };
      },
    };
    const gated = await prepareApp({ kind: behindGate });
    assert.equal((await gated.get('/api/v1/workshops')).status, 200);
    gate.close();
    sockets.forEach((socket) => socket.destroy());
    const away = await gated.get('/api/v1/workshops?q=not-prepared-yet');
    assert.deepEqual([away.status, away.headers.get('Retry-After')], [503, '5']);
    await listen(gate, port);
    assert.equal((await gated.get('/api/v1/workshops')).status, 200);
    await gated.close();
    gate.close();
  });

  it('at the start is waited for, with a line in the log', async () => {
    const address = new URL((app.address as { url: string }).url);
    const lines: unknown[] = [];
    const log = createLog('silent');
    log.warn = (...line: unknown[]) => void lines.push(line);
    // A port that is free now and answers later: a database that starts after its server.
    const { server: gate } = gateTo(address);
    const port = await listen(gate);
    await new Promise((resolve) => gate.close(resolve));
    const later = new URL(address);
    later.port = String(port);
    const opening = openStoreWhenReady({ kind: 'postgres', url: later.href }, log);
    while (lines.length < 2) await new Promise((resolve) => setImmediate(resolve));
    await listen(gate, port);
    const store = await opening;
    await store.ping();
    await store.close();
    await new Promise((resolve) => gate.close(resolve));
  });

  it('at the start is told at once where the password or the name is wrong', async () => {
    const wrong = new URL((app.address as { url: string }).url);
    wrong.pathname = '/no_such_database';
    await assert.rejects(openStoreWhenReady({ kind: 'postgres', url: wrong.href }, silent));
  });
});

/** A way to a database that can be closed and opened. */
function gateTo({ hostname, port }: URL): { server: Server; sockets: Set<Socket> } {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const upstream = connect(Number(port), hostname);
    socket.pipe(upstream).pipe(socket);
    for (const end of [socket, upstream]) {
      sockets.add(end);
      end.on('error', () => undefined).on('close', () => sockets.delete(end));
    }
  });
  return { server, sockets };
}

const listen = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const at = server.address();
      resolve(typeof at === 'object' && at ? at.port : 0);
    });
  });
