import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { readProblem } from '../../test/contract.ts';
import { type PreparedApp, prepareApp } from '../../test/prepare.ts';

const put = async (root: string, path: string, content: string | Uint8Array) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
};

describe('the kit’s files', () => {
  let app: PreparedApp;
  before(async () => {
    app = await prepareApp();
    await put(app.kitRoot, 'alexis.js', 'loader()');
    await put(app.kitRoot, '0.1.0/chunk-abc.js', 'chunk()');
    await put(app.kitRoot, '0.1.0/chunk-abc.js.br', brotliCompressSync('chunk()'));
    await put(app.kitRoot, '0.1.0/chunk-abc.js.map', '{}');
    await put(app.kitRoot, '0.1.0/style.css', 'a{}');
    await put(app.kitRoot, 'alexis-kit-0.1.0.tgz', 'package');
    await put(dirname(app.kitRoot), 'outside-of-kit.js', 'secret()');
  });
  after(() => app.close());

  it('are read by pages of any origin, with the right type', async () => {
    const script = await app.get('/kit/alexis.js', { Origin: 'https://www.carep.example' });
    assert.equal(await script.text(), 'loader()');
    assert.match(script.headers.get('Content-Type') ?? '', /^text\/javascript/);
    assert.equal(script.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(script.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    assert.equal(script.headers.get('Content-Security-Policy'), null);
    assert.match((await app.get('/kit/0.1.0/style.css')).headers.get('Content-Type') ?? '', /^text\/css/);
  });

  it('are kept for ever under a version, for minutes under the stable name', async () => {
    assert.match((await app.get('/kit/alexis.js')).headers.get('Cache-Control') ?? '', /max-age=300,.*stale-if-error/);
    const versioned = await app.get('/kit/0.1.0/chunk-abc.js');
    assert.equal(versioned.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
    const tag = (await app.get('/kit/alexis.js')).headers.get('ETag') ?? '';
    assert.equal((await app.get('/kit/alexis.js', { 'If-None-Match': tag })).status, 304);
  });

  it('have the npm package of each version among them, kept for ever as well', async () => {
    const answer = await app.get('/kit/alexis-kit-0.1.0.tgz', { 'Accept-Encoding': 'gzip, br' });
    assert.equal(await answer.text(), 'package');
    assert.equal(answer.headers.get('Content-Encoding'), null);
    assert.equal(answer.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
  });

  it('are sent as they were compressed by the build', async () => {
    const response = await app.get('/kit/0.1.0/chunk-abc.js', { 'Accept-Encoding': 'gzip, br' });
    assert.equal(response.headers.get('Content-Encoding'), 'br');
    assert.equal(response.headers.get('Vary'), 'Accept-Encoding');
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/javascript/);
    assert.equal(brotliDecompressSync(await response.arrayBuffer()).toString(), 'chunk()');
    assert.equal(await (await app.get('/kit/0.1.0/chunk-abc.js')).text(), 'chunk()');
  });

  it('name their source map, where there is one', async () => {
    assert.equal((await app.get('/kit/0.1.0/chunk-abc.js')).headers.get('SourceMap'), 'chunk-abc.js.map');
    assert.equal((await app.get('/kit/0.1.0/chunk-abc.js.map')).status, 200);
    assert.equal((await app.get('/kit/0.1.0/style.css')).headers.get('SourceMap'), null);
  });

  it('of a version have further addresses, for a browser that remembers a failure', async () => {
    const again = await app.get('/kit/0.1.0/2/chunk-abc.js');
    assert.equal((await app.get('/kit/0.1.0/37/chunk-abc.js')).status, 200);
    assert.equal(await again.text(), 'chunk()');
    assert.equal(again.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
    await readProblem(await app.get('/kit/0.1.0/2/2/chunk-abc.js'), 404, 'not-found');
    await readProblem(await app.get('/kit/2/alexis.js'), 404, 'not-found');
  });

  it('are the only ones: nothing above, hidden, or of another kind', async () => {
    await put(app.kitRoot, '.hidden.js', 'secret()');
    const paths = [
      '/kit/../outside-of-kit.js',
      '/kit/%2e%2e/outside-of-kit.js',
      '/kit/..%2foutside-of-kit.js',
      '/kit/0.1.0/..%2f..%2foutside-of-kit.js',
      '/kit/%2e%2e%5coutside-of-kit.js',
      '/kit//etc/passwd',
      '/kit/alexis.js%00.css',
      '/kit/.hidden.js',
      '/kit/0.1.0',
      '/kit/0.1.0/',
      '/kit/alexis.js/more',
      '/kit/nothing.js',
    ];
    for (const path of paths) await readProblem(await app.get(path), 404, 'not-found');
  });
});

describe('the demo pages', () => {
  let app: PreparedApp;
  before(async () => {
    app = await prepareApp();
    await put(app.demoRoot, 'index.html', '<!doctype html><title>Intégrer</title>');
    await put(app.demoRoot, 'carep/index.html', '<!doctype html><title>Carep</title>');
    await put(app.demoRoot, 'carep/style.css', 'body{}');
    await symlink('/etc', join(app.demoRoot, 'carep/.etc'));
  });
  after(() => app.close());

  it('serve the integrator’s page and a partner’s page', async () => {
    for (const [path, title] of [
      ['/', 'Intégrer'],
      ['/demo/carep/', 'Carep'],
      ['/demo/carep/index.html', 'Carep'],
    ] as const) {
      const response = await app.get(path);
      assert.match(await response.text(), new RegExp(title));
      assert.match(response.headers.get('Content-Type') ?? '', /^text\/html; charset=utf-8/i);
      assert.match(response.headers.get('Content-Security-Policy') ?? '', /default-src 'self'/);
    }
  });

  it('redirect to the final slash, so that relative addresses hold', async () => {
    const response = await app.get('/demo/carep');
    assert.deepEqual([response.status, response.headers.get('Location')], [301, '/demo/carep/']);
    await readProblem(await app.get('/demo/nobody'), 404, 'not-found');
    await readProblem(await app.get('/demo/carep/.etc/hostname'), 404, 'not-found');
  });
});
