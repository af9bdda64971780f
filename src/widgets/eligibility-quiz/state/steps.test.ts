import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { publishQuiz } from '../../../../content/publish/quizzes/quiz.ts';
import { QuizContent } from '../../../../content/schema/quiz.ts';
import { progress } from '../../../domain/quiz/progress.ts';
import { anyQuiz, everyAnswer } from '../../../../test/support/sample-quizzes.ts';
import {
  addressOf,
  askedQuestions,
  back,
  edit,
  type Step,
  stepAt,
  forward,
  isAnswered,
  questionAt,
  resume,
  START,
  withAnswer,
} from './steps.ts';

const content = QuizContent.parse(
  JSON.parse(readFileSync(new URL('../../../../content/quizzes/orientation.json', import.meta.url), 'utf8')),
);
const quiz = publishQuiz(content);
const MAXEVILLE = { department: '54', insee: '54357', name: 'Maxéville' };

/** Walks from the start with these answers, in the order asked. */
function walkWith(answers: Record<string, Step['answers'][string]>, of = quiz): Step {
  let step = forward(of, START);
  for (let question = questionAt(of, step); question && question.code in answers; question = questionAt(of, step)) {
    step = forward(of, withAnswer(step, question.code, answers[question.code]));
  }
  return step;
}

const viewOf = ({ view }: Step) => (view.kind === 'question' ? view.code : view.kind);

const tests = {
  stade: 'idee',
  commune: MAXEVILLE,
  situation: 'temps-plein',
  reconversion: 'non',
  besoins: ['tester'],
  'temps-partiel-possible': 'non',
};

describe('a walk', () => {
  it('goes from question to question to the result', () => {
    assert.equal(viewOf(forward(quiz, START)), 'stade');
    assert.equal(viewOf(walkWith({ stade: 'idee' })), 'commune');
    assert.equal(viewOf(walkWith(tests)), 'result');
  });

  it('goes back with every answer kept, to the start at last', () => {
    let step = walkWith(tests);
    const views: string[] = [];
    while (step.view.kind !== 'start') {
      step = back(quiz, step);
      views.push(viewOf(step));
    }
    assert.deepEqual(views, [...Object.keys(tests).reverse(), 'start']);
    assert.deepEqual(step.answers, tests);
  });

  it('asks again what was answered after going back, one by one', () => {
    const step = back(quiz, back(quiz, walkWith(tests)));
    assert.equal(viewOf(step), 'besoins');
    assert.equal(viewOf(forward(quiz, step)), 'temps-partiel-possible');
  });

  it('leaves out what the partner’s page has answered', () => {
    const peel = publishQuiz(content, { partner: { slug: 'peel' } });
    const step = walkWith({ stade: 'idee', commune: MAXEVILLE }, peel);
    assert.equal(viewOf(step), 'baccalaureat');
    assert.equal(viewOf(back(peel, step)), 'commune');
  });
});

describe('an edit from the result', () => {
  const result = walkWith(tests);

  it('leads straight back', () => {
    const step = edit(result, 'situation');
    assert.equal(viewOf(step), 'situation');
    const changed = forward(quiz, withAnswer(step, 'situation', 'retraite'));
    assert.deepEqual([viewOf(changed), changed.before], ['result', undefined]);
    assert.equal(changed.answers['situation'], 'retraite');
  });

  it('asks what it opens before it returns', () => {
    const step = forward(quiz, withAnswer(edit(result, 'situation'), 'situation', 'etudiant'));
    assert.equal(viewOf(step), 'baccalaureat');
    assert.equal(viewOf(forward(quiz, withAnswer(step, 'baccalaureat', 'oui'))), 'result');
  });

  it('given up, changes nothing, however far it went', () => {
    const opened = forward(quiz, withAnswer(edit(result, 'situation'), 'situation', 'etudiant'));
    assert.deepEqual(back(quiz, opened), result);
    assert.deepEqual(stepAt(quiz, opened, 'result'), result);
  });

  it('brings back answers that the path had left', () => {
    const there = forward(quiz, withAnswer(edit(result, 'situation'), 'situation', 'retraite'));
    const again = forward(quiz, withAnswer(edit(there, 'situation'), 'situation', 'temps-plein'));
    assert.deepEqual(again, result);
  });
});

describe('the address', () => {
  it('counts questions and says nothing of answers', () => {
    const step = walkWith({ stade: 'idee', commune: MAXEVILLE });
    assert.equal(addressOf(quiz, step), '3');
    assert.equal(addressOf(quiz, START), null);
    assert.equal(addressOf(quiz, walkWith(tests)), 'result');
  });

  it('brings an edit back to its question, with what was answered anew', () => {
    const result = walkWith(tests);
    const opened = edit(result, 'situation');
    assert.equal(addressOf(quiz, opened), 'edit-3');
    const followUp = forward(quiz, withAnswer(opened, 'situation', 'etudiant'));
    assert.equal(addressOf(quiz, followUp), 'edit-4');
    const again = stepAt(quiz, followUp, 'edit-3');
    assert.deepEqual([viewOf(again), again.answers['situation'], again.before], ['situation', 'etudiant', tests]);
    assert.deepEqual(stepAt(quiz, again, 'result'), result);
    assert.deepEqual(stepAt(quiz, result, 'edit-3'), opened, 'and opens it once more after the result');
  });

  it('leads no further than the answers do', () => {
    assert.equal(viewOf(stepAt(quiz, START, 'result')), 'stade');
    assert.equal(viewOf(stepAt(quiz, START, 'edit-3')), 'stade');
    assert.equal(viewOf(stepAt(quiz, walkWith({ stade: 'idee' }), '7')), 'commune');
    assert.equal(viewOf(stepAt(quiz, walkWith(tests), '2')), 'commune');
    assert.equal(viewOf(stepAt(quiz, walkWith(tests), 'nonsense')), 'result');
    assert.equal(viewOf(stepAt(quiz, walkWith(tests), null)), 'start');
  });
});

describe('kept answers', () => {
  it('lead to the first question that is open', () => {
    assert.equal(viewOf(resume(quiz, { stade: 'idee', situation: 'retraite' })), 'commune');
    assert.equal(viewOf(resume(quiz, tests)), 'result');
  });
});

describe('random walks', () => {
  const move = fc.record({ move: fc.constantFrom('on', 'on', 'on', 'back', 'edit'), pick: fc.nat() });

  it('never lose an answer, never show a question that is not asked, and never move progress backwards on the way on', () => {
    fc.assert(
      fc.property(anyQuiz, fc.array(move, { maxLength: 30 }), (sample, moves) => {
        let step = forward(sample, START);
        for (const { move, pick } of moves) {
          const question = questionAt(sample, step);
          if (question) assert.ok(askedQuestions(sample, step.answers).some(({ code }) => code === question.code));
          // Going back while an answer is changed gives the change up, as the button says.
          const given = move === 'back' && step.before ? step.before : step.answers;
          if (move === 'back') {
            step = back(sample, step);
            if (step.view.kind === 'start') step = forward(sample, step);
          } else if (question) {
            const choices = everyAnswer(question);
            if (choices.length === 0) return;
            const answered = withAnswer(step, question.code, choices[pick % choices.length]);
            assert.ok(isAnswered(sample, answered.answers, question));
            const before = progress(sample, answered.answers, question.code);
            step = forward(sample, answered);
            const next = questionAt(sample, step);
            const after = progress(sample, step.answers, next?.code);
            if (!step.before && !answered.before) {
              assert.ok(share(after) >= share(before), 'progress');
            }
          } else {
            const all = askedQuestions(sample, step.answers);
            const chosen = all[pick % Math.max(all.length, 1)];
            if (move === 'edit' && chosen) step = edit(step, chosen.code);
          }
          if (!step.before) for (const code of Object.keys(given)) assert.ok(code in step.answers, 'lost');
        }
      }),
      { numRuns: 300 },
    );
  });

  const share = ({ asked: done, remainingAtMost }: { asked: number; remainingAtMost: number }) =>
    done + remainingAtMost === 0 ? 1 : done / (done + remainingAtMost);
});
