import { expect } from '@open-wc/testing';
import { good } from '../../../test/support/api.ts';
import { until } from '../../../test/support/until.ts';
import { plainText } from '../../../test/support/widget-page.ts';
import { fr } from '../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as resultWords } from '../../i18n/eligibility-quiz/result/fr.ts';
import { fr as startWords } from '../../i18n/eligibility-quiz/start/fr.ts';
import {
  answer,
  answerBox,
  chooseNancy,
  editSituation,
  goOn,
  hasHeadingFocus,
  heading,
  isAt,
  keepAnswers,
  LINKED,
  openQuiz,
  orientation,
  type QuizPage,
  showsResult,
  start,
  tidyUp,
  toResult,
  toSituation,
} from './eligibility-quiz.fixture.ts';

afterEach(tidyUp);

describe('quiz: the walk', () => {
  it('keeps every answer on the way back, and shows the same progress again', async () => {
    const page = await openQuiz();
    await start(page);
    const first = heading(page);
    await answer(page, 'J’ai une idée');
    await page.click('button', fr.back);
    await until('the first question is back', () => heading(page) === first);
    expect((await answerBox(page, 'J’ai une idée')).checked).to.equal(true);
  });

  it('has fields of its own for each question, which hold nothing of the one before', async () => {
    const page = await openQuiz();
    await toSituation(page);
    const [before] = page.all('radio');
    await answer(page, 'à temps plein');
    const [after] = page.all('radio');
    expect(after).not.to.equal(undefined);
    expect(before?.isConnected).to.equal(false);
  });

  it('says how far it is with the question, and not again with its answers', async () => {
    const page = await openQuiz();
    await start(page);
    const group = page.find('group');
    const label = page.root.getElementById(group.getAttribute('aria-labelledby') ?? '');
    const name = plainText(label);
    expect(name).to.not.equal('');
    expect(heading(page).endsWith(name), name).to.equal(true);
    expect(name).to.not.contain('Question 1');
  });

  it('asks the network nothing between questions', async () => {
    const page = await openQuiz();
    await toSituation(page);
    const count = page.context.api.requests.length;
    await answer(page, 'à temps plein');
    await answer(page, 'Non');
    expect(page.context.api.requests.length).to.equal(count);
  });

  it('tells the page that it began, the numbers of the steps and the codes of the result: no answer', async () => {
    const page = await openQuiz();
    await toResult(page);
    const { events } = page;
    const last = ['alexis-quiz-result', { outcomes: ['sensibilisation', 'carep'] }];
    await until('the page hears of the result', () => events.some(([name]) => name === last[0]));
    expect(events[0]).to.deep.equal(['alexis-quiz-start', null]);
    expect(events.filter(([name]) => name === 'alexis-quiz-step').map(([, detail]) => detail)).to.deep.equal(
      [1, 2, 3, 4, 5, 6].map((index) => ({ index })),
    );
    expect(events[events.length - 1]).to.deep.equal(last);
    expect(JSON.stringify(events)).not.to.match(/nancy|54395|temps-plein|tester/i);
  });

  it('draws once for each change: Lit says of none that it came too late for the drawing', async () => {
    const page = await openQuiz({ wait: 'nothing' });
    await page.shown('button', startWords.start);
    await toResult(page);
    expect(page.lateDrawings).to.deep.equal([]);
  });

  it('opens one answer from the result and returns straight to it', async () => {
    const page = await openQuiz();
    await toResult(page);
    await editSituation(page);
    await answer(page, 'À la retraite');
    await showsResult(page);
    expect(heading(page)).to.contain(resultWords.result.title);
    await page.says('À la retraite');

    await editSituation(page);
    await page.click('button', fr.edit.cancel);
    await showsResult(page);
    await page.says('À la retraite');
  });

  it('says of a question that a change has opened that it is one more', async () => {
    const page = await openQuiz();
    await toResult(page);
    await editSituation(page);
    await isAt(page, new RegExp(`^${fr.edit.title}`));
    await answer(page, 'En études');
    await isAt(page, new RegExp(`^${fr.edit.more}.*baccalauréat`));
  });

  it('leaves out what the partner’s page has answered, and says so at the result', async () => {
    const page = await openQuiz({ quiz: good(orientation('peel')), partner: 'peel' });
    expect(page.context.api.requests[0]?.url).to.contain('partner=peel');
    await start(page);
    await answer(page, 'J’ai une idée');
    await chooseNancy(page);
    await goOn(page);
    expect(heading(page)).to.contain('baccalauréat');
    await answer(page, 'Oui');
    await answer(page, 'M’informer');
    await showsResult(page);
    await page.says('Peel');
    await page.says(resultWords.answers.given);
  });
});

describe('quiz: beginning anew', () => {
  const restart = async (page: QuizPage): Promise<void> => {
    await page.click('button', resultWords.restart);
    await isAt(page, /^Question 1/);
  };
  const isResultAgain = async (page: QuizPage): Promise<void> => {
    await showsResult(page);
    await page.says('à temps plein');
  };

  it('starts without answers, says what becomes of those there were, and takes them up again when asked', async () => {
    const page = await openQuiz();
    await toResult(page);
    await restart(page);
    await answerBox(page, 'J’ai une idée');
    expect(page.all('radio').filter((radio) => (radio as HTMLInputElement).checked)).to.deep.equal([]);
    await hasHeadingFocus(page);
    const described = page.focused?.getAttribute('aria-describedby') ?? '';
    expect(plainText(page.root.getElementById(described))).to.equal(fr.restarted);
    await page.click('button', fr.edit.cancel);
    await isResultAgain(page);
    // The nearest pôle comes by a request of its own, after the result is drawn.
    await page.says(/à vol d’oiseau/);
  });

  it('is final once the visitor has gone on', async () => {
    const page = await openQuiz();
    await toResult(page);
    await restart(page);
    await answer(page, 'J’ai une idée');
    expect(page.saying(fr.restarted)).to.equal(undefined);
    expect(page.query('button', fr.edit.cancel)).to.equal(undefined);
    await page.click('button', fr.back);
    await isAt(page, /^Question 1/);
    await page.click('button', fr.back);
    await page.shown('button', startWords.start);
  });

  it('is taken back by the browser’s Back as well', async () => {
    const page = await openQuiz({ element: LINKED });
    await toResult(page);
    await restart(page);
    history.back();
    await isResultAgain(page);
    await until('the address says so', () => location.hash === '#alexis-step=result');
  });

  it('leaves kept answers on the device until the visitor goes on', async () => {
    const first = await openQuiz();
    await toResult(first);
    await keepAnswers(first);
    await restart(first);
    first.element.remove();

    const page = await openQuiz();
    await isResultAgain(page);
    await restart(page);
    await answer(page, 'J’ai une idée');
    page.element.remove();
    const last = await openQuiz();
    await isAt(last, /^Question/);
  });
});
