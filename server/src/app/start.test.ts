import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { placesResource } from '../../../src/contract/places.ts';
import { polesResource } from '../../../src/contract/poles.ts';
import { readList } from '../../test/contract.ts';
import { type DatabaseKind, databaseKinds, sqliteKind } from '../../test/databases.ts';
import { silent } from '../../test/prepare.ts';
import { readSettings, type Settings } from '../environment/settings.ts';
import { startServer } from './start.ts';

const settings = (changes: Partial<Settings>): Settings => ({ ...readSettings({ PORT: '0' }), ...changes });

/** A server on a free port and a fresh database, both gone after the test. */
async function start(t: TestContext, kind: DatabaseKind, changes: Partial<Settings> = {}) {
  const database = await kind.fresh();
  const server = await startServer(settings({ database: database.address, ...changes }), silent);
  t.after(async () => {
    await server.stop();
    await database.remove();
  });
  return { ...server, base: `http://127.0.0.1:${server.port}`, database: database.address };
}

for (const kind of databaseKinds()) {
  describe(`the server over HTTP on ${kind.name}`, () => {
    it('starts on an empty database, answers, and stops', async (t) => {
      const { base, stop } = await start(t, kind);
      assert.equal((await readList(polesResource, await fetch(`${base}/api/v1/poles`))).length, 5);
      const head = await fetch(`${base}/api/v1/poles`, { method: 'HEAD' });
      assert.deepEqual([head.status, await head.text()], [200, '']);
      await stop();
      await stop();
      await assert.rejects(fetch(`${base}/api/v1/poles`));
    });

    it('answers metrics on a port of their own, and nowhere unless asked to', async (t) => {
      const metrics = { port: 0, host: '127.0.0.1' };
      const { base, metricsPort, stop } = await start(t, kind, { metrics });
      await fetch(`${base}/api/v1/poles`);
      const page = `http://127.0.0.1:${metricsPort}/metrics`;
      assert.match(
        await (await fetch(page)).text(),
        /^alexis_http_request_duration_seconds_count\{.*"\/api\/v1\/poles"/m,
      );
      assert.equal((await fetch(`${base}/metrics`)).status, 404);
      await stop();
      await assert.rejects(fetch(page));
      assert.equal((await start(t, kind)).metricsPort, undefined);
    });

    it('lets a request under way end before it stops', async (t) => {
      const geocoder = createServer();
      t.after(() => {
        geocoder.closeAllConnections();
        geocoder.close();
      });
      await once(geocoder.listen(0, '127.0.0.1'), 'listening');
      const geocoderUrl = `http://127.0.0.1:${(geocoder.address() as AddressInfo).port}/search`;
      const { base, stop } = await start(t, kind, { geocoderUrl });

      const answer = fetch(`${base}/api/v1/places?q=qqqqqqqqqq`);
      const [, held] = (await once(geocoder, 'request')) as [unknown, { end(text: string): void }];
      const stopped = stop();
      await assert.rejects(fetch(`${base}/api/v1/time`), 'it takes no new request');
      held.end('{"type":"FeatureCollection","features":[]}');
      assert.deepEqual(await readList(placesResource, await answer), []);
      await stopped;
    });
  });
}

describe('a server with LISTEN_HOST', () => {
  it('listens on that interface alone', async (t) => {
    const { port, base } = await start(t, sqliteKind, { host: '127.0.0.1' });
    assert.equal((await fetch(`${base}/api/v1/time`)).status, 200);
    // All of 127.0.0.0/8 is this machine, but it was not asked to listen there.
    await assert.rejects(fetch(`http://127.0.0.2:${port}/api/v1/time`));
  });
});

describe('a server whose port is taken', () => {
  it('says so', async (t) => {
    const { database, port } = await start(t, sqliteKind);
    await assert.rejects(startServer(settings({ database, port }), silent), {
      code: 'EADDRINUSE',
    });
  });
});
