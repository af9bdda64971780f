import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aWorkshop, places } from '../../../../test/support/workshop.ts';
import { checkForm, EMPTY_FORM } from '../../../domain/workshops/form-check.ts';
import { epochOf } from '../../../domain/workshops/session-time.ts';
import { fieldMessage } from '../../../i18n/workshop-calendar/registration/field-message.ts';
import { fr } from '../../../i18n/workshop-calendar/registration/fr.ts';
import { draftFor, EMPTY_DRAFT, refusedFields, stillWrong, waits } from './draft.ts';

const filled = { ...EMPTY_FORM, name: 'Zoé Martin', email: 'zoe@example.org', mode: 'online', consent: true };
const workshop = aWorkshop();
const now = epochOf('2026-11-23T09:00:00+01:00');

describe('the draft of a form', () => {
  it('keeps who one is for another workshop; how one attends and the consent are asked anew', () => {
    const { values } = draftFor({ values: filled, workshop: 'a' }, 'b', '');
    assert.deepEqual(values, { ...filled, mode: '', consent: false });
    assert.equal(draftFor({ values: filled, workshop: 'a' }, 'a', '').values.consent, true);
  });

  it('takes the commune that the visitor has told elsewhere, unless another was typed', () => {
    assert.equal(draftFor(EMPTY_DRAFT, 'a', 'Dieuze').values.commune, 'Dieuze');
    const typed = { values: { ...EMPTY_FORM, commune: 'Étain' }, workshop: 'a' };
    assert.equal(draftFor(typed, 'b', 'Dieuze').values.commune, 'Étain');
  });
});

describe('errors that were told', () => {
  const errors = checkForm(EMPTY_FORM, workshop);
  const pointers = (part: Partial<typeof EMPTY_FORM>) =>
    stillWrong(errors, part, { ...EMPTY_FORM, ...part }, workshop).map(({ pointer }) => pointer);

  it('go as soon as their field is mended, and not before', () => {
    assert.deepEqual(pointers({ name: 'Zoé' }), ['/email', '/consent/accepted']);
    assert.deepEqual(pointers({ email: 'zoe' }), ['/name', '/email', '/consent/accepted']);
    assert.deepEqual(pointers({ needs: 'Une rampe' }), ['/name', '/email', '/consent/accepted']);
  });

  it('are none where none were told: nobody is corrected while they type', () => {
    assert.deepEqual(stillWrong([], { email: 'zoe' }, { ...EMPTY_FORM, email: 'zoe' }, workshop), []);
  });
});

describe('the waiting list', () => {
  const hybrid = aWorkshop({ format: 'hybrid', places: [places('on-site', 12, 0), places('online', 25, 3)] });

  it('is where a full workshop leads, and a full way to attend', () => {
    assert.equal(waits(aWorkshop({ places: [places('on-site', 12, 0)] }), { mode: '' }, now), true);
    assert.equal(waits(hybrid, { mode: 'on-site' }, now), true);
  });

  it('is not where a place is left', () => {
    for (const mode of ['online', '']) assert.equal(waits(hybrid, { mode }, now), false);
  });
});

describe('what the server refuses', () => {
  it('is told at the fields that a person fills in, also by a code of a later server', () => {
    const told = refusedFields([
      { pointer: '/email', code: 'malformed' },
      { pointer: '/phone', code: 'of-tomorrow' },
      { pointer: '/proof', code: 'required' },
    ]);
    assert.deepEqual(
      told.map((error) => fieldMessage(fr, error)),
      [fr.fields.email.any, fr.fields.phone.any],
    );
  });
});
