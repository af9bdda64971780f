import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { type Nginx, nginxMissing, startNginx } from './nginx.ts';
import { type PreparedApp, prepareApp } from './prepare.ts';

/** What the server behind nginx was asked, and what it answered. */
interface Asked {
  readonly path: string;
  readonly status: number;
  readonly id: string | null;
}

/** The app behind a port; nginx may keep its answers for a second, so that a test sees them grow old. */
async function serve(app: PreparedApp, asked: Asked[]): Promise<Server> {
  const server = createAdaptorServer({
    fetch: async (request: Request) => {
      const { pathname, search } = new URL(request.url);
      const { method, headers } = request;
      const response = await app.request(pathname + search, { method, headers });
      asked.push({ path: pathname, status: response.status, id: headers.get('X-Request-Id') });
      const kept = response.headers.get('Cache-Control')?.replace(/max-age=[1-9]\d*/, 'max-age=1');
      if (kept !== undefined) response.headers.set('Cache-Control', kept);
      return response;
    },
  }) as Server;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

describe('what nginx keeps, by the configuration of deploy/nginx', { skip: nginxMissing }, () => {
  const asked: Asked[] = [];
  let app: PreparedApp;
  let server: Server;
  let nginx: Nginx;
  before(async () => {
    app = await prepareApp();
    await writeFile(join(app.kitRoot, 'alexis.js'), '// the loader\n');
    await writeFile(join(app.kitRoot, 'alexis.js.br'), 'brotli');
    server = await serve(app, asked);
    // An AddressInfo: it listens on TCP.
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    nginx = await startNginx([address, address, address]);
  });
  after(async () => {
    await nginx.stop();
    server.closeAllConnections();
    server.close();
    await app.close();
  });
  beforeEach(() => (asked.length = 0));

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(nginx.base + path, { headers: { 'Accept-Encoding': 'identity', ...headers } });
    const { status } = response;
    const header = (name: string) => response.headers.get(name);
    return { status, header, cache: header('X-Cache'), etag: header('ETag') ?? '', text: await response.text() };
  };
  /** Asks until nginx says one of these of the answer. */
  const getUntil = async (path: string, ...states: string[]) => {
    for (;;) {
      const answer = await get(path);
      if (states.includes(answer.cache ?? '')) return answer;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  for (const path of ['/kit/alexis.js', '/embed/pole-locator?partner=carep', '/api/v1/poles']) {
    it(`${path}: asks the server once, and answers the second visitor and a 304 by itself`, async () => {
      const first = await getUntil(path, 'MISS', 'EXPIRED', 'STALE', 'REVALIDATED');
      const second = await getUntil(path, 'HIT');
      assert.deepEqual([second.status, second.text, second.etag], [200, first.text, first.etag]);
      const held = await get(path, { 'If-None-Match': second.etag });
      assert.deepEqual([held.status, held.text], [304, '']);
      assert.equal(held.etag, second.etag);
    });
  }

  it('asks whether an old answer still holds, and does not fetch it again', async () => {
    await getUntil('/embed/contest-countdown', 'HIT');
    while (!asked.some(({ path, status }) => path === '/embed/contest-countdown' && status === 304))
      await get('/embed/contest-countdown');
  });

  it('keeps a page for frames apart from that for tabs, and each encoding', async () => {
    const page = '/embed/eligibility-quiz';
    const frame = await get(page, { 'Sec-Fetch-Dest': 'iframe' });
    const tab = await get(page, { 'Sec-Fetch-Dest': 'document' });
    assert.notEqual(frame.text, tab.text);
    assert.equal((await get(page, { 'Sec-Fetch-Dest': 'iframe' })).text, frame.text);
    const encoded = await fetch(`${nginx.base}${page}`, { headers: { 'Accept-Encoding': 'br' } });
    assert.equal(encoded.headers.get('Content-Encoding'), 'br');
    assert.match(await encoded.text(), /<main>/);
    assert.equal((await get(page)).header('Content-Encoding'), null);
  });

  it('never keeps what is of one moment or of one person', async () => {
    const token = 'a'.repeat(43);
    const personal = [`/inscription/${token}`, `/api/v1/registrations/${token}`];
    for (const path of ['/api/v1/time', '/api/v1/challenge', ...personal]) {
      const answers = [await get(path), await get(path)];
      for (const { cache } of answers) assert.equal(cache, personal.includes(path) ? null : 'MISS', path);
      assert.equal(asked.filter((one) => one.path === path).length, 2, path);
    }
  });

  it('gives each request an id of its own, which the server logs too', async () => {
    const path = '/api/v1/poles';
    const first = await getUntil(path, 'HIT');
    const second = await getUntil(path, 'HIT');
    assert.notEqual(first.header('X-Request-Id'), second.header('X-Request-Id'));
    const missed = await get('/api/v1/time');
    assert.equal(missed.header('X-Request-Id'), asked.findLast((one) => one.path === '/api/v1/time')?.id);
  });

  it('goes on with old answers when the server has stopped', async () => {
    const path = '/embed/workshop-calendar';
    const kept = await get(path);
    server.closeAllConnections();
    server.close();
    const stale = await getUntil(path, 'STALE', 'UPDATING');
    assert.deepEqual([stale.status, stale.text], [200, kept.text]);
    assert.equal((await get('/api/v1/time')).status, 502);
  });
});
