import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { down, good, html, problem, type Answer } from '../../test/support/api.ts';
import { fivePoles } from '../../test/support/poles.ts';
import { polesResource } from '../contract/poles.ts';
import { failureOf, prepareClient } from './api-client.fixture.ts';
import { ApiFailure, isAbort } from './failure.ts';

/** Lets everything happen that waits for no request. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** What a read came to: how many pôles, or why none. */
const outcome = (read: Promise<{ readonly data: unknown[] }>): Promise<number | string> =>
  read.then(
    ({ data }) => data.length,
    (error: unknown) => (error instanceof ApiFailure ? error.kind : isAbort(error) ? 'aborted' : String(error)),
  );

/** Requests that wait until the test answers them, in any order. */
const byHand = () => {
  const waiting: ((answer: Answer) => void)[] = [];
  const answer: Answer = (request) =>
    new Promise<Answer>((resolve) => waiting.push(resolve)).then((given) => given(request));
  return { answer, waiting };
};

describe('client: one who gives up leaves the others alone', () => {
  for (const gone of [0, 1, 2]) {
    it(`reader ${gone + 1} of three`, async () => {
      const { answer, waiting } = byHand();
      const { api, client } = prepareClient({ '/poles': answer });
      const leavers = [0, 1, 2].map(() => new AbortController());
      const reads = leavers.map(({ signal }) => outcome(client.read(polesResource, { signal })));
      await settle();
      leavers[gone]?.abort();
      assert.equal(await reads[gone], 'aborted');
      waiting[0]?.(good(fivePoles()));
      assert.deepEqual(
        await Promise.all(reads),
        [0, 1, 2].map((index) => (index === gone ? 'aborted' : 5)),
      );
      assert.equal(api.count('/poles'), 1);
    });
  }

  it('what the last one gave up is there for the next one', async () => {
    const { answer, waiting } = byHand();
    const { api, client } = prepareClient({ '/poles': answer });
    const leaver = new AbortController();
    const left = outcome(client.read(polesResource, { signal: leaver.signal }));
    await settle();
    leaver.abort();
    assert.equal(await left, 'aborted');
    const next = outcome(client.read(polesResource));
    waiting[0]?.(good(fivePoles()));
    assert.equal(await next, 5);
    assert.equal(api.count('/poles'), 1);
  });

  for (const [what, given] of [
    ['an answer', good(fivePoles())],
    ['nobody', down],
    ['a fault', problem(500, 'internal')],
  ] as const) {
    it(`who had given up before asking is told so, and ${what} at the other end troubles nobody`, async (t) => {
      const unhandled: unknown[] = [];
      const note = (reason: unknown) => void unhandled.push(reason);
      process.on('unhandledRejection', note);
      t.after(() => process.off('unhandledRejection', note));
      const { client } = prepareClient({ '/poles': given });
      assert.equal(await outcome(client.read(polesResource, { signal: AbortSignal.abort() })), 'aborted');
      for (let turn = 0; turn < 5; turn++) await settle();
      assert.deepEqual(unhandled, []);
    });
  }
});

describe('client: races', () => {
  const answers = { good: good(fivePoles()), down, fault: problem(500, 'internal'), page: html() } as const;
  const kinds = { good: 5, down: 'unreachable', fault: 'refused', page: 'invalid' } as const;
  const resources = ['/poles', '/partners/carep', '/quizzes/orientation'] as const;

  it('whatever the order of the answers, each reader has its own', async () => {
    const step = fc.record({
      resource: fc.constantFrom(...resources),
      answer: fc.constantFrom('good', 'fault', 'page'),
      leaves: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        async (steps, order) => {
          const hands = { '/poles': byHand(), '/partners/carep': byHand(), '/quizzes/orientation': byHand() };
          const { api, client } = prepareClient(
            Object.fromEntries(resources.map((path) => [path, hands[path].answer])),
          );
          const reads = steps.map(({ resource, leaves }) => {
            const leaver = new AbortController();
            const read = outcome(client.read({ ...polesResource, path: resource }, { signal: leaver.signal }));
            return { read, leave: () => leaves && leaver.abort() };
          });
          await settle();
          reads.forEach(({ leave }) => leave());
          // One flight for each address, whoever asked first decides nothing but the moment.
          const flights = resources.filter((path) => steps.some(({ resource }) => resource === path));
          assert.equal(api.requests.length, flights.length);
          const given = new Map(
            flights.map((path) => [path, steps.find(({ resource }) => resource === path)?.answer ?? 'good']),
          );
          const queue = [...flights];
          while (queue.length) {
            const [path] = queue.splice((order.next().value ?? 0) % queue.length, 1);
            if (path) hands[path].waiting[0]?.(answers[given.get(path) ?? 'good']);
            await settle();
          }
          const came = await Promise.all(reads.map(({ read }) => read));
          const due = steps.map(({ resource, leaves }) => (leaves ? 'aborted' : kinds[given.get(resource) ?? 'good']));
          assert.deepEqual(came, due);
        },
      ),
      { numRuns: 60 },
    );
  });

  /** Two reads, the second one fresh: which of the two answers comes first must not decide what is remembered last. */
  for (const [first, second] of [
    ['good', 'down'],
    ['down', 'good'],
    ['fault', 'good'],
    ['page', 'good'],
    ['good', 'page'],
  ] as const) {
    it(`a read that ended with ${first}, then one with ${second}`, async () => {
      const { client, api } = prepareClient({ '/poles': answers[first] });
      assert.equal(await outcome(client.read(polesResource)), kinds[first]);
      api.answer('/poles', answers[second]);
      // Once there was a good answer, there is one for ever.
      const due = first === 'good' || second === 'good' ? 5 : kinds[second];
      assert.equal(await outcome(client.read(polesResource, { fresh: true })), due);
    });
  }

  it('the retry of one serves all who wait, one who left excepted', async () => {
    const { answer, waiting } = byHand();
    const { api, client } = prepareClient({ '/poles': answer });
    const leaver = new AbortController();
    const reads = [client.read(polesResource), client.read(polesResource, { signal: leaver.signal })].map(outcome);
    await settle();
    waiting[0]?.(down);
    await settle();
    leaver.abort();
    const late = outcome(client.read(polesResource));
    waiting[1]?.(good(fivePoles()));
    assert.deepEqual(await Promise.all([...reads, late]), [5, 'aborted', 5]);
    assert.equal(api.count('/poles'), 2);
  });

  it('a failure is told to every reader', async () => {
    const { client } = prepareClient({ '/poles': down });
    const failures = await Promise.all([1, 2, 3].map(() => failureOf(client.read(polesResource))));
    assert.deepEqual(
      failures.map(({ kind }) => kind),
      ['unreachable', 'unreachable', 'unreachable'],
    );
  });
});
