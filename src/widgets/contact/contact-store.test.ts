import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ContactRequest } from '../../../api/schema/contact-requests.ts';
import { refusedFields } from '../../domain/people/field-fault.ts';
import { NO_PERSON } from '../../element/form-store.ts';
import { checkContact, type ContactValues, contactTexts } from './contact-store.ts';

const EMPTY: ContactValues = { ...NO_PERSON, message: '', attach: false };

const GOOD: ContactValues = {
  ...EMPTY,
  name: 'Léa Martin',
  email: 'lea.martin@example.org',
  phone: '06 39 98 12 34',
  message: 'Bonjour,\nje cherche un local.',
  consent: true,
};

const request = (values: ContactValues) => ({
  from: 'quiz',
  ...contactTexts(values),
  consent: { version: '1', language: 'fr', accepted: values.consent },
  proof: 'x',
});

describe('a contact request', () => {
  it('is accepted when it is in order, with the optional fields empty, too', () => {
    assert.deepEqual(checkContact(GOOD), {});
    assert.deepEqual(checkContact({ ...GOOD, phone: '', message: '  ' }), {});
  });

  it('is told what it lacks', () => {
    assert.deepEqual(checkContact(EMPTY), { name: 'required', email: 'required', consent: 'not-accepted' });
    assert.deepEqual(checkContact({ ...GOOD, name: '😀', email: 'lea@', phone: 'appelez', message: '<b>x</b>' }), {
      name: 'malformed',
      email: 'malformed',
      phone: 'malformed',
      message: 'malformed',
    });
    assert.deepEqual(checkContact({ ...GOOD, name: 'a'.repeat(121) }), { name: 'too-long' });
  });

  it('is judged as the server judges it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 130 }),
      fc.constantFrom(
        '',
        ' ',
        'Léa',
        'lea@example.org',
        '06 39 98 12 34',
        '<p>',
        '\0',
        'a\nb',
        '+33',
        'Jo https://spam.example/x',
      ),
    );
    fc.assert(
      fc.property(fc.record({ name: text, email: text, phone: text, message: text }), (part) => {
        const draft = { ...GOOD, ...part };
        const accepted = ContactRequest.safeParse(request(draft)).success;
        assert.equal(Object.keys(checkContact(draft)).length === 0, accepted);
      }),
      { numRuns: 500 },
    );
  });
});

describe('faults that the server found', () => {
  it('stand at their fields', () => {
    const errors = [
      { pointer: '/email', code: 'malformed' },
      { pointer: '/consent/accepted', code: 'not-accepted' },
      { pointer: '/proof', code: 'required' },
      { pointer: '/name', code: 'too-long' },
    ];
    assert.deepEqual(refusedFields(errors, ['name', 'email', 'phone', 'message', 'consent']), {
      email: 'malformed',
      consent: 'not-accepted',
      name: 'too-long',
    });
  });
});
