import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { publishQuiz } from '../../../content/publish/quizzes/quiz.ts';
import { QuizContent } from '../../../content/schema/quiz.ts';
import type { Answers } from './answers.ts';
import { results } from './results.ts';
import { stillPossible } from './still-possible.ts';

const file = new URL('../../../content/quizzes/orientation.json', import.meta.url);
const quiz = publishQuiz(QuizContent.parse(JSON.parse(readFileSync(file, 'utf8'))));
const codes = (answers: Answers): string[] => stillPossible(quiz, answers).map(({ code }) => code);

describe('what is still possible', () => {
  it('is every step of the chain before the first answer, in its order', () => {
    assert.deepEqual(codes({}), ['sensibilisation', 'test', 'formation', 'accompagnement', 'suivi', 'transmission']);
  });

  it('is what no answer has ruled out', () => {
    assert.deepEqual(codes({ stade: 'creee' }), ['formation', 'suivi']);
    assert.deepEqual(codes({ stade: 'idee' }), ['sensibilisation', 'test', 'formation', 'accompagnement']);
  });

  it('is nothing at Alexis once the project is known to be in another region', () => {
    assert.deepEqual(codes({ stade: 'idee', commune: { department: 'other' } }), []);
  });

  it('holds every step that the answers lead to, at each question', () => {
    const answers: Answers = {
      stade: 'projet',
      commune: { department: '57' },
      situation: 'licenciement-economique',
      besoins: ['monter'],
    };
    const { next, later } = results(quiz, answers);
    const found = [...(next ? [next] : []), ...later].map(({ outcome }) => outcome.code);
    assert.ok(found.length > 0);
    let given: Answers = {};
    for (const [code, answer] of Object.entries(answers)) {
      given = { ...given, [code]: answer };
      const possible = codes(given);
      assert.deepEqual(
        found.filter((one) => !possible.includes(one)),
        [],
        `after ${code}`,
      );
    }
  });
});
