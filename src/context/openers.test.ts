import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ApiClient } from '../client/api-client.ts';
import { Openers } from './openers.ts';

/** Clients are compared only. */
const aClient = (): ApiClient => ({}) as ApiClient;

describe('what widgets open for each other', () => {
  it('is opened by the first that can, and by no other', () => {
    const openers = Openers.of(aClient());
    const opened: string[] = [];
    openers.add('workshop', () => false);
    openers.add('pole', (id) => opened.push(`pole ${id}`) > 0);
    openers.add('workshop', (id) => opened.push(`first ${id}`) > 0);
    openers.add('workshop', (id) => opened.push(`second ${id}`) > 0);
    assert.equal(openers.open('workshop', 'reunion'), true);
    assert.deepEqual(opened, ['first reunion']);
  });

  it('is not opened where the widget has gone, or reads from elsewhere', () => {
    const client = aClient();
    const remove = Openers.of(client).add('workshop', () => true);
    assert.equal(Openers.of(aClient()).open('workshop', 'reunion'), false);
    assert.equal(Openers.of(client).open('workshop', 'reunion'), true);
    remove();
    assert.equal(Openers.of(client).open('workshop', 'reunion'), false);
  });
});
