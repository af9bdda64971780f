import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aWorkshop, places } from '../../../test/support/workshop.ts';
import { CONSENT_VERSION, REGISTRATION_LIMITS } from '../../../api/schema/registrations.ts';
import { checkForm, EMPTY_FORM, type FormValues, TEXT_FIELDS, tidyField } from './form-check.ts';
import { checkRegistration } from '../../../api/registrations/check-registration.ts';

const good: FormValues = { ...EMPTY_FORM, name: 'Zoé Martin', email: 'zoe@example.org', consent: true };
const onSite = aWorkshop();
const hybrid = aWorkshop({ format: 'hybrid', places: [places('on-site', 12), places('online', 20)] });

/** The request that these values become. */
const request = ({ consent, mode, ...texts }: FormValues): unknown => ({
  ...(mode && { mode }),
  ...Object.fromEntries(
    TEXT_FIELDS.map((field) => [field, tidyField(field, texts[field])]).filter(([, text]) => text !== ''),
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
    assert.deepEqual(checkForm(good, onSite), []);
    assert.deepEqual(checkForm({ ...good, mode: 'online' }, hybrid), []);
  });

  it('is said once a field, in the order of the form', () => {
    assert.deepEqual(
      checkForm({ ...EMPTY_FORM, phone: '12' }, hybrid).map(({ pointer, code }) => `${pointer} ${code}`),
      ['/mode required', '/name required', '/email required', '/phone malformed', '/consent/accepted not-accepted'],
    );
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
        const told = (errors: ReturnType<typeof checkForm>) =>
          errors.map(({ pointer, code }) => (pointer === '/mode' ? pointer : `${pointer} ${code}`));
        assert.deepEqual(told(checkForm(form, workshop)), told([...verdict(form, workshop)]));
      }),
      { numRuns: 1500 },
    );
  });
});
