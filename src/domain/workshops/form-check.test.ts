import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aWorkshop, places } from '../../../test/support/workshop.ts';
import { CONSENT_VERSION, REGISTRATION_LIMITS } from '../../../api/schema/registrations.ts';
import { tidyText } from '../people/text-field.ts';
import { checkForm, type FormValues, TEXT_FIELDS } from './form-check.ts';
import { type FieldFaults, refusedFields } from '../people/field-fault.ts';
import { FORM_FIELDS } from './form-fields.ts';
import { checkRegistration } from '../../../api/registrations/check-registration.ts';

const EMPTY: FormValues = { mode: '', name: '', email: '', phone: '', commune: '', needs: '', consent: false };
const good: FormValues = { ...EMPTY, name: 'Zoé Martin', email: 'zoe@example.org', consent: true };
const onSite = aWorkshop();
const hybrid = aWorkshop({ format: 'hybrid', places: [places('on-site', 12), places('online', 20)] });

/** The request that these values become. */
const request = ({ consent, mode, ...texts }: FormValues): unknown => ({
  ...(mode && { mode }),
  ...Object.fromEntries(
    TEXT_FIELDS.map((field) => [field, tidyText(field, texts[field])]).filter(([, text]) => text !== ''),
  ),
  consent: { version: CONSENT_VERSION, accepted: consent },
  waitingList: false,
  proof: '',
});

const verdict = (values: FormValues, workshop: typeof onSite) => {
  const check = checkRegistration(request(values), workshop);
  return check.ok ? [] : check.errors;
};

describe('what the form finds wrong', () => {
  it('is nothing in a good form', () => {
    assert.deepEqual(checkForm(good, onSite), {});
    assert.deepEqual(checkForm({ ...good, mode: 'online' }, hybrid), {});
  });

  it('is one thing a field', () => {
    assert.deepEqual(checkForm({ ...EMPTY, phone: '12' }, hybrid), {
      mode: 'required',
      name: 'required',
      email: 'required',
      phone: 'malformed',
      consent: 'not-accepted',
    });
  });

  it('is what the server would find, whatever is typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '',
        ' ',
        '🙂',
        '<b>x</b>',
        'a\nb',
        '06 39 98 12 34',
        'zoe@example.org',
        'a@b',
        '"a b"@example.org',
        'Jo https://spam.example/x',
        'Jo www.spam.example',
        'J.-P. Martin',
      ),
      fc.constantFrom(...Object.values(REGISTRATION_LIMITS)).map((limit) => ` ${'é'.repeat(limit)} `),
      fc.constantFrom(...Object.values(REGISTRATION_LIMITS)).map((limit) => 'é'.repeat(limit + 1)),
    );
    const values = fc.record({
      mode: fc.constantFrom('', 'on-site', 'online', 'by-post'),
      name: text,
      email: text,
      phone: text,
      commune: text,
      needs: text,
      consent: fc.boolean(),
    });
    fc.assert(
      fc.property(values, fc.constantFrom(onSite, hybrid), (form, workshop) => {
        // A mode that no schema knows is `malformed` there; here and there it is one error of the same field.
        const withoutMode = ({ mode, ...others }: FieldFaults) => ({ ...others, hasMode: mode !== undefined });
        assert.deepEqual(
          withoutMode(checkForm(form, workshop)),
          withoutMode(refusedFields(verdict(form, workshop), FORM_FIELDS)),
        );
      }),
      { numRuns: 1500 },
    );
  });
});
