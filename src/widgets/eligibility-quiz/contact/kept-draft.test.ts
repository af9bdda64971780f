import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMPTY_DRAFT } from './contact-draft.ts';
import { afterSending, type KeptDraft, reopened } from './kept-draft.ts';

const typed = { name: 'Léa', email: 'lea@example.org', phone: '06 39 98 12 34', message: 'Bonjour' };
const before: KeptDraft = {
  draft: { ...EMPTY_DRAFT, ...typed, attach: true, consent: true },
  recipient: 'pole maxeville',
  sent: { content: '{}', key: 'k' },
};

describe('a form that is opened again', () => {
  it('has all that stood in it, and its key', () => {
    assert.deepEqual(reopened(before, 'pole maxeville'), before);
  });

  it('asks again for consent and answers when somebody else receives it, with the text kept', () => {
    const { draft } = reopened(before, 'partner carep');
    assert.deepEqual(draft, { ...EMPTY_DRAFT, ...typed });
  });

  it('knows who writes after a request has arrived, and nothing that was sent', () => {
    const person = { name: typed.name, email: typed.email, phone: typed.phone };
    assert.deepEqual(afterSending(before, before.draft), {
      draft: { ...EMPTY_DRAFT, ...person },
      recipient: 'pole maxeville',
      sent: { content: '', key: '' },
    });
    const later = { ...before, draft: { ...before.draft, message: 'Et encore' } };
    assert.equal(afterSending(later, before.draft).draft.message, 'Et encore');
  });
});
