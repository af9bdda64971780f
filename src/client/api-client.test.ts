import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { down, good, held, html, inTurn, json, problem, truncated, type Answer } from '../../test/support/api.ts';
import { aPole, fivePoles } from '../../test/support/poles.ts';
import { partnerResource } from '../contract/partners.ts';
import { placesResource } from '../contract/places.ts';
import { poleResource, polesResource } from '../contract/poles.ts';
import { failureOf, prepareClient } from './api-client.fixture.ts';
import type { FailureKind } from '../contract/failure-kind.ts';

const answer = good(fivePoles());

describe('client: one request for all', () => {
  it('asks once for three reads at the same time', async () => {
    const slow = held(answer);
    const { api, client } = prepareClient({ '/poles': slow.answer });
    const reads = [1, 2, 3].map(() => client.read(polesResource));
    slow.release();
    assert.deepEqual(
      (await Promise.all(reads)).map(({ data }) => data.length),
      [5, 5, 5],
    );
    assert.equal(api.count('/poles'), 1);
  });

  it('asks once more when the first request of all failed', async () => {
    const { api, client } = prepareClient({ '/poles': inTurn(problem(503, 'busy'), answer) });
    const kinds = await Promise.all([1, 2].map(async () => (await failureOf(client.read(polesResource))).kind));
    assert.deepEqual(kinds, ['refused', 'refused']);
    assert.equal((await client.read(polesResource)).data.length, 5);
    assert.equal(api.count('/poles'), 2);
  });

  it('serves a minute from memory, then asks again', async (t) => {
    let now = 1000;
    t.mock.method(performance, 'now', () => now);
    const { api, client } = prepareClient({ '/poles': answer });
    await client.read(polesResource);
    now += 59_000;
    await client.read(polesResource);
    assert.equal(api.count('/poles'), 1);
    now += 2000;
    await client.read(polesResource);
    assert.equal(api.count('/poles'), 2);
  });

  it('asks again at once when something fresh is wanted', async () => {
    const { api, client } = prepareClient({ '/poles': answer });
    await client.read(polesResource);
    await client.read(polesResource, { fresh: true });
    assert.equal(api.count('/poles'), 2);
  });

  it('takes over the request that the loader started, once', async () => {
    const { api, client } = prepareClient({}, {});
    const url = client.address('/poles');
    const prefetched = new Map([[url, { response: Promise.resolve(answer(new Request(url))), askedAt: 0 }]]);
    const other = prepareClient({ '/poles': answer }, { prefetched });
    assert.equal((await other.client.read(polesResource)).data.length, 5);
    assert.equal(other.api.count('/poles') + api.count('/poles'), 0);
    await other.client.read(polesResource, { fresh: true });
    assert.equal(other.api.count('/poles'), 1);
  });

  it('asks itself when the request of the loader was lost', async () => {
    const url = prepareClient().client.address('/poles');
    const lost = Promise.reject<Response>(new TypeError('Failed to fetch'));
    lost.catch(() => undefined);
    const { api, client } = prepareClient(
      { '/poles': answer },
      { prefetched: new Map([[url, { response: lost, askedAt: 0 }]]) },
    );
    assert.equal((await client.read(polesResource)).data.length, 5);
    assert.equal(api.count('/poles'), 1);
  });

  it('sends simple requests: no header of its own, no credentials', async () => {
    const { api, client } = prepareClient({ '/poles': answer });
    await client.read(polesResource);
    const [request] = api.requests;
    assert.equal(request?.method, 'GET');
    assert.equal(request?.credentials, 'omit');
    assert.deepEqual([...(request?.headers ?? [])], []);
  });

  it('forgets the oldest of many addresses', async () => {
    const { api, client } = prepareClient({ '/places': good([]) });
    const read = (q: number) => client.read(placesResource, { query: { q } });
    for (let q = 100; q < 161; q++) await read(q);
    await read(160);
    assert.equal(api.count('/places'), 61);
    await read(100);
    assert.equal(api.count('/places'), 62);
  });
});

describe('client: addresses', () => {
  const { client } = prepareClient();
  it('fills in the path and leaves out what was not asked', () => {
    assert.equal(
      client.address('/poles/{slug}', {
        path: { slug: 'a/b c' },
        query: { q: 'Étain & co', limit: 8, cursor: undefined },
      }),
      `${client.base}/poles/a%2Fb%20c?q=%C3%89tain%20%26%20co&limit=8`,
    );
  });
});

describe('client: retry', () => {
  it('tries once more, after a pause, when nobody answers', async () => {
    const { api, client, pauses } = prepareClient({ '/poles': inTurn(down, answer) });
    assert.equal((await client.read(polesResource)).data.length, 5);
    assert.equal(api.count('/poles'), 2);
    assert.ok(pauses.length === 1 && pauses[0] !== undefined && pauses[0] >= 300 && pauses[0] <= 1000, String(pauses));
  });

  it('tries no more than that', async () => {
    const { api, client } = prepareClient({ '/poles': down });
    assert.equal((await failureOf(client.read(polesResource))).kind, 'unreachable');
    assert.equal(api.count('/poles'), 2);
  });

  const answered: readonly (readonly [string, Answer])[] = [
    ['a failure status', problem(500, 'internal')],
    ['another page', html()],
    ['half an answer', truncated(fivePoles())],
    ['silence', held(answer).answer],
  ];
  for (const [what, given] of answered) {
    it(`does not repeat a request that got ${what}`, async () => {
      const { api, client } = prepareClient({ '/poles': given }, { timeout: 20 });
      await failureOf(client.read(polesResource));
      assert.equal(api.count('/poles'), 1);
    });
  }
});

describe('client: failures have a kind', () => {
  const failures: readonly (readonly [string, Answer, FailureKind, number | undefined])[] = [
    ['nobody answers', down, 'unreachable', undefined],
    ['a web page in the place of JSON', html(), 'invalid', 200],
    ['a JSON that breaks off', truncated(fivePoles()), 'invalid', 200],
    ['a JSON without data', json({ poles: [] }), 'invalid', undefined],
    ['a JSON that is not even an object', json(null), 'invalid', undefined],
    ['one thing where a list was to come', good({ slug: 'dieuze' }), 'invalid', undefined],
    ['a list without one readable item', good([{ slug: 'dieuze' }]), 'invalid', undefined],
    ['a status 500 with a web page', html(500), 'refused', 500],
    ['a status 429', problem(429, 'slow-down', 3), 'refused', 429],
  ];
  for (const [what, given, kind, status] of failures) {
    it(`${what}: ${kind}`, async () => {
      const { client } = prepareClient({ '/poles': given });
      const failure = await failureOf(client.read(polesResource));
      assert.deepEqual([failure.kind, failure.details.status], [kind, status]);
    });
  }

  it('an answer too late: timeout', async () => {
    const { api, client } = prepareClient({ '/poles': held(answer).answer }, { timeout: 5 });
    assert.equal((await failureOf(client.read(polesResource))).kind, 'timeout');
    assert.equal(api.requests[0]?.signal.aborted, true);
  });

  it('an answer whose body stops half way: timeout', async () => {
    const stuck: Answer = () =>
      new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([123])) }));
    const { client } = prepareClient({ '/poles': stuck }, { timeout: 20 });
    assert.equal((await failureOf(client.read(polesResource))).kind, 'timeout');
  });

  it('no answer on a device without a network: offline, and no second try', async (t) => {
    t.mock.getter(globalThis, 'navigator', () => ({ onLine: false }));
    const { api, client } = prepareClient({ '/poles': down });
    assert.equal((await failureOf(client.read(polesResource))).kind, 'offline');
    assert.equal(api.count('/poles'), 1);
  });

  it('what the server explained is kept: its code, and how long to wait', async () => {
    const { client } = prepareClient({ '/poles/x': problem(404, 'not-found', 30) });
    const { kind, details } = await failureOf(client.read(poleResource, { path: { slug: 'x' } }));
    assert.equal(kind, 'refused');
    assert.deepEqual([details.status, details.problem?.code, details.retryAfter], [404, 'not-found', 30]);
  });

  it('a host that replaced fetch by something that throws: unreachable', async () => {
    const fetch = () => {
      throw new Error('blocked');
    };
    const { client } = prepareClient({}, { fetch });
    assert.equal((await failureOf(client.read(polesResource))).kind, 'unreachable');
  });
});

describe('client: reads tolerantly', () => {
  it('leaves out one unreadable pôle of five and says so', async () => {
    const [first, ...others] = fivePoles();
    const { client, reports } = prepareClient({ '/poles': good([{ ...first, place: null }, ...others]) });
    const { data, dropped } = await client.read(polesResource);
    assert.deepEqual([data.length, dropped], [4, 1]);
    assert.match(reports.join(), /1 unreadable.*\/poles/);
  });

  it('says nothing of a whole answer', async () => {
    const { client, reports } = prepareClient({ '/poles': answer });
    await client.read(polesResource);
    assert.deepEqual(reports, []);
  });
});

describe('client: the last good answer', () => {
  const spoilt: readonly (readonly [string, Answer, FailureKind])[] = [
    ['is away', down, 'unreachable'],
    ['has a fault', problem(500, 'internal'), 'refused'],
    ['is behind a login page', html(), 'invalid'],
  ];
  for (const [what, given, kind] of spoilt) {
    it(`is shown while the server ${what}, and says why`, async () => {
      const { client } = prepareClient({ '/poles': inTurn(answer, given) });
      await client.read(polesResource);
      const stale = await client.read(polesResource, { fresh: true });
      assert.deepEqual([stale.data.length, stale.stale?.kind], [5, kind]);
      assert.equal(stale.generatedAt, '2026-11-23T09:00:00+01:00');
    });
  }

  it('comes from the visit before where this one has none', async () => {
    const before = prepareClient({ '/poles': answer });
    before.client.allowStorage();
    await before.client.read(polesResource);
    const { client, kept } = prepareClient({ '/poles': down });
    before.kept.forEach((body, url) => kept.set(url, body));
    const { data, stale } = await client.read(polesResource);
    assert.deepEqual([data.length, stale?.kind], [5, 'unreachable']);
  });

  it('does not hide that something is gone', async () => {
    const { client } = prepareClient({ '/poles/dieuze': inTurn(good(aPole()), problem(404, 'not-found')) });
    const read = (fresh: boolean) => client.read(poleResource, { path: { slug: 'dieuze' }, fresh });
    await read(false);
    assert.equal((await failureOf(read(true))).details.status, 404);
  });

  it('is no help when it cannot be read any more: the failure is then that of the request', async () => {
    const { client, kept } = prepareClient({ '/poles': down });
    for (const old of [{ data: 'of another version' }, [], 'text', 7]) {
      kept.set(client.address('/poles'), old);
      assert.equal((await failureOf(client.read(polesResource))).kind, 'unreachable');
    }
  });
});

describe('client: nothing is kept before the visitor acts', () => {
  it('keeps nothing of what was only shown', async () => {
    const { client, kept } = prepareClient({ '/poles': answer });
    await client.read(polesResource);
    assert.equal(kept.size, 0);
  });

  it('keeps then what is there already and what comes', async () => {
    const partner = { slug: 'carep', name: 'Carep', theme: {}, departments: [], widgets: [], demo: true };
    const { client, kept } = prepareClient({ '/poles': answer, '/partners/carep': good(partner) });
    await client.read(polesResource);
    client.allowStorage();
    client.allowStorage();
    await client.read(partnerResource, { path: { partner: 'carep' } });
    assert.deepEqual([...kept.keys()], [client.address('/poles'), client.address('/partners/carep')]);
  });

  it('never keeps what was typed into a search', async () => {
    const { client, kept } = prepareClient({ '/places': good([]) });
    client.allowStorage();
    await client.read(placesResource, { query: { q: 'Nancy' } });
    assert.equal(kept.size, 0);
  });

  it('keeps no unreadable answer', async () => {
    const { client, kept } = prepareClient({ '/poles': html() });
    client.allowStorage();
    await failureOf(client.read(polesResource));
    assert.equal(kept.size, 0);
  });
});
