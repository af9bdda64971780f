import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aWorkshop } from '../../../../test/support/workshop.ts';
import { ownAction } from './own-action.ts';

const workshops = [{ workshop: aWorkshop(), away: null }];
const link = { label: { fr: 'Trouver un accompagnement' }, url: 'https://example.org/' };

describe('the own action of a step', () => {
  it('is to register for its workshops', () => {
    assert.deepEqual(ownAction({ stage: 'sensibilisation', links: [link] }, workshops), {
      kind: 'register',
      workshops,
    });
  });

  it('is to be called back where a person of the team takes it, at once and whatever is announced', () => {
    assert.deepEqual(ownAction({ stage: 'accompagnement' }, workshops), { kind: 'call-back' });
    assert.deepEqual(ownAction({ stage: 'suivi' }, undefined), { kind: 'call-back' });
  });

  it('is the contest, or the first link, where it has no workshop', () => {
    assert.deepEqual(ownAction({ contest: 'current', links: [link] }, []), { kind: 'contest', contest: 'current' });
    assert.deepEqual(ownAction({ links: [link] }, []), { kind: 'link', link });
  });

  it('is to write where there is nothing else, or no step at all', () => {
    assert.deepEqual(ownAction({}, []), { kind: 'contact' });
    assert.deepEqual(ownAction(undefined, []), { kind: 'contact' });
  });

  it('is not decided while workshops are being loaded', () => {
    assert.deepEqual(ownAction({ links: [link] }, undefined), { kind: 'waiting' });
  });
});
