import { getResponse } from 'msw';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { polesResource } from '../src/contract/poles.ts';
import { timeResource } from '../src/contract/server-state.ts';
import { readList, readOne } from '../server/test/contract.ts';
import { describeConformance } from './conformance/suite.ts';
import { contentFromFiles } from './content/from-files.ts';
import { apiHandlers } from './handlers/handlers.ts';
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

  it('clock: the server is four hours ahead', async () => {
    const { now } = await readOne(timeResource, await ask('clock', '/time'));
    assert.equal(now, '2026-12-03T14:00:00+01:00');
  });

  it('an unknown one is as if everything went well', async () => {
    assert.equal((await readList(polesResource, await askAt('/mock/nonsense', '/poles'))).length, 5);
  });
});
