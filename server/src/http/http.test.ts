import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { readProblem } from '../../test/contract.ts';
import { type PreparedApp, prepareApp, testSettings } from '../../test/prepare.ts';
import { acceptsEncoding } from './accept-encoding.ts';

describe('every answer', () => {
  let app: PreparedApp;
  before(async () => (app = await prepareApp()));
  after(() => app.close());

  it('carries the security headers, a failed one too', async () => {
    for (const path of ['/api/v1/poles', '/api/v1/nothing', '/nothing', '/kit/nothing.js', '/embed/pole-locator']) {
      const { headers } = await app.get(path);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path);
      assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'cross-origin', path);
      assert.equal(headers.get('Referrer-Policy'), 'strict-origin-when-cross-origin', path);
      assert.equal(headers.get('Strict-Transport-Security'), 'max-age=31536000', path);
      assert.equal(headers.get('Set-Cookie'), null, path);
    }
  });

  it('lets every origin read the API, without credentials, a failure too', async () => {
    for (const path of ['/api/v1/poles', '/api/v1/places', '/api/v1/nothing']) {
      const { headers } = await app.get(path, { Origin: 'https://www.carep.example' });
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*', path);
      assert.equal(headers.get('Access-Control-Allow-Credentials'), null, path);
    }
  });

  it('keeps pages that are not of the API for its own origin', async () => {
    assert.equal((await app.get('/embed/pole-locator')).headers.get('Access-Control-Allow-Origin'), null);
  });

  it('is given for tiles too, also when there is none', async () => {
    const tile = await app.get('/tiles/9/265/177.png');
    assert.equal(tile.status, 204);
    assert.equal(tile.headers.get('X-Content-Type-Options'), 'nosniff');
    await readProblem(await app.get('/tiles/a/b/c'), 400, 'invalid-query');
  });

  it('says that it may be reused, and while the server is away', async () => {
    const expected: [string, RegExp][] = [
      ['/api/v1/poles', /^public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800$/],
      ['/api/v1/partners/carep', /^public, max-age=3600, stale-while-revalidate=\d+, stale-if-error=\d+$/],
      ['/api/v1/places?q=nancy', /^public, max-age=86400, stale-while-revalidate=\d+, stale-if-error=\d+$/],
      ['/api/v1/time', /^no-store$/],
      ['/api/v1/health', /^no-store$/],
      ['/api/v1/openapi.json', /^public, max-age=3600,/],
    ];
    for (const [path, policy] of expected)
      assert.match((await app.get(path)).headers.get('Cache-Control') ?? '', policy);
  });
});

describe('an address that leads nowhere', () => {
  let app: PreparedApp;
  before(async () => (app = await prepareApp()));
  after(() => app.close());
  const BROWSER = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

  it('is a French page with a way on, for a person', async () => {
    for (const path of [
      '/nothing',
      '/embed/none',
      '/demo/none/',
      '/embed/contest-countdown?contest=trajectoires-1901',
    ]) {
      const response = await app.get(path, BROWSER);
      const page = await response.text();
      assert.deepEqual([response.status, response.headers.get('Cache-Control')], [404, 'no-store'], path);
      assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
      assert.match(page, /<h1>Introuvable<\/h1>/);
      assert.match(page, /href="\/embed\/pole-locator"/);
    }
  });

  it('stays JSON for programs, and for the API whoever asks', async () => {
    await readProblem(await app.get('/nothing'), 404, 'not-found');
    await readProblem(await app.get('/nothing', { Accept: '*/*' }), 404, 'not-found');
    await readProblem(await app.get('/api/v1/nothing', BROWSER), 404, 'not-found');
  });
});

describe('freshness', () => {
  it('answers 304 without a body to whoever holds the same, also later the same day', async () => {
    let now = Date.parse('2026-12-03T10:00:00+01:00');
    const app = await prepareApp({ clock: { now: () => now } });
    const tag = (await app.get('/api/v1/poles')).headers.get('ETag') ?? '';
    assert.match(tag, /^W\/"[\w-]{22}"$/);
    now += 60_000;
    // A cache that compresses anew may have made the tag a strong one (RFC 9110 13.1.2: weak comparison).
    for (const held of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
      const response = await app.get('/api/v1/poles', { 'If-None-Match': held });
      assert.equal(response.status, 304);
      assert.equal(await response.text(), '');
      assert.equal(response.headers.get('ETag'), tag);
      assert.match(response.headers.get('Cache-Control') ?? '', /max-age=300/);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    }
    assert.equal((await app.get('/api/v1/poles', { 'If-None-Match': '"other"' })).status, 200);
    await app.close();
  });
});

describe('compression', () => {
  let app: PreparedApp;
  before(async () => (app = await prepareApp()));
  after(() => app.close());

  it('sends brotli or gzip to whoever takes it, and the same text', async () => {
    const plain = await (await app.get('/api/v1/poles')).text();
    for (const [encoding, read] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const response = await app.get('/api/v1/poles', { 'Accept-Encoding': encoding });
      assert.equal(response.headers.get('Content-Encoding'), encoding);
      assert.equal(response.headers.get('Vary'), 'Accept-Encoding');
      assert.equal(read(await response.arrayBuffer()).toString(), plain);
    }
  });

  it('leaves short answers plain, and tells caches that it could differ', async () => {
    const response = await app.get('/api/v1/time', { 'Accept-Encoding': 'br' });
    assert.equal(response.headers.get('Content-Encoding'), null);
    assert.equal(response.headers.get('Vary'), 'Accept-Encoding');
  });

  it('reads Accept-Encoding as RFC 9110 says', () => {
    const expected: [string | undefined, ReturnType<typeof acceptsEncoding>][] = [
      ['gzip, deflate, br, zstd', 'br'],
      ['GZIP', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['br;q=0, *', 'gzip'],
      ['*', 'br'],
      ['*;q=0', undefined],
      ['identity', undefined],
      ['', undefined],
      [undefined, undefined],
    ];
    for (const [header, encoding] of expected) assert.equal(acceptsEncoding(header), encoding, header);
  });
});

describe('refusals', () => {
  it('are problems, for unknown addresses and wrong methods', async () => {
    const app = await prepareApp();
    await readProblem(await app.get('/api/v1/nothing'), 404, 'not-found');
    await readProblem(await app.get('/wp-login.php'), 404, 'not-found');
    const wrongMethod = await app.request('/api/v1/poles', { method: 'POST', body: '{}' });
    assert.equal(wrongMethod.headers.get('Allow'), 'GET, HEAD');
    await readProblem(wrongMethod, 405, 'method-not-allowed');
    await app.close();
  });

  it('do not tell what went wrong inside, but the log knows', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const searchPlaces = () => Promise.reject(new Error('secret of the house'));
    const app = await prepareApp({ log, searchPlaces });
    const response = await app.get('/api/v1/places?q=nancy');
    assert.doesNotMatch(await response.clone().text(), /secret/);
    await readProblem(response, 500, 'internal');
    assert.match(lines.join(), /secret of the house/);
    await app.close();
  });
});

describe('the request log', () => {
  it('names the route and never what a person sent', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const app = await prepareApp({ log });
    await app.get('/api/v1/poles/a-token?q=Dupont', { 'User-Agent': 'agent', 'X-Forwarded-For': '203.0.113.9' });
    const request = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
    assert.equal(request['route'], '/api/v1/poles/:slug');
    assert.equal(request['status'], 404);
    assert.doesNotMatch(lines.join(), /a-token|Dupont|agent|203\.0/);
    await app.close();
  });
});

describe('a proxy that nobody told of', () => {
  const warnings = async (env: Record<string, string>) => {
    const lines: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
    const app = await prepareApp({ log, settings: testSettings(env) });
    await app.get('/api/v1/time');
    assert.deepEqual(lines, []);
    for (let time = 0; time < 2; time += 1) await app.get('/api/v1/time', { 'X-Forwarded-For': '203.0.113.9' });
    await app.close();
    return lines;
  };

  it('is noticed in the log, once, without the address', async () => {
    const [line = '', ...more] = await warnings({});
    assert.match(line, /TRUSTED_PROXIES/);
    assert.doesNotMatch(line, /203\.0/);
    assert.deepEqual(more, []);
    assert.deepEqual(await warnings({ TRUSTED_PROXIES: '1' }), []);
  });
});
