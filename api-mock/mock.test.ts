import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { getResponse } from 'msw';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { publishQuiz } from '../content/publish/quizzes/quiz.ts';
import { ContestContent } from '../content/schema/contest.ts';
import { QuizContent } from '../content/schema/quiz.ts';
import { challengeResource } from '../src/contract/challenge.ts';
import { polesResource } from '../src/contract/poles.ts';
import { timeResource } from '../src/contract/server-state.ts';
import { contestResource, currentContestResource } from '../api/schema/contests.ts';
import { quizResource } from '../src/contract/quizzes.ts';
import { registrationResource } from '../src/contract/registration-answer.ts';
import { workshopResource, workshopsResource } from '../src/contract/workshops.ts';
import { validateContest } from '../content/publish/contests/validate-contest.ts';
import { prove as proveQuiz } from '../content/publish/quizzes/proof/prove.ts';
import { readList, readOne, readProblem } from '../server/test/contract.ts';
import { aForm } from '../server/test/registration.ts';
import { describeConformance } from './conformance/suite.ts';
import { describeWrites } from './conformance/writes.ts';
import { contentFromFiles } from './content/from-files.ts';
import { apiHandlers } from './handlers/handlers.ts';
import { EDITIONS } from './scenarios/editions.ts';
import { NUMBER_QUIZ } from './scenarios/number-quiz.ts';
import { SCENARIOS, type ScenarioName } from './scenarios/scenarios.ts';

const NOW = Date.parse('2026-12-03T10:00:00+01:00');
const handlers = apiHandlers({ content: await contentFromFiles(), now: () => NOW });

async function askAt(base: string, path: string, init?: RequestInit): Promise<Response> {
  const response = await getResponse(handlers, new Request(`http://mock.example${base}/api/v1${path}`, init));
  assert.ok(response, `nobody answers ${path}`);
  return response;
}

const ask = (scenario: ScenarioName, path: string) => askAt(`/mock/${scenario}`, path);

describeConformance('the mock', (path, init) => askAt('', path, init), '2026-12-03T10:00:00+01:00');

/** Solves a challenge as a form does. */
async function prove(): Promise<string> {
  const challenge = await readOne(challengeResource, await askAt('', '/challenge'));
  const solution = await solveChallenge({ challenge, deriveKey });
  return btoa(JSON.stringify({ challenge, solution }));
}

describeWrites('the mock', (path, init) => askAt('', path, init), prove);

describe('scenarios', () => {
  it('name themselves in words', () => {
    for (const [name, { label }] of Object.entries(SCENARIOS)) assert.ok(label.length > 3, name);
  });

  it('offline and down: no answer at all', async () => {
    for (const name of ['offline', 'down'] as const) assert.equal((await ask(name, '/poles')).type, 'error');
  });

  it('failing: the status of an overloaded server, without an explanation', async () => {
    const response = await ask('failing', '/poles');
    assert.deepEqual([response.status, response.headers.get('Retry-After')], [503, '30']);
  });

  it('html: a web page with status 200', async () => {
    const response = await ask('html', '/poles');
    assert.equal(response.status, 200);
    assert.match(await response.text(), /^<!doctype html>/);
  });

  it('truncated: half of a good answer', async () => {
    const whole = await (await ask('normal', '/poles')).text();
    assert.equal(await (await ask('truncated', '/poles')).text(), whole.slice(0, whole.length / 2));
  });

  it('broken-item: the first cannot be read, the others can', async () => {
    const { data } = (await (await ask('broken-item', '/poles')).json()) as { data: unknown[] };
    const readable = data.map((item) => polesResource.item.safeParse(item).success);
    assert.deepEqual(readable, [false, true, true, true, true]);
  });

  it('empty: lists without items', async () => {
    assert.deepEqual(await readList(polesResource, await ask('empty', '/poles')), []);
  });

  it('many: five hundred pôles, all different', async () => {
    const poles = await readList(polesResource, await ask('many', '/poles'));
    assert.equal(new Set(poles.map(({ slug }) => slug)).size, 500);
  });

  it('full, moved, cancelled: every workshop', async () => {
    const workshops = async (name: ScenarioName) => readList(workshopsResource, await ask(name, '/workshops'));
    const full = await workshops('full');
    assert.ok(full.length > 5 && full.every(({ places }) => places.every(({ left }) => left === 0)));
    for (const state of ['moved', 'cancelled'] as const)
      assert.ok((await workshops(state)).every((workshop) => workshop.state === state));
  });

  it('undecided: a contest without a day', async () => {
    const { phases } = await readOne(currentContestResource, await ask('undecided', '/contests/current'));
    assert.deepEqual([...new Set(phases.map(({ starts }) => starts))], [undefined, '2027-03']);
  });

  it('editions and number: content that staff could publish', async () => {
    for (const edition of EDITIONS) {
      ContestContent.parse(edition);
      const contest = await readOne(contestResource, await ask('editions', `/contests/${edition.slug}`));
      assert.deepEqual(validateContest(contest), []);
    }
    const promises = { maxQuestions: 1, mustReach: { stages: [], partners: [] } };
    assert.deepEqual(proveQuiz(publishQuiz(QuizContent.parse(NUMBER_QUIZ)), promises).faults, []);
    const { questions } = await readOne(quizResource, await ask('number', '/quizzes/orientation'));
    assert.deepEqual(
      questions.map(({ kind }) => kind),
      ['number'],
    );
  });

  it('quiz-alone: nothing but the quiz', async () => {
    assert.equal((await ask('quiz-alone', '/quizzes/orientation')).status, 200);
    for (const path of ['/poles', '/places?q=nancy', '/challenge'])
      assert.equal((await ask('quiz-alone', path)).type, 'error');
  });

  it('no-time: everything but the time', async () => {
    const edition = await ask('no-time', '/contests/current');
    assert.deepEqual([edition.status, edition.headers.get('Date')], [200, null]);
    assert.equal((await ask('no-time', '/time')).type, 'error');
  });

  it('no-archive: an edition, and no list of them', async () => {
    assert.equal((await ask('no-archive', '/contests/current?at=2026-12-03T10:00:00Z')).status, 200);
    assert.equal((await ask('no-archive', '/contests?at=2026-12-03T10:00:00Z')).type, 'error');
  });

  it('many: five thousand workshops, all different', async () => {
    const ids = new Set<string>();
    let next: string | undefined = '';
    while (next !== undefined) {
      const response = await ask('many', `/workshops?limit=200${next && `&cursor=${next}`}`);
      const { data, meta } = (await response.json()) as { data: { id: string }[]; meta: { next?: string } };
      data.forEach(({ id }) => ids.add(id));
      next = meta.next;
    }
    assert.ok(ids.size > 4_000, String(ids.size));
  });

  it('race-lost: the place that the list shows is gone', async () => {
    const asForm = async (waitingList: boolean) =>
      askAt('/mock/race-lost', '/workshops/reunion-information-maxeville-2026-12-08/registrations', {
        method: 'POST',
        headers: { 'Idempotency-Key': randomUUID() },
        body: JSON.stringify({ ...aForm({ waitingList }), proof: await prove() }),
      });
    await readProblem(await asForm(false), 409, 'workshop-full');
    assert.equal((await readOne(registrationResource, await asForm(true), 201)).status, 'waiting');
  });

  it('a run has bookings of its own', async () => {
    const path = '/workshops/reunion-information-maxeville-2026-12-08';
    const left = async (base: string) => (await readOne(workshopResource, await askAt(base, path))).places[0]?.left;
    const before = await left('/mock/normal/1');
    await askAt('/mock/normal/1', `${path}/registrations`, {
      method: 'POST',
      headers: { 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ ...aForm(), proof: await prove() }),
    });
    assert.equal(await left('/mock/normal/1'), (before ?? 0) - 1);
    assert.equal(await left('/mock/normal/2'), before);
  });

  it('clock: the server is four hours ahead', async () => {
    const { now } = await readOne(timeResource, await ask('clock', '/time'));
    assert.equal(now, '2026-12-03T14:00:00+01:00');
  });

  it('an unknown one is as if everything went well', async () => {
    assert.equal((await readList(polesResource, await askAt('/mock/nonsense', '/poles'))).length, 5);
  });
});
