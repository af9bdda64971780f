import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { down, fakeApi, good, held, html, problem, truncated, type Answer } from '../../test/support/api.ts';
import { ApiClient } from './api-client.ts';
import { ApiFailure } from './failure.ts';
import { freshProof } from './proof/fresh-proof.ts';
import { newKey, send } from './write.ts';

const prepare = (answer: Answer) => {
  const api = fakeApi({ '/contact-requests': answer, '/challenge': answer });
  return { api, client: new ApiClient({ base: api.base, fetch: api.fetch }) };
};

const failureOf = async (work: Promise<unknown>): Promise<ApiFailure> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ApiFailure, String(error));
  return error;
};

describe('a write', () => {
  it('carries its body and its key, asks once and gives the answer', async () => {
    const { api, client } = prepare(good({ ok: true }));
    const key = newKey();
    const answer = await send(client, '/contact-requests', { body: '{"a":1}', key });
    const [request] = api.requests;
    assert.equal(request?.method, 'POST');
    assert.equal(request?.headers.get('idempotency-key'), key);
    assert.equal(request?.headers.get('content-type'), 'application/json');
    assert.equal(await request?.text(), '{"a":1}');
    assert.deepEqual((answer as { data: unknown }).data, { ok: true });
  });

  it('has a key of 128 bits, another one each time', () => {
    const keys = new Set(Array.from({ length: 50 }, newKey));
    assert.equal(keys.size, 50);
    for (const key of keys) assert.match(key, /^[0-9a-f]{32}$/);
  });
});

describe('every way to fail has its name', () => {
  const cases: [string, Answer, string][] = [
    ['nobody answers', down, 'unreachable'],
    ['a web page comes back', html(), 'invalid'],
    ['half an answer comes back', truncated({ ok: true }), 'invalid'],
    ['the server refuses without saying why', html(502), 'refused'],
  ];
  for (const [what, answer, kind] of cases)
    it(`${what}: ${kind}, and nothing is sent twice`, async () => {
      const { api, client } = prepare(answer);
      assert.equal((await failureOf(send(client, '/contact-requests', { body: '{}' }))).kind, kind);
      assert.equal(api.requests.length, 1);
    });

  it('a refusal says its code and how long to wait', async () => {
    const { client } = prepare(problem(429, 'rate-limited', 120));
    const { kind, details } = await failureOf(send(client, '/contact-requests', { body: '{}' }));
    assert.deepEqual(
      [kind, details.status, details.problem?.code, details.retryAfter],
      ['refused', 429, 'rate-limited', 120],
    );
  });

  it('an answer that takes too long is a time-out', async () => {
    const { client } = prepare(held(good({})).answer);
    assert.equal((await failureOf(send(client, '/contact-requests', { body: '{}', timeout: 1 }))).kind, 'timeout');
  });

  it('the caller’s own abort stays an abort', async () => {
    const { client } = prepare(held(good({})).answer);
    const controller = new AbortController();
    const sent = send(client, '/contact-requests', { body: '{}', signal: controller.signal });
    controller.abort();
    await assert.rejects(sent, { name: 'AbortError' });
  });

  it('a challenge of another shape is no challenge', async () => {
    for (const data of [
      null,
      {},
      { parameters: {}, signature: 'x' },
      { parameters: { algorithm: 'X' }, signature: '' },
    ]) {
      const { client } = prepare(good(data));
      assert.equal((await failureOf(freshProof(client, new AbortController().signal))).kind, 'invalid');
    }
  });
});
