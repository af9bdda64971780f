import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { down, good, held, problem, type Answer } from '../../test/support/api.ts';
import { prepareClient } from '../client/api-client.fixture.ts';
import { polesResource } from '../contract/poles.ts';
import { LoadController } from './load-controller.ts';

/** An element's loading, its states as the element would draw them. */
function prepareLoad(answers: Readonly<Record<string, Answer>>) {
  const prepared = prepareClient(answers);
  const states: string[] = [];
  const controllers: ReactiveController[] = [];
  const host = {
    addController: (controller: ReactiveController) => controllers.push(controller),
    requestUpdate: () => states.push(load.state.kind),
  } as unknown as ReactiveControllerHost;
  const load: LoadController<typeof polesResource> = new LoadController(host, polesResource);
  return {
    ...prepared,
    load,
    states,
    leave: () => controllers.forEach((controller) => controller.hostDisconnected?.()),
    comeBack: () => controllers.forEach((controller) => controller.hostConnected?.()),
  };
}

/** Turns of the event loop until a condition holds: everything here is promises. */
async function until(holds: () => boolean): Promise<void> {
  for (let turns = 0; turns < 200 && !holds(); turns += 1) await new Promise((resolve) => setImmediate(resolve));
  assert.ok(holds());
}

describe('what an element loads', () => {
  it('is loading, then loaded', async () => {
    const { load, client, states } = prepareLoad({ '/poles': good([]) });
    load.load(client);
    assert.equal(load.state.kind, 'loading');
    await until(() => load.state.kind === 'loaded');
    assert.deepEqual(states, ['loading', 'loaded']);
  });

  it('is asked for once, however often the element draws', async () => {
    const { load, client, api } = prepareLoad({ '/poles': good([]) });
    for (let draws = 0; draws < 3; draws += 1) load.load(client);
    await until(() => load.state.kind === 'loaded');
    load.load(client);
    assert.equal(api.count('/poles'), 1);
  });

  it('fails by its name, and comes after a retry', async () => {
    let isDown = true;
    const answer: Answer = (request) => (isDown ? down(request) : good([])(request));
    const { load, client } = prepareLoad({ '/poles': answer });
    load.load(client);
    await until(() => load.state.kind === 'failed');
    assert.equal(load.state.kind === 'failed' && load.state.failure.kind, 'unreachable');
    isDown = false;
    load.retry();
    await until(() => load.state.kind === 'loaded');
  });

  it('stays in sight while it is asked for again', async () => {
    const slow = held(good([]));
    let isFirst = true;
    const answer: Answer = (request) => {
      const chosen = isFirst ? good([]) : slow.answer;
      isFirst = false;
      return chosen(request);
    };
    const { load, client, states } = prepareLoad({ '/poles': answer });
    load.load(client);
    await until(() => load.state.kind === 'loaded');
    load.retry();
    assert.equal(load.state.kind, 'loaded');
    slow.release();
    await until(() => states.length === 3);
    assert.deepEqual(states, ['loading', 'loaded', 'loaded']);
  });

  it('is dropped when the element leaves, and asked for when it comes back', async () => {
    const slow = held(good([]));
    const { load, client, leave, comeBack } = prepareLoad({ '/poles': slow.answer });
    load.load(client);
    leave();
    slow.release();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(load.state.kind, 'loading');
    comeBack();
    await until(() => load.state.kind === 'loaded');
  });
});

describe('the first answer', () => {
  it('is waited for', async () => {
    const slow = held(good([]));
    const { load, client } = prepareLoad({ '/poles': slow.answer });
    load.load(client);
    const first = load.first();
    slow.release();
    await first;
    assert.equal(load.state.kind, 'loaded');
  });

  it('may be a failure, or here already', async () => {
    const { load, client } = prepareLoad({ '/poles': problem(404, 'not-found') });
    load.load(client);
    await load.first();
    await load.first();
    assert.equal(load.state.kind, 'failed');
  });
});
