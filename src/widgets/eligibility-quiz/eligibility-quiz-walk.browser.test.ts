import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { good } from '../../../test/support/api.ts';
import { textOf } from '../../../test/support/find.ts';
import { MONDAY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import type { Question } from '../../contract/quizzes.ts';
import { fr } from '../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as numberWords } from '../../i18n/eligibility-quiz/number/fr.ts';
import { fr as resultWords } from '../../i18n/eligibility-quiz/result/fr.ts';
import { orientation, prepareQuiz, type PreparedQuiz, start, tidyUp } from './eligibility-quiz.fixture.ts';

afterEach(tidyUp);

/** Writes over what stands in the commune search. */
const type = ({ root }: PreparedQuiz, text: string): void => {
  const field = root.querySelector<HTMLInputElement>('[role=combobox]');
  if (!field) throw new Error('There is no search.');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

describe('quiz: the walk', () => {
  it('keeps every answer on the way back, and shows the same progress again', async () => {
    const quiz = await prepareQuiz();
    await start(quiz);
    const first = quiz.heading();
    await quiz.answer('J’ai une idée');
    quiz.control(fr.back).click();
    await until('back at the first', () => quiz.heading() === first);
    expect(quiz.root.querySelector<HTMLInputElement>('input:checked')?.closest('label')?.textContent).to.contain(
      'J’ai une idée',
    );
  });

  it('says how far it is with the question, and not again with its answers', async () => {
    const { root, ...quiz } = await prepareQuiz();
    await start({ root, ...quiz });
    expect(quiz.heading()).to.contain('Question 1');
    const label = root.querySelector('fieldset')?.getAttribute('aria-labelledby') ?? '';
    const name = textOf(root.querySelector(`#${label}`));
    expect(name).to.not.equal('');
    expect(quiz.heading().endsWith(name), name).to.equal(true);
    expect(name).to.not.contain('Question 1');
  });

  it('asks the network nothing between questions', async () => {
    const quiz = await prepareQuiz();
    await start(quiz);
    await quiz.answer('J’ai une idée');
    await quiz.chooseTown();
    const count = quiz.api.requests.length;
    await quiz.answer('à temps plein');
    await quiz.answer('Non');
    expect(quiz.api.requests.length).to.equal(count);
  });

  it('tells the page that it began, the numbers of the steps and the codes of the result: no answer', async () => {
    const quiz = await prepareQuiz();
    await quiz.toResult();
    expect(quiz.events[0]).to.deep.equal(['alexis-quiz-start', null]);
    expect(quiz.events.filter(([name]) => name === 'alexis-quiz-step').map(([, detail]) => detail)).to.deep.equal(
      [1, 2, 3, 4, 5, 6].map((index) => ({ index })),
    );
    const last = quiz.events[quiz.events.length - 1];
    expect(last).to.deep.equal(['alexis-quiz-result', { outcomes: ['sensibilisation', 'carep'] }]);
    expect(JSON.stringify(quiz.events)).not.to.match(/nancy|54395|temps-plein|tester/i);
  });

  it('draws once for each change: Lit says of none that it came too late for the drawing', async () => {
    const quiz = await prepareQuiz({ wait: 'nothing' });
    await until('the start', () => quiz.root.querySelector('.start .button'));
    await quiz.toResult();
    const { litIssuedWarnings: said = new Set() } = globalThis as { litIssuedWarnings?: ReadonlySet<string> };
    expect([...said].filter((text) => text.includes(quiz.element.localName))).to.deep.equal([]);
  });

  it('opens one answer from the result and returns straight to it', async () => {
    const quiz = await prepareQuiz();
    await quiz.toResult();
    quiz.control(/Modifier.*Quelle est votre situation/).click();
    await until('the question', () => quiz.heading().includes('Quelle est votre situation'));
    await quiz.answer('À la retraite');
    await until('the result', () => quiz.root.querySelector('[part=result]'));
    expect(quiz.heading()).to.contain(resultWords.result.title);
    expect(quiz.text()).to.contain('À la retraite');

    quiz.control(/Modifier.*Quelle est votre situation/).click();
    await until('the question', () => quiz.heading().includes('Quelle est votre situation'));
    quiz.control(fr.edit.cancel).click();
    await until('the result', () => quiz.root.querySelector('[part=result]'));
    expect(quiz.text()).to.contain('À la retraite');
  });

  it('takes no commune for the answer that is not the one in the field', async () => {
    const quiz = await prepareQuiz();
    await start(quiz);
    await quiz.answer('J’ai une idée');
    await quiz.chooseTown();
    quiz.control(fr.back).click();
    await until('the search', () => quiz.root.querySelector('[role=combobox]'));
    type(quiz, 'Reims');
    await quiz.element.updateComplete;
    quiz.control(fr.next).click();
    await until('it asks', () => textOf(quiz.root.querySelector('.error')) === fr.missing.commune);
    expect(quiz.root.querySelector('[role=combobox]')?.getAttribute('aria-invalid')).to.equal('true');
    expect(quiz.root.activeElement?.getAttribute('role')).to.equal('combobox');
  });

  it('says of a question that a change has opened that it is one more', async () => {
    const quiz = await prepareQuiz();
    await quiz.toResult();
    quiz.control(/Modifier.*Quelle est votre situation/).click();
    await until('the question', () => quiz.heading().startsWith(fr.edit.title));
    await quiz.answer('En études');
    expect(quiz.heading()).to.match(new RegExp(`^${fr.edit.more}.*baccalauréat`));
  });

  it('names the result on the button as soon as the answer leads there', async () => {
    const quiz = await prepareQuiz();
    await start(quiz);
    await quiz.answer('J’ai une idée');
    await until('the search', () => quiz.root.querySelector('[role=combobox]'));
    const submit = () => textOf(quiz.root.querySelector('button[type=submit]'));
    expect(submit()).to.equal(fr.next);
    quiz.root.querySelector<HTMLElement>('.choice input')?.click();
    await until('it does', () => submit() === fr.finish);
  });

  it('leaves out what the partner’s page has answered, and says so at the result', async () => {
    const quiz = await prepareQuiz({ quiz: good(orientation('peel')), partner: 'peel' });
    expect(quiz.api.requests[0]?.url).to.contain('partner=peel');
    await start(quiz);
    await quiz.answer('J’ai une idée');
    await quiz.chooseTown();
    expect(quiz.heading()).to.contain('baccalauréat');
    await quiz.answer('Oui');
    await quiz.answer('M’informer');
    await until('the result', () => quiz.root.querySelector('[part=result]'));
    expect(quiz.text()).to.contain('Peel').and.to.contain(resultWords.answers.given);
  });

  it('reads numbers as people write them', async () => {
    const age: Question = {
      code: 'montant',
      kind: 'number',
      label: { fr: 'Combien ?' },
      why: { fr: 'Pour voir.' },
      min: 0,
      max: 2000,
      unit: { fr: '€' },
      unsure: { reads: 10 },
    };
    const base = orientation();
    const outcomes = base.outcomes
      .slice(0, 2)
      .map((outcome) => ({ ...outcome, when: { op: 'answered', question: 'montant' } }));
    const quiz = await prepareQuiz({ quiz: good({ ...base, questions: [age], outcomes }) });
    await start(quiz);
    const field = await until('the field', () => quiz.root.querySelector<HTMLInputElement>('.number input'));
    const enter = async (text: string): Promise<void> => {
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await quiz.element.updateComplete;
      quiz.root.querySelector<HTMLElement>('button[type=submit]')?.click();
      await quiz.element.updateComplete;
    };
    for (const [text, said] of [
      ['', numberWords.empty],
      ['douze', numberWords['not-a-number']],
      ['-3', numberWords['too-small']('0')],
      ['99 999', 'au plus'],
      ['1.500', numberWords.unclear],
    ] as const) {
      await enter(text);
      await until(`"${text}" is told`, () => textOf(quiz.root.querySelector('.error')).includes(said));
      expect(field.getAttribute('aria-invalid')).to.equal('true');
    }
    await enter('1 250,5 €');
    await until('the result', () => quiz.root.querySelector('[part=result]'));
    expect(quiz.text().replace(/[\s\u202f\u00a0]/g, '')).to.contain('1250,5€');
  });
});

const LINKED = html`<alexis-eligibility-quiz now=${MONDAY} deep-link></alexis-eligibility-quiz>`;

describe('quiz: beginning anew', () => {
  const restart = async (quiz: PreparedQuiz): Promise<void> => {
    quiz.control(resultWords.restart).click();
    await until('the first question', () => quiz.heading().startsWith('Question 1'));
  };
  const isResult = (quiz: PreparedQuiz): boolean =>
    quiz.root.querySelector('[part=result]') !== null && quiz.text().includes('à temps plein');

  it('starts without answers, says what becomes of those there were, and takes them up again when asked', async () => {
    const quiz = await prepareQuiz();
    await quiz.toResult();
    await restart(quiz);
    expect(quiz.root.querySelector('input:checked')).to.equal(null);
    await until('the heading has the focus', () => quiz.root.activeElement?.id === 'heading');
    const described = quiz.root.activeElement?.getAttribute('aria-describedby') ?? '';
    expect(textOf(quiz.root.querySelector(`#${described}`))).to.equal(fr.restarted);
    quiz.control(fr.edit.cancel).click();
    await until('the result as it was', () => isResult(quiz));
    // The nearest pôle comes by a request of its own, after the result is drawn.
    await until('the commune, with its coordinates', () => /à vol d’oiseau/.test(quiz.text()));
  });

  it('is final once the visitor has gone on', async () => {
    const quiz = await prepareQuiz();
    await quiz.toResult();
    await restart(quiz);
    await quiz.answer('J’ai une idée');
    expect(quiz.text()).not.to.contain(fr.restarted).and.not.to.contain(fr.edit.cancel);
    quiz.control(fr.back).click();
    await until('the first question', () => quiz.heading().startsWith('Question 1'));
    quiz.control(fr.back).click();
    await until('the start', () => quiz.root.querySelector('.start'));
  });

  it('is taken back by the browser’s Back as well', async () => {
    const quiz = await prepareQuiz({ element: LINKED });
    await quiz.toResult();
    await restart(quiz);
    history.back();
    await until('the result as it was', () => isResult(quiz));
    expect(location.hash).to.equal('#alexis-step=result');
  });

  it('leaves kept answers on the device until the visitor goes on', async () => {
    const first = await prepareQuiz();
    await first.toResult();
    first.root.querySelector<HTMLElement>('.keeping input')?.click();
    await until('it says so', () => first.text().includes(fr.keep.kept));
    await restart(first);
    first.element.remove();

    const quiz = await prepareQuiz();
    await until('the result as it was', () => isResult(quiz));
    await restart(quiz);
    await quiz.answer('J’ai une idée');
    quiz.element.remove();
    const last = await prepareQuiz();
    expect(last.heading()).to.match(/^Question/);
  });
});
