import { expect } from '@open-wc/testing';
import { down, good } from '../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../test/support/axe.ts';
import { emulateMedia, engine } from '../../../test/support/browser.ts';
import { textOf } from '../../../test/support/find.ts';
import { fivePoles } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { aWorkshop } from '../../../test/support/workshop.ts';
import { fr as searchWords } from '../../i18n/commune-search/fr.ts';
import { fr as contactWords } from '../../i18n/eligibility-quiz/contact/fr.ts';
import { fr } from '../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as resultWords } from '../../i18n/eligibility-quiz/result/fr.ts';
import { orientation, prepareQuiz, type PreparedQuiz, start, tidyUp } from './eligibility-quiz.fixture.ts';

afterEach(tidyUp);

describe('quiz: the result', () => {
  it('names the step with its reason, the nearest pôle, the workshop, the partner, and what nearly fits', async () => {
    const quiz = await prepareQuiz();
    await quiz.toResult();
    expect(quiz.heading()).to.contain('Une réunion d’information');
    await until('the pôle', () => quiz.text().includes('Pôle entrepreneurial de Maxéville'));
    await until('the workshop', () => quiz.text().includes('Construire son prévisionnel'));
    const said = quiz.text();
    expect(said).to.contain('Parce que').and.to.contain('Carep').and.to.contain('Vous cherchez un local');
    expect(said).to.contain('si vous pouviez passer à temps partiel');
    expect(said, 'the rule').to.contain('n’est pas ouvert aux salariés à temps plein');
    expect(said, 'the criterion').to.match(
      /À «\sPourriez-vous passer à temps partiel\s\?\s», vous avez répondu «\sNon\s»/,
    );
    expect(said).to.match(/Règles du 23 novembre 2026, version 1/);
  });

  it('lets the other widgets of the page follow with place and step', async () => {
    const quiz = await prepareQuiz();
    await quiz.toResult();
    const { stage, origin } = quiz.visit();
    expect([stage, origin?.commune?.name]).to.deep.equal(['sensibilisation', 'Nancy']);
  });

  it('takes a commune chosen elsewhere on the page, to be confirmed', async () => {
    const quiz = await prepareQuiz();
    await quiz.toResult();
    quiz.control(resultWords.restart).click();
    await until('the first question', () => quiz.heading().startsWith('Question 1'));
    await quiz.answer('J’ai une idée');
    const field = await until('the search', () => quiz.root.querySelector<HTMLInputElement>('[role=combobox]'));
    expect(field.value).to.contain('Nancy');
  });

  it('gives a way on outside the Grand Est', async () => {
    const quiz = await prepareQuiz();
    await start(quiz);
    await quiz.answer('J’ai une idée');
    await until('the search', () => quiz.root.querySelector('[role=combobox]'));
    await quiz.answer(fr.commune.elsewhere);
    await until('the result', () => quiz.root.querySelector('[part=result]'));
    expect(quiz.heading()).to.contain(resultWords.result.elsewhere).and.to.contain('près de chez vous');
  });

  it('goes on to its result while the API is away, with a département for the commune', async () => {
    const quiz = await prepareQuiz({ answers: { '/places': down, '/poles': down, '/workshops': down } });
    await start(quiz);
    await quiz.answer('J’ai une idée');
    const field = await until('the search', () => quiz.root.querySelector<HTMLInputElement>('[role=combobox]'));
    field.focus();
    field.value = 'nancy';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const select = await until('départements', () => quiz.root.querySelector<HTMLSelectElement>('select'));
    quiz.control(fr.next).click();
    await until('it asks for one', () => textOf(quiz.root.querySelector('.error')) === fr.missing.department);
    const asked = quiz.api.count('/places');
    quiz.control(searchWords.retry).click();
    await until('the search is asked again', () => quiz.api.count('/places') > asked);
    select.value = '54';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await quiz.element.updateComplete;
    quiz.control(fr.next).click();
    await until('the situation', () => quiz.heading().includes('Quelle est votre situation'));
    await quiz.answer('À la retraite');
    await quiz.answer('Trouver un local');
    await until('the result', () => quiz.root.querySelector('[part=result]'));
    await until('it says so', () => quiz.text().includes(resultWords.result.noPole));
    await until('it says so', () => quiz.text().includes(resultWords.result.workshopFailed));
    expect(quiz.text()).to.contain('Carep');

    quiz.control(resultWords.contact).click();
    await until('the form', () => quiz.root.querySelector('[part=contact]'));
    // The team that the server chooses for this place, by the quiz itself.
    expect(quiz.text()).to.contain(contactWords.to('Pôle entrepreneurial de Maxéville'));
    expect(quiz.root.querySelector('.preview')?.textContent).not.to.contain(contactWords.previewPole);
    quiz.control(contactWords.cancel).click();
    await until('the result', () => quiz.root.querySelector('[part=result]'));

    quiz.api.answer('/poles', good(fivePoles()));
    quiz.api.answer('/workshops', good([aWorkshop()]));
    quiz.control(resultWords.result.retry).click();
    await until('the pôle', () => quiz.text().includes('Pôle entrepreneurial de Maxéville'));
    await until('the workshop', () => quiz.text().includes('Construire son prévisionnel'));
  });

  it('leads to the contest where it names it', async () => {
    const base = orientation('carep');
    const contest = base.outcomes.find(({ kind }) => kind === 'contest');
    expect(contest?.contest).to.equal('current');
    history.replaceState(null, '', `#alexis-outcome=sensibilisation.${contest?.code}`);
    const quiz = await prepareQuiz({ partner: 'carep' });
    const link = await until('the link', () => quiz.control(resultWords.result.contest) as HTMLAnchorElement);
    expect(link.href).to.match(/\/embed\/contest-countdown\?partner=carep$/);
  });
});

describe('quiz: taking the result along', () => {
  /** What is drawn: hidden parts left out. */
  const shown = (quiz: PreparedQuiz, selector: string): HTMLElement[] =>
    [...quiz.root.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());

  /** The page has `value` under a name of `target`, for one act. */
  const having = async (target: object, name: string, value: unknown, act: () => unknown): Promise<void> => {
    const usual = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, { configurable: true, value });
    try {
      await act();
    } finally {
      if (usual) Object.defineProperty(target, name, usual);
      else Reflect.deleteProperty(target, name);
    }
  };

  it('copies a link that holds the outcomes and no answer', async () => {
    const quiz = await prepareQuiz();
    await quiz.toResult();
    const copied: string[] = [];
    const writeText = (text: string): Promise<number> => Promise.resolve(copied.push(text));
    await having(navigator, 'clipboard', { writeText }, async () => {
      quiz.control(resultWords.share.label).click();
      await until('it says so', () => quiz.text().includes(resultWords.share.copied));
    });
    expect(copied[0]).to.match(/#alexis-outcome=sensibilisation\.carep$/);
    expect(copied[0]).not.to.match(/nancy|54395|temps-plein|alexis-step/i);
  });

  it('shows the link to be copied by hand where the clipboard is refused, and says so aloud', async () => {
    const quiz = await prepareQuiz();
    await quiz.toResult();
    const writeText = (): Promise<never> => Promise.reject(new DOMException('no', 'NotAllowedError'));
    await having(navigator, 'clipboard', { writeText }, async () => {
      quiz.control(resultWords.share.label).click();
      await until('it says so', () =>
        [...quiz.root.querySelectorAll('[aria-live]')].some((one) => textOf(one) === resultWords.share.failed),
      );
    });
    const field = quiz.root.querySelector<HTMLInputElement>('.share input');
    expect(field?.value).to.match(/#alexis-outcome=sensibilisation\.carep$/);
    field?.focus();
    expect([field?.selectionStart, field?.selectionEnd]).to.deep.equal([0, field?.value.length]);
    await expectNoAxeViolations(quiz.element);
  });

  it('unfolds everything while it is printed, whoever asked for that, and folds it again', async () => {
    const quiz = await prepareQuiz();
    await quiz.toResult();
    const folded = (): number => quiz.root.querySelectorAll('details:not([open])').length;
    const before = folded();
    expect(before).to.be.greaterThan(1);
    quiz.root.querySelector('summary')?.click();
    dispatchEvent(new Event('beforeprint'));
    expect(folded()).to.equal(0);
    dispatchEvent(new Event('afterprint'));
    expect(folded(), 'what the visitor had unfolded stays').to.equal(before - 1);
    let asked = 0;
    await having(
      window,
      'print',
      () => (asked += 1),
      () => quiz.control(resultWords.print).click(),
    );
    expect(asked).to.equal(1);
  });

  it('prints as a sheet: everything unfolded, the number to dial, no controls', async function () {
    if (engine !== 'chromium') this.skip();
    const quiz = await prepareQuiz();
    await quiz.toResult();
    await until('the pôle', () => quiz.text().includes('Pôle entrepreneurial de Maxéville'));
    expect(shown(quiz, '.given dd, .misses li').length, 'folded on screen').to.equal(0);
    await emulateMedia({ type: 'print' });
    dispatchEvent(new Event('beforeprint'));
    expect(shown(quiz, '.given dd').length).to.equal(6);
    expect(shown(quiz, '.misses li').length).to.be.greaterThan(0);
    expect(shown(quiz, 'button, input, .share, .keeping').map((one) => textOf(one))).to.deep.equal([]);
    expect(textOf(shown(quiz, '.near a')[0])).to.match(/\+?[\d\s]{10,}/);
    expect(
      shown(quiz, '.result-foot p')
        .map((one) => textOf(one))
        .join(),
    ).to.match(/Règles du 23 novembre 2026/);
  });
});
