import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { createLog } from '../environment/log.ts';
import { tileRoutes, type TileRoutesOptions } from './routes.ts';

const png = (size = 100): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(size - 8, 1)]);

const log = createLog('silent');

let directory: string;
let service: Server;
let address: string;
let asked: { url: URL; headers: NodeJS.Dict<string | string[]> }[];
let answer: RequestListener;
/** Ends the time of the last tile. */
let timeOut: () => void;

/** The map service that answers as `answer` says, over real HTTP. */
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tiles-'));
  asked = [];
  answer = (_, response) => response.writeHead(200, { 'Content-Type': 'image/png' }).end(png());
  service = createServer((request, response) => {
    asked.push({ url: new URL(request.url ?? '', 'http://service'), headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(service.address() as AddressInfo).port}/wmts`;
  // The clock and the time-outs are ours, so that a slow machine fails no test; sockets stay real.
  mock.method(AbortSignal, 'timeout', (milliseconds: number) => {
    assert.equal(milliseconds, 4_000);
    const controller = new AbortController();
    timeOut = () => {
      controller.abort(new DOMException('too slow', 'TimeoutError'));
    };
    return controller.signal;
  });
  mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 10, 24, 8) });
});

afterEach(async () => {
  mock.timers.reset();
  mock.restoreAll();
  service.closeAllConnections();
  await new Promise((resolve) => service.close(resolve));
  await rm(directory, { recursive: true });
});

const routes = (options: Partial<TileRoutesOptions> = {}) =>
  tileRoutes({ upstream: address, cacheDirectory: directory, log, ...options });

describe('a tile', () => {
  it('comes from the IGN plan as a picture any page may show and keep', async () => {
    const response = await routes().request('/tiles/9/264/177.png');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'image/png');
    assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=\d+/);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), png());
    const query = Object.fromEntries(asked[0]?.url.searchParams ?? []);
    assert.deepEqual(query, {
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      VERSION: '1.0.0',
      LAYER: 'GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2',
      STYLE: 'normal',
      FORMAT: 'image/png',
      TILEMATRIXSET: 'PM',
      TILEMATRIX: '9',
      TILECOL: '264',
      TILEROW: '177',
    });
  });

  it('carries nothing of the visitor to the map service', async () => {
    await routes().request('/tiles/9/264/177.png', {
      headers: {
        Cookie: 'a=b',
        Referer: 'https://partner.example/',
        'X-Forwarded-For': '192.0.2.7',
        'User-Agent': 'Visitor/1',
      },
    });
    const sent = JSON.stringify(asked[0]?.headers);
    for (const trace of ['a=b', 'partner.example', '192.0.2.7', 'Visitor/1']) assert.ok(!sent.includes(trace), trace);
  });

  it('is asked for once, then read from the disk, also by the next run', async () => {
    const first = routes();
    await first.request('/tiles/9/264/177.png');
    assert.equal((await first.request('/tiles/9/264/177.png')).status, 200);
    assert.equal((await routes().request('/tiles/9/264/177.png')).status, 200);
    assert.equal(asked.length, 1);
  });

  it('is asked for once when several want it at the same time', async () => {
    const app = routes();
    const all = await Promise.all([1, 2, 3].map(async () => app.request('/tiles/9/264/177.png')));
    assert.deepEqual(
      all.map(({ status }) => status),
      [200, 200, 200],
    );
    assert.equal(asked.length, 1);
  });

  it('is renewed after a month, and the old one serves when that fails', async () => {
    const app = routes();
    await app.request('/tiles/9/264/177.png');
    mock.timers.tick(31 * 24 * 3_600_000);
    answer = (_, response) => response.writeHead(500).end();
    assert.equal((await app.request('/tiles/9/264/177.png')).status, 200);
    assert.equal(asked.length, 2);
  });
});

describe('the disk', () => {
  it('may refuse: the tile is answered all the same', async () => {
    const file = join(directory, 'no-directory');
    await writeFile(file, '');
    assert.equal((await routes({ cacheDirectory: file }).request('/tiles/9/264/177.png')).status, 200);
  });
});

describe('no tile', () => {
  const answers: Record<string, RequestListener> = {
    'an unknown tile': (_, response) => response.writeHead(404).end(),
    'a failing service': (_, response) => response.writeHead(500).end(),
    'a page instead of a picture': (_, response) =>
      response.writeHead(200, { 'Content-Type': 'image/png' }).end('<!doctype html><title>Portail</title>'),
    'an empty answer': (_, response) => response.writeHead(200, { 'Content-Type': 'image/png' }).end(),
    'a cut connection': (request) => request.socket.destroy(),
    'a picture without end': (_, response) => response.writeHead(200).end(png(2_000_000)),
  };
  for (const [name, listener] of Object.entries(answers)) {
    it(`is 204, never kept: ${name}`, async () => {
      answer = listener;
      const response = await routes().request('/tiles/9/264/177.png');
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.deepEqual(await readdir(directory), []);
    });
  }

  it('is 204 when the service is too slow', async () => {
    answer = () => timeOut();
    assert.equal((await routes().request('/tiles/9/264/177.png')).status, 204);
  });

  it('leaves a failing service alone for a while, then tries again', async () => {
    answer = (_, response) => response.writeHead(503).end();
    const app = routes();
    for (let x = 0; x < 10; x++) assert.equal((await app.request(`/tiles/9/${x}/1.png`)).status, 204);
    assert.equal(asked.length, 5);
    answer = (_, response) => response.writeHead(200).end(png());
    mock.timers.tick(60_001);
    assert.equal((await app.request('/tiles/9/1/1.png')).status, 200);
  });

  for (const status of [400, 404, 410, 204])
    it(`leaves the map to others where the service has no such tile (${status})`, async () => {
      const app = routes();
      answer = (_, response) => response.writeHead(status).end();
      for (let x = 0; x < 10; x++) assert.equal((await app.request(`/tiles/9/${x}/1.png`)).status, 204);
      answer = (_, response) => response.writeHead(200).end(png());
      assert.equal((await app.request('/tiles/9/264/177.png')).status, 200);
      assert.equal(asked.length, 11);
    });
});

describe('many tiles at once', () => {
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setImmediate(resolve));
  };

  it('are asked for sixteen at a time', async () => {
    const held: (() => void)[] = [];
    answer = (_, response) => void held.push(() => response.writeHead(200).end(png()));
    const app = routes();
    const all = Promise.all(Array.from({ length: 48 }, async (_, x) => app.request(`/tiles/9/${x}/1.png`)));
    for (let turn = 1; turn <= 3; turn += 1) {
      await until(() => held.length >= 16);
      assert.equal(asked.length, 16 * turn);
      held.splice(0).forEach((release) => release());
    }
    assert.ok((await all).every(({ status }) => status === 200));
  });

  it('are no tiles beyond what may wait', async () => {
    const held: (() => void)[] = [];
    answer = (_, response) => void held.push(() => response.writeHead(404).end());
    const app = routes();
    let done = 0;
    const all = Array.from({ length: 600 }, async (_, x) => {
      const { status } = await app.request(`/tiles/10/${x}/1.png`);
      done += 1;
      return status;
    });
    await until(() => held.length === 16 && done === 84);
    answer = (_, response) => response.writeHead(404).end();
    held.forEach((release) => release());
    assert.ok((await Promise.all(all)).every((status) => status === 204));
  });
});

describe('what is no tile address', () => {
  for (const path of [
    '20/1/1.png',
    '3/8/1.png',
    '3/1/8.png',
    '-1/0/0.png',
    '3/1.5/1.png',
    '3/1/1.jpg',
    '3/1/1',
    '3/0x1/1.png',
    '3/1/%2e%2e.png',
    '3/1/999999999999.png',
  ]) {
    it(`is a 400 problem and asks nobody: ${path}`, async () => {
      const response = await routes().request(`/tiles/${path}`);
      assert.equal(response.status, 400);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(((await response.json()) as { code: string }).code, 'invalid-query');
      assert.equal(asked.length, 0);
    });
  }
});
