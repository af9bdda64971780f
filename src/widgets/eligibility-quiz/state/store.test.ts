import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { publishQuiz } from '../../../../content/publish/quizzes/quiz.ts';
import { QuizContent } from '../../../../content/schema/quiz.ts';
import { aWorkshop } from '../../../../test/support/workshop.ts';
import type { Place } from '../../../contract/places.ts';
import type { AnswerValue } from '../../../contract/quizzes.ts';
import { type ChangeSource, type QuizInput, QuizStore } from './store.ts';

const content = QuizContent.parse(
  JSON.parse(readFileSync(new URL('../../../../content/quizzes/orientation.json', import.meta.url), 'utf8')),
);
const quiz = publishQuiz(content);

const NANCY: Place = {
  insee: '54395',
  name: 'Nancy',
  postcodes: ['54000'],
  department: '54',
  lat: 48.69,
  lon: 6.18,
  precision: 'commune',
};
const nancy = { department: '54', insee: '54395', name: 'Nancy' };

const ANSWERS: Readonly<Record<string, AnswerValue>> = {
  stade: 'idee',
  commune: nancy,
  situation: 'temps-plein',
  reconversion: 'non',
  besoins: ['tester'],
  'temps-partiel-possible': 'non',
};

interface Change {
  readonly source: ChangeSource;
  readonly address: string | null;
}

function prepareStore(input: Partial<QuizInput> = {}) {
  const changes: Change[] = [];
  const start: QuizInput = { kept: null, sharedCode: null, suggestedCommune: null, ...input };
  const store = new QuizStore(quiz, start, ({ address }, _previous, source) => changes.push({ source, address }));
  const view = () => {
    const { view: shown } = store.state.step;
    return shown.kind === 'question' ? shown.code : shown.kind;
  };
  /** Answers the questions that are asked, up to the first that is not answered here. */
  const answer = (answers: Readonly<Record<string, AnswerValue>> = ANSWERS) => {
    for (let code = view(); code in answers; code = view()) {
      store.answer(code, answers[code], code === 'commune' ? NANCY : store.state.commune);
      store.next();
    }
  };
  return { store, changes, view, answer };
}

function atResult(input: Partial<QuizInput> = {}) {
  const prepared = prepareStore(input);
  prepared.store.start();
  prepared.answer();
  return prepared;
}

describe('acts of the visitor', () => {
  it('lead from the start over the questions to the result', () => {
    const { store, view, answer } = prepareStore();
    assert.equal(view(), 'start');
    store.start();
    assert.deepEqual([view(), store.state.questionNumber, store.state.results], ['stade', 1, null]);
    answer();
    assert.equal(view(), 'result');
    assert.equal(store.state.results?.stage, 'sensibilisation');
    assert.deepEqual(store.state.results.codes[0], 'sensibilisation');
    assert.equal(store.state.commune, NANCY);
  });

  it('do not go on from a question without an answer', () => {
    const { store, view } = prepareStore();
    store.start();
    store.next();
    assert.equal(view(), 'stade');
  });

  it('tell who caused a change, and the address it has then', () => {
    const { store, changes } = prepareStore();
    store.start();
    store.answer('stade', 'idee');
    store.next();
    store.showStep('1');
    assert.deepEqual(changes, [
      { source: 'user', address: '1' },
      { source: 'user', address: '1' },
      { source: 'user', address: '2' },
      { source: 'address', address: '1' },
    ]);
  });

  it('give the same state object as long as nothing changes, and the same results for the same answers', () => {
    const { store } = atResult();
    const { state } = store;
    assert.equal(store.state, state);
    store.openContact({ partner: undefined, pole: undefined });
    store.closeForm();
    assert.equal(store.state.results, state.results);
  });

  it('open the form of a workshop, which an address finds again as long as the answers stay', () => {
    const { store } = atResult();
    const workshop = aWorkshop();
    store.showStep('registration');
    assert.equal(store.state.step.view.kind, 'result', 'no form was opened');
    store.openRegistration(workshop);
    assert.deepEqual([store.state.address, store.state.workshopChoice], ['registration', workshop]);
    assert.ok(store.state.results);
    store.closeForm();
    assert.equal(store.state.address, 'result');
    store.showStep('registration');
    assert.equal(store.state.step.view.kind, 'registration');
    store.restart();
    assert.equal(store.state.workshopChoice, null);
  });
});

describe('a restart', () => {
  it('replaces answers and commune, which the way back restores', () => {
    const { store, view } = atResult();
    const { step } = store.state;
    store.restart();
    assert.deepEqual([view(), store.state.step.answers, store.state.commune], ['stade', {}, null]);
    store.back();
    assert.equal(store.state.step, step);
    assert.equal(store.state.commune, NANCY);
    assert.equal(store.state.replaced, null);
  });

  it('is taken back by the address of the result as well', () => {
    const { store, view } = atResult();
    store.restart();
    store.showStep('result');
    assert.equal(view(), 'result');
  });

  it('is final once the visitor goes on', () => {
    const { store, view } = atResult();
    store.restart();
    store.answer('stade', 'idee');
    store.next();
    store.showStep('result');
    assert.equal(view(), 'commune');
  });
});

describe('the contact form', () => {
  const choice = { partner: 'carep', pole: undefined };

  it('is a step after the result, with its recipient', () => {
    const { store, view } = atResult();
    store.openContact(choice);
    assert.deepEqual([view(), store.state.address, store.state.contactChoice], ['contact', 'contact', choice]);
    assert.notEqual(store.state.results, null);
    store.closeForm();
    assert.equal(view(), 'result');
  });

  it('is opened again by its address, for the same recipient', () => {
    const { store, view } = atResult();
    store.openContact(choice);
    store.showStep('result');
    store.showStep('contact');
    assert.deepEqual([view(), store.state.contactChoice], ['contact', choice]);
  });

  it('is not opened by its address for other answers than those it was opened for', () => {
    const { store, view } = atResult();
    store.openContact(choice);
    store.closeForm();
    store.edit('situation');
    store.answer('situation', 'retraite');
    store.next();
    store.showStep('contact');
    assert.equal(view(), 'result');
  });
});

describe('a commune chosen elsewhere on the page', () => {
  it('stands in the question of the commune when the visitor comes to it', () => {
    const { store, view } = prepareStore();
    store.suggestCommune(NANCY);
    store.start();
    store.answer('stade', 'idee');
    store.next();
    assert.equal(view(), 'commune');
    assert.deepEqual(store.state.step.answers['commune'], nancy);
    assert.equal(store.state.commune, NANCY);
  });

  it('does not replace an answer', () => {
    const { store } = prepareStore();
    store.suggestCommune(NANCY);
    store.start();
    store.answer('stade', 'idee');
    store.answer('commune', { department: '57' }, null);
    store.next();
    assert.deepEqual(store.state.step.answers['commune'], { department: '57' });
    assert.equal(store.state.commune, null);
  });
});

describe('kept answers', () => {
  const kept = { version: quiz.version, answers: { stade: 'idee', commune: nancy }, commune: NANCY };

  it('lead to the first question that is open', () => {
    const { store, view } = prepareStore({ kept });
    assert.deepEqual([view(), store.state.keepNotice, store.state.commune], ['situation', 'resumed', NANCY]);
    assert.equal(prepareStore({ kept: { ...kept, version: '0' } }).store.state.keepNotice, 'outdated');
  });

  it('are kept again at each step, and not in between', () => {
    const { store } = prepareStore();
    store.start();
    store.keepAnswers();
    const { kept: before } = store.state;
    store.answer('stade', 'idee');
    assert.equal(store.state.kept, before);
    store.next();
    assert.deepEqual(store.state.kept, { version: quiz.version, answers: { stade: 'idee' }, commune: null });
  });

  it('are not kept unless the visitor wants it, nor after they were erased or could not be written', () => {
    const { store, answer } = prepareStore();
    store.start();
    answer();
    assert.equal(store.state.kept, null);
    store.keepAnswers();
    store.forgetAnswers();
    store.edit('situation');
    assert.deepEqual([store.state.kept, store.state.keepNotice], [null, 'forgotten']);
    store.keepAnswers();
    store.failKeeping();
    store.back();
    assert.deepEqual([store.state.kept, store.state.keepNotice], [null, 'failed']);
  });

  it('stay as they are after a restart, until the visitor goes on', () => {
    const { store } = atResult();
    store.keepAnswers();
    const { kept: before } = store.state;
    store.restart();
    assert.equal(store.state.kept, before);
    store.answer('stade', 'idee');
    store.next();
    assert.deepEqual(store.state.kept?.answers, { stade: 'idee' });
  });
});

describe('a shared result', () => {
  it('is shown until the visitor goes on to the questions', () => {
    const { store, view } = prepareStore({ sharedCode: 'accompagnement' });
    assert.equal(store.state.sharedCode, 'accompagnement');
    store.resume();
    assert.deepEqual([view(), store.state.sharedCode], ['stade', null]);
  });

  it('comes before kept answers, which the visitor then resumes', () => {
    const kept = { version: quiz.version, answers: { stade: 'idee' }, commune: null };
    const { store, view } = prepareStore({ kept, sharedCode: 'accompagnement' });
    store.resume();
    assert.deepEqual([view(), store.state.sharedCode], ['commune', null]);
  });
});

describe('the quiz read again', () => {
  it('keeps step and answers in another language', () => {
    const { store, view } = prepareStore();
    store.start();
    store.answer('stade', 'idee');
    store.setQuiz({ ...quiz });
    assert.deepEqual([view(), store.state.step.answers], ['stade', { stade: 'idee' }]);
  });

  it('leads on where the shown question is gone', () => {
    const { store, view } = prepareStore();
    store.start();
    store.setQuiz({ ...quiz, questions: quiz.questions.filter(({ code }) => code !== 'stade') });
    assert.equal(view(), 'commune');
  });
});
