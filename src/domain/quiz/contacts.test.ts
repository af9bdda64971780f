import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answering } from './contacts.ts';

const quiz = { contacts: [{ departments: ['54', '88'], pole: 'maxeville' }] };
const place = { department: '54' };

describe('who answers a contact request', () => {
  it('is the partner asked for, then the pôle chosen, then that of the département, then Alexis', () => {
    const alexis = { kind: 'alexis' };
    const maxeville = { kind: 'pole', slug: 'maxeville' };
    assert.deepEqual(answering({ partner: 'carep', pole: 'etain', place }, quiz), { kind: 'partner', slug: 'carep' });
    assert.deepEqual(answering({ pole: 'etain', place }, quiz), { kind: 'pole', slug: 'etain' });
    assert.deepEqual(answering({ place }, quiz), maxeville);
    assert.deepEqual(answering({ place: { department: 'other' } }, quiz), alexis);
    assert.deepEqual(answering({}, quiz), alexis);
    assert.deepEqual(answering({ place }, undefined), alexis);
  });
});
