import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Words } from '../typeset.ts';
import { de as contactDe } from './contact/de.ts';
import { en as contactEn } from './contact/en.ts';
import { fr as contactFr } from './contact/fr.ts';
import { receivedWords } from '../../../server/src/contact/words/received.ts';
import { de as numberDe } from './number/de.ts';
import { en as numberEn } from './number/en.ts';
import { fr as numberFr } from './number/fr.ts';
import { de as questionsDe } from './questions/de.ts';
import { en as questionsEn } from './questions/en.ts';
import { fr as questionsFr } from './questions/fr.ts';
import { de as resultDe } from './result/de.ts';
import { en as resultEn } from './result/en.ts';
import { fr as resultFr } from './result/fr.ts';
import { de as startDe } from './start/de.ts';
import { en as startEn } from './start/en.ts';
import { fr as startFr } from './start/fr.ts';

/** Every text of a table by its path; functions get « 3 » for each value: plurals, numbers and names read. */
function texts(table: Words, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, word] of Object.entries(table)) {
    const at = `${path}/${name}`;
    if (typeof word === 'string') found.set(at, word);
    else if (typeof word === 'function') found.set(at, (word as (...values: unknown[]) => string)('3', '3'));
    else for (const [inner, text] of texts(word, at)) found.set(inner, text);
  }
  return found;
}

describe('words of the quiz and the contact form', () => {
  const tables = [
    ['start', startFr, startEn, startDe],
    ['questions', questionsFr, questionsEn, questionsDe],
    ['number', numberFr, numberEn, numberDe],
    ['result', resultFr, resultEn, resultDe],
    ['contact', contactFr, contactEn, contactDe],
    ['acknowledgement', receivedWords.fr, receivedWords.en, receivedWords.de],
  ] as const;

  for (const [name, french, english, german] of tables) {
    it(`${name}: complete in three languages, none left in French`, () => {
      const all = [french, english, german].map((table) => texts(table));
      const [inFrench = new Map<string, string>(), ...others] = all;
      const same = new Set(['/whyNot/would', '/result/answer', '/result/on', '/result/span', '/labels/message']);
      for (const other of others) {
        assert.deepEqual([...other.keys()].sort(), [...inFrench.keys()].sort());
        for (const [path, text] of other) {
          assert.notEqual(text.trim(), '', path);
          if (!same.has(path)) assert.notEqual(text, inFrench.get(path), path);
        }
      }
    });

    it(`${name}: French is typeset, with real apostrophes`, () => {
      for (const [path, text] of texts(french)) {
        assert.doesNotMatch(text, / [;:!?»]|« |\w'\w/, path);
      }
    });
  }

  it('say how many questions are left, and which is the last', () => {
    assert.equal(questionsFr.step(3, 4), 'Question 3, encore 4 au plus');
    assert.equal(questionsFr.step(8, 0), 'Question 8, la dernière');
  });

  it('owe what a form must say: who, why, basis, mandatory, recipients, duration, rights, complaint', () => {
    for (const { privacy } of [contactFr, contactEn, contactDe]) {
      const notice = [
        privacy.who('contact@example.org'),
        privacy.why,
        privacy.mandatory,
        privacy.recipients('Carep'),
        privacy.kept,
        privacy.rights('contact@example.org'),
        privacy.complaint,
      ].join('\n');
      for (const part of [
        /Alexis Grand Est/,
        /contact@example\.org/,
        /consent|Einwilligung/i,
        /Carep/,
        /trois ans|three years|drei Jahre/,
        /CNIL/,
      ]) {
        assert.match(notice, part);
      }
    }
  });
});
