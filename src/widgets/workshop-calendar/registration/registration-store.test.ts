import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aWorkshop, places } from '../../../../test/support/workshop.ts';
import { ApiClient } from '../../../client/api-client.ts';
import { epochOf } from '../../../domain/workshops/session-time.ts';
import { isForWaitingList, RegistrationStore, type RegistrationSubject } from './registration-store.ts';

const now = epochOf('2026-11-23T09:00:00+01:00');

const about = (id: string, commune = ''): RegistrationSubject => ({
  client: new ApiClient({ base: 'https://api.example/api/v1', fetch: () => new Promise(() => undefined) }),
  language: 'fr',
  workshop: aWorkshop({ id }),
  when: 'mardi 8 décembre 2026, 14 h 00 – 16 h 30',
  where: 'Dieuze · sur place · gratuit',
  commune,
  now,
  level: 4,
  back: 'list',
});

/** A form that was filled in for workshop `a`. */
function filledIn(): RegistrationStore {
  const store = new RegistrationStore(new EventTarget());
  store.open(about('a', 'Dieuze'));
  for (const [field, value] of [
    ['name', 'Zoé Martin'],
    ['email', 'zoe@example.org'],
    ['mode', 'online'],
    ['consent', true],
  ] as const)
    store.set(field, value);
  return store;
}

describe('a registration form', () => {
  it('keeps who one is for another workshop; how one attends and the consent are asked anew', () => {
    const store = filledIn();
    store.open(about('b'));
    const { name, email, mode, consent } = store.current?.values ?? {};
    assert.deepEqual([name, email, mode, consent], ['Zoé Martin', 'zoe@example.org', '', false]);
  });

  it('keeps the consent for the same workshop', () => {
    const store = filledIn();
    store.close();
    store.open(about('a'));
    assert.equal(store.current?.values.consent, true);
  });

  it('takes the commune that the visitor has told elsewhere, unless another was typed', () => {
    const store = filledIn();
    assert.equal(store.current?.values.commune, 'Dieuze');
    store.set('commune', 'Étain');
    store.open(about('b', 'Dieuze'));
    assert.equal(store.current?.values.commune, 'Étain');
  });
});

describe('the waiting list', () => {
  const hybrid = aWorkshop({ format: 'hybrid', places: [places('on-site', 12, 0), places('online', 25, 3)] });
  const waits = (mode: string, acceptsList = false, workshop = hybrid): boolean =>
    isForWaitingList({ mode, acceptsList }, { workshop, now });

  it('is where a full workshop leads, a full way to attend, and a seat that has just been taken', () => {
    assert.equal(waits('', false, aWorkshop({ places: [places('on-site', 12, 0)] })), true);
    assert.equal(waits('on-site'), true);
    assert.equal(waits('online', true), true);
  });

  it('is not where a place is left', () => {
    for (const mode of ['online', '']) assert.equal(waits(mode), false);
  });
});
