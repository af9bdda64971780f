import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { PreparedAnswers } from './prepared-answers.ts';

const START = Date.parse('2026-12-03T10:00:00+01:00');

/** An app with one address whose answer counts how often it was made. */
function prepare() {
  const state = { version: '1' as string | undefined, now: START, made: 0, text: 'x'.repeat(2_000) };
  const prepared = new PreparedAnswers(() => state.version, { now: () => state.now });
  const app = new Hono().get('/:name', async (c) => {
    const answer = await prepared.answer(c, c.req.path, () => {
      state.made++;
      const cache = { maxAge: 30, staleWhileRevalidate: 60, staleIfError: 60 };
      return Promise.resolve(
        c.req.path === '/none' ? undefined : { body: state.text, mediaType: 'application/json', cache },
      );
    });
    return answer ?? c.notFound();
  });
  return { state, ask: (path: string, headers = {}) => Promise.resolve(app.request(path, { headers })) };
}

describe('a prepared answer', () => {
  it('is made once while nothing changes, also for requests that arrive together', async () => {
    const { state, ask } = prepare();
    const answers = await Promise.all([ask('/a'), ask('/a'), ask('/a')]);
    for (const answer of [...answers, await ask('/a')]) assert.equal(await answer.text(), state.text);
    assert.equal(state.made, 1);
  });

  it('is made anew when the data changes, after a while, and at midnight in Paris', async () => {
    const { state, ask } = prepare();
    await ask('/a');
    state.version = '2';
    state.text = 'other';
    assert.equal(await (await ask('/a')).text(), 'other');
    state.now += 20_000;
    await ask('/a');
    assert.equal(state.made, 3);
    state.now = Date.parse('2026-12-03T23:59:59+01:00');
    await ask('/a');
    state.now += 2_000;
    await ask('/a');
    assert.equal(state.made, 5);
  });

  it('is not kept while nobody knows what other processes change', async () => {
    const { state, ask } = prepare();
    state.version = undefined;
    await ask('/a');
    await ask('/a');
    assert.equal(state.made, 2);
  });

  it('is what it was when the data changed while it was made: the next request makes it anew', async () => {
    const { state, ask } = prepare();
    const first = ask('/a');
    state.version = '2';
    await first;
    await ask('/a');
    assert.equal(state.made, 2);
  });

  it('comes compressed as the visitor takes it, and varies once', async () => {
    const { state, ask } = prepare();
    const brotli = await ask('/a', { 'Accept-Encoding': 'gzip, br' });
    assert.equal(brotli.headers.get('Content-Encoding'), 'br');
    assert.equal(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString(), state.text);
    const gzip = await ask('/a', { 'Accept-Encoding': 'gzip' });
    assert.equal(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString(), state.text);
    const plain = await ask('/a');
    assert.equal(plain.headers.get('Content-Encoding'), null);
    for (const answer of [brotli, gzip, plain]) assert.equal(answer.headers.get('Vary'), 'Accept-Encoding');
    assert.equal(state.made, 1);
  });

  it('is 304 for a visitor who holds it, weak or strong, with the same validators', async () => {
    const { ask } = prepare();
    const first = await ask('/a');
    const tag = first.headers.get('ETag') ?? '';
    for (const held of [tag, tag.replace('W/', ''), `"other", ${tag}`]) {
      const again = await ask('/a', { 'If-None-Match': held });
      assert.equal(again.status, 304);
      for (const name of ['ETag', 'Cache-Control', 'Vary'])
        assert.equal(again.headers.get(name), first.headers.get(name));
    }
    assert.equal((await ask('/a', { 'If-None-Match': '"other"' })).status, 200);
  });

  it('is none where there is nothing, which is asked again', async () => {
    const { state, ask } = prepare();
    assert.equal((await ask('/none')).status, 404);
    assert.equal((await ask('/none')).status, 404);
    assert.equal(state.made, 2);
  });
});
