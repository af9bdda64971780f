import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { textOf } from '../../../test/support/find.ts';
import { MONDAY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { fr as contactWords } from '../../i18n/eligibility-quiz/contact/fr.ts';
import { fr } from '../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as resultWords } from '../../i18n/eligibility-quiz/result/fr.ts';
import { fillIn, openContact, prepareQuiz, start, tidyUp } from './eligibility-quiz.fixture.ts';

afterEach(tidyUp);

const LINKED = html`<alexis-eligibility-quiz now=${MONDAY} deep-link></alexis-eligibility-quiz>`;

describe('quiz: the address', () => {
  it('counts the questions, never says an answer, and leads back with the browser', async () => {
    const quiz = await prepareQuiz({ element: LINKED });
    await start(quiz);
    expect(location.hash).to.equal('#alexis-step=1');
    await quiz.answer('J’ai une idée');
    expect(location.hash).to.equal('#alexis-step=2');
    history.back();
    await until('the first question', () => quiz.heading().startsWith('Question 1'));
    history.back();
    await until('the start', () => quiz.root.querySelector('.start'));
    history.forward();
    await until('the first question', () => quiz.heading().startsWith('Question 1'));
    expect(quiz.root.querySelector('input:checked')).not.to.equal(null);
  });

  it('leads back from a question that an edit has opened to the one edited, and from there to the result as it was', async () => {
    const quiz = await prepareQuiz({ element: LINKED });
    await quiz.toResult();
    quiz.control(/Modifier.*Quelle est votre situation/).click();
    await until('the question', () => quiz.heading().startsWith(fr.edit.title));
    expect(location.hash).to.equal('#alexis-step=edit-3');
    await quiz.answer('En études');
    expect(location.hash).to.equal('#alexis-step=edit-4');
    history.back();
    await until('the edited question', () => quiz.heading().startsWith(fr.edit.title));
    expect(quiz.root.querySelector('input:checked')?.closest('label')?.textContent).to.contain('En études');
    history.back();
    await until('the result', () => quiz.root.querySelector('[part=result]'));
    expect(quiz.text()).to.contain('à temps plein').and.not.to.contain('En études');
  });

  it('leads back from the contact form to the result, and forward to what was typed', async () => {
    const quiz = await prepareQuiz({ element: LINKED });
    await openContact(quiz);
    expect(location.hash).to.equal('#alexis-step=contact');
    await fillIn(quiz);
    history.back();
    await until('the result', () => quiz.root.querySelector('[part=result]'));
    expect(location.hash).to.equal('#alexis-step=result');
    history.forward();
    await until('the form', () => quiz.root.querySelector('[part=contact]'));
    expect(quiz.root.querySelector<HTMLInputElement>('#contact-name')?.value).to.equal('Léa Martin');
    quiz.control(contactWords.cancel).click();
    await until('the result', () => quiz.root.querySelector('[part=result]'));
    expect(location.hash).to.equal('#alexis-step=result');
  });

  it('that nothing leads to any more, after a reload, is made true', async () => {
    history.replaceState(null, '', '#haut&alexis-step=result');
    const quiz = await prepareQuiz({ element: LINKED });
    await until('the start', () => quiz.root.querySelector('.start .button'));
    expect(location.hash).to.equal('#haut');
  });

  it('is left alone without deep-link', async () => {
    const quiz = await prepareQuiz();
    await start(quiz);
    expect(location.hash).to.equal('');
  });

  it('holds a shared result, with no answer', async () => {
    history.replaceState(null, '', '#alexis-outcome=accompagnement.peel');
    const quiz = await prepareQuiz();
    await until('the shared result', () => quiz.text().includes(resultWords.share.received));
    expect(quiz.text()).to.contain('Peel');
    quiz.control(resultWords.share.take).click();
    await until('the first question', () => quiz.heading().startsWith('Question 1'));
  });

  it('shows a shared result although answers are kept, and goes on with them', async () => {
    const first = await prepareQuiz();
    await start(first);
    first.root.querySelector<HTMLElement>('.keeping input')?.click();
    await first.answer('J’ai une idée');
    first.element.remove();

    history.replaceState(null, '', '#alexis-outcome=sensibilisation.accompagnement.carep');
    const quiz = await prepareQuiz();
    await until('the shared result', () => quiz.text().includes(resultWords.share.received));
    expect(quiz.heading()).to.contain(resultWords.share.title);
    const titles = [...quiz.root.querySelectorAll('.part-title')].map((one) => textOf(one));
    expect(titles).to.deep.equal([resultWords.result.partners, resultWords.result.later]);
    expect(quiz.text()).to.match(/Règles du 23 novembre 2026/);
    quiz.control(resultWords.share.take).click();
    await until('the second question', () => quiz.heading().startsWith('Question 2'));
    expect(location.hash).to.equal('');
  });

  it('says of a result that exists no more, and offers the quiz', async () => {
    history.replaceState(null, '', '#alexis-outcome=sorcellerie');
    const quiz = await prepareQuiz();
    await until('it says so', () => quiz.text().includes(resultWords.share.unknown));
    expect(quiz.control(resultWords.share.take)).not.to.equal(null);
  });
});

describe('quiz: answers on the device', () => {
  it('keeps nothing unless the visitor asks', async () => {
    const quiz = await prepareQuiz();
    await start(quiz);
    await quiz.answer('J’ai une idée');
    expect(localStorage.length).to.equal(0);
  });

  it('goes on where a visitor who asked left off, and forgets when asked', async () => {
    const first = await prepareQuiz();
    await start(first);
    first.root.querySelector<HTMLElement>('.keeping input')?.click();
    await until('it says so', () => first.text().includes(fr.keep.kept));
    expect(textOf(first.root.activeElement), 'the control that takes its place has the focus').to.equal(fr.keep.forget);
    await first.answer('J’ai une idée');
    await first.chooseTown();
    first.element.remove();

    const quiz = await prepareQuiz();
    expect(quiz.heading()).to.contain('Quelle est votre situation');
    expect(quiz.root.activeElement, 'no focus at load').to.equal(null);
    quiz.control(fr.back).click();
    await quiz.element.updateComplete;
    const field = await until('the search', () => quiz.root.querySelector<HTMLInputElement>('[role=combobox]'));
    expect(field.value).to.contain('Nancy');
    quiz.control(fr.keep.forget).click();
    await until('it says so', () => quiz.text().includes(fr.keep.forgotten));
    expect(localStorage.length).to.equal(0);
  });

  it('asks the server nothing about a commune that it kept', async () => {
    const first = await prepareQuiz();
    await first.toResult();
    first.root.querySelector<HTMLElement>('.keeping input')?.click();
    await until('it says so', () => first.text().includes(fr.keep.kept));
    first.element.remove();

    const quiz = await prepareQuiz();
    await until('the pôle, with its distance', () => /à vol d’oiseau/.test(quiz.text()));
    expect(quiz.api.count('/places')).to.equal(0);
  });

  it('says when this browser does not allow it', async () => {
    const refused = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    const usual = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem');
    Object.defineProperty(Storage.prototype, 'setItem', { ...usual, value: refused });
    try {
      const quiz = await prepareQuiz();
      await start(quiz);
      quiz.root.querySelector<HTMLElement>('.keeping input')?.click();
      await until('it says so', () => quiz.text().includes(fr.keep.failed));
    } finally {
      if (usual) Object.defineProperty(Storage.prototype, 'setItem', usual);
    }
  });
});
