import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import content from '../../../../content/quizzes/orientation.json' with { type: 'json' };
import { publishQuiz } from '../../../../content/publish/quizzes/quiz.ts';
import type { QuizContent } from '../../../../content/schema/quiz.ts';
import { fivePoles } from '../../../../test/support/poles.ts';
import { type ContactTarget, recipientOf } from './recipient.ts';

// The content's own tests validate the file.
const orientation = content as unknown as QuizContent;
const poles = fivePoles();
const quiz = publishQuiz(orientation, { poles });
const [dieuze, maxeville] = ['dieuze', 'maxeville'].map((slug) => poles.find((pole) => pole.slug === slug));

const who = (part: Partial<ContactTarget>, of = quiz) => {
  const target = { partner: undefined, pole: undefined, commune: undefined, next: undefined, ...part };
  const { name, pole } = recipientOf(of, target, 'fr');
  return [name, pole?.slug];
};

describe('who receives a contact request', () => {
  const nancy = { department: '54', insee: '54395', name: 'Nancy' };

  it('is the partner asked for, else the pôle near the place', () => {
    assert.deepEqual(who({ pole: maxeville, commune: nancy }), [maxeville?.name, 'maxeville']);
    assert.deepEqual(who({ partner: 'carep', pole: maxeville, commune: nancy }), [
      'Carep, les pépinières d’entreprises',
      'maxeville',
    ]);
  });

  it('is whom the quiz names for the département while pôles cannot be read, and nobody else', () => {
    assert.deepEqual(who({ commune: { department: '54' } }), ['Pôle entrepreneurial de Maxéville', undefined]);
    assert.deepEqual(who({ commune: { department: '54' } }, publishQuiz(orientation)), [undefined, undefined]);
  });

  it('is Alexis itself outside the region and without a place, where no pôle is near', () => {
    assert.deepEqual(who({ pole: dieuze, commune: { department: 'other' } }), ['Alexis Grand Est', undefined]);
    assert.deepEqual(who({ pole: dieuze }), ['Alexis Grand Est', undefined]);
    assert.deepEqual(who({ pole: maxeville, next: { pole: 'maxeville' } }), [maxeville?.name, 'maxeville']);
  });
});
