import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkRegistration,
  fieldOf,
  FORM_FIELDS,
  type FieldCode,
} from '../../../api/registrations/check-registration.ts';
import { de } from './list/de.ts';
import { de as deWorkshop } from './workshop/de.ts';
import { en as enWorkshop } from './workshop/en.ts';
import { fr as frWorkshop } from './workshop/fr.ts';
import { en } from './list/en.ts';
import { de as deForm } from './registration/de.ts';
import { en as enForm } from './registration/en.ts';
import { fieldMessage } from '../form/form-words.ts';
import { fr as frForm } from './registration/fr.ts';
import { fr } from './list/fr.ts';
import { de as deMonth } from './month/de.ts';
import { en as enMonth } from './month/en.ts';
import { fr as frMonth } from './month/fr.ts';
import { de as deFilters } from './filters/de.ts';
import { en as enFilters } from './filters/en.ts';
import { fr as frFilters } from './filters/fr.ts';
import { de as deBrowsing } from './browsing/de.ts';
import { en as enBrowsing } from './browsing/en.ts';
import { fr as frBrowsing } from './browsing/fr.ts';
import { de as deSubscribe } from './subscribe/de.ts';
import { en as enSubscribe } from './subscribe/en.ts';
import { fr as frSubscribe } from './subscribe/fr.ts';

/** Every name of a table with the words it gives: functions are asked with numbers and with texts. */
function sentences(table: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, word] of Object.entries(table) as [string, unknown][]) {
    const here = `${path}/${name}`;
    if (typeof word === 'function') {
      for (const value of [0, 1, 2])
        found.set(`${here}(${value})`, String((word as (...values: unknown[]) => string)(value, 'b', 'c', 'd', 'e')));
    } else if (typeof word === 'object' && word !== null)
      for (const [key, text] of sentences(word, here)) found.set(key, text);
    else found.set(here, String(word));
  }
  return found;
}

const tables = [
  ['list', fr, en, de],
  ['orders and filters in force', frBrowsing, enBrowsing, deBrowsing],
  ['filters', frFilters, enFilters, deFilters],
  ['subscription', frSubscribe, enSubscribe, deSubscribe],
  ['opened workshop', frWorkshop, enWorkshop, deWorkshop],
  ['month', frMonth, enMonth, deMonth],
  ['registration', frForm, enForm, deForm],
] as const;

for (const [name, french, ...others] of tables)
  describe(`the words of the ${name}`, () => {
    const reference = sentences(french);

    it('say the same things in all languages, and nothing is empty', () => {
      for (const other of others) assert.deepEqual([...sentences(other).keys()].sort(), [...reference.keys()].sort());
      for (const table of [french, ...others])
        for (const [path, text] of sentences(table)) assert.ok(text.trim() !== '' && !text.includes('undefined'), path);
    });

    it('French has its no-break spaces', () => {
      for (const [path, text] of reference) assert.equal(/ [;:!?»]|« /.test(text), false, `${path}: ${text}`);
    });
  });

describe('what is said about a field', () => {
  it('there is a sentence for every field and code, in every language', () => {
    const codes: FieldCode[] = ['required', 'too-long', 'malformed', 'not-accepted', 'unavailable'];
    for (const words of [frForm, enForm, deForm])
      for (const field of FORM_FIELDS)
        for (const code of codes) assert.ok(fieldMessage(words, field, code), `${field} ${code}`);
    assert.equal(fieldMessage(frForm, 'toString', 'malformed'), '');
  });

  it('a sentence names its field, so that a list of them can be read away from the fields', () => {
    const names = [
      [frForm, 'particip', 'nom', 'e-mail', 'téléphone', 'commune', 'attentes', 'accepte'],
      [enForm, 'part', 'name', 'e-mail', 'telephone', 'town', 'expect', 'agree'],
      [deForm, 'teil', 'name', 'e-mail', 'telefon', 'gemeinde', 'erwartungen', 'einverstanden'],
    ] as const;
    for (const [words, ...all] of names)
      FORM_FIELDS.forEach((field, index) => {
        const name = all[index] ?? '';
        for (const text of [words.labels[field], ...Object.values(words.fields[field])])
          assert.ok(text.toLowerCase().includes(name), `${name}: ${text}`);
      });
  });

  it('an empty form is told field by field', () => {
    const check = checkRegistration({ waitingList: false, proof: '' }, { places: [] });
    assert.ok(!check.ok);
    assert.deepEqual(
      check.errors.map(({ pointer, code }) => fieldMessage(frForm, fieldOf(pointer) ?? '', code)),
      [
        frForm.fields.mode.required,
        frForm.fields.name.required,
        frForm.fields.email.required,
        frForm.fields.consent.any,
      ],
    );
  });
});
