import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Question, Quiz } from '../../../src/contract/quizzes.ts';
import { formPageWords } from './words/form-page.ts';
import { fr } from '../../../src/i18n/eligibility-quiz/questions/fr.ts';
import { fr as numberWords } from '../../../src/i18n/eligibility-quiz/number/fr.ts';
import { type PostedAnswers, quizForm, readAnswers } from './page.ts';

const say = (text: string) => ({ fr: text });
const question = (part: Partial<Question> & Pick<Question, 'code' | 'kind'>): Question => ({
  label: say(part.code),
  why: say('Pour savoir.'),
  ...part,
});
const option = (code: string, exclusive = false) => ({ code, label: say(code), exclusive });

const quiz: Quiz = {
  slug: 'essai',
  version: '1',
  date: '2026-09-01',
  title: say('Essai'),
  intro: say('Un essai.'),
  questions: [
    question({ code: 'wishes', kind: 'multiple', options: [option('a'), option('b'), option('aucun', true)] }),
    question({ code: 'sum', kind: 'number', min: 0, max: 100, integer: true, unsure: { reads: 0 } }),
  ],
  outcomes: [],
  presets: {},
  contacts: [],
};

const form = async (posted: PostedAnswers) =>
  String(await quizForm(quiz, posted, { action: '/embed/eligibility-quiz', partner: undefined }));
const fault = async (posted: PostedAnswers) => / role="alert"><strong>([^<]*)/.exec(await form(posted))?.[1];

describe('the quiz as a form', () => {
  it('says what is wrong with an answer, in the words of the widget', async () => {
    const sum = (text: string): PostedAnswers => ({ asked: ['sum'], 'q-wishes': ['a'], 'q-sum': [text] });
    const faults: [posted: PostedAnswers, words: string | undefined][] = [
      [{}, undefined],
      [{ asked: ['wishes'] }, fr.missing.multiple],
      [{ asked: ['wishes'], 'q-wishes': ['a', 'aucun'] }, formPageWords.exclusive('aucun')],
      [{ asked: ['wishes'], 'q-wishes': ['a', 'b'] }, undefined],
      [sum(''), numberWords.empty],
      [sum('douze'), numberWords['not-a-number']],
      [sum('1,5'), numberWords['not-whole']],
      [sum('200'), numberWords['too-large']('100')],
    ];
    for (const [posted, words] of faults) assert.equal(await fault(posted), words, JSON.stringify(posted));
  });

  it('keeps what was sent of an answer that is none', async () => {
    const wishes = await form({ asked: ['wishes'], 'q-wishes': ['a', 'aucun'] });
    assert.deepEqual(
      [...wishes.matchAll(/value="(\w+)"\s+checked/g)].map(([, value]) => value),
      ['a', 'aucun'],
    );
    assert.match(await form({ asked: ['sum'], 'q-wishes': ['a'], 'q-sum': ['200'] }), /type="number"[^>]* value="200"/);
  });

  it('reads "je ne sais pas" beside a number that was left empty, and asks for neither in the browser', async () => {
    assert.deepEqual(readAnswers(quiz, { 'q-wishes': ['a'], 'q-sum': ['', '?'] }), { wishes: ['a'], sum: '?' });
    assert.deepEqual(readAnswers(quiz, { 'q-sum': ['12', ''] }), { sum: 12 });
    assert.doesNotMatch(await form({ 'q-wishes': ['a'] }), /required/);
  });
});
