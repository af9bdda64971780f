import { expect } from '@open-wc/testing';
import { until } from '../../../../test/support/until.ts';
import { accessibleName } from '../../../../test/support/widget-page.ts';
import { fr as searchWords } from '../../../i18n/commune-search/fr.ts';
import { fr } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as resultWords } from '../../../i18n/eligibility-quiz/result/fr.ts';
import {
  answer,
  heading,
  isAt,
  openQuiz,
  type QuizPage,
  showsResult,
  start,
  tidyUp,
  toResult,
  toSituation,
  townField,
} from '../eligibility-quiz.fixture.ts';

afterEach(tidyUp);

const toCommune = async (): Promise<QuizPage> => {
  const page = await openQuiz();
  await start(page);
  await answer(page, 'J’ai une idée');
  await townField(page);
  return page;
};

describe('quiz: the commune', () => {
  it('that was chosen is not the answer once another is in the field', async () => {
    const page = await openQuiz();
    await toSituation(page);
    await page.click('button', fr.back);
    const field = await townField(page);
    await page.fill(searchWords.label, 'Reims', 'combobox');
    await page.click('button', fr.next);
    await page.says(fr.missing.commune);
    await until('the field is wrong', () => field.getAttribute('aria-invalid') === 'true');
    await until('the field has the focus', () => page.focused === field);
  });

  it('names the result on the button as soon as the answer leads there', async () => {
    const page = await toCommune();
    const buttons = () => page.all('button').map(accessibleName);
    expect(buttons()).to.include(fr.next).and.not.to.include(fr.finish);
    await page.click('checkbox', fr.commune.elsewhere);
    await until('it does', () => buttons().includes(fr.finish) && !buttons().includes(fr.next));
  });

  it('gives a way on outside the Grand Est', async () => {
    const page = await toCommune();
    await answer(page, fr.commune.elsewhere);
    await showsResult(page);
    expect(heading(page)).to.contain(resultWords.result.elsewhere).and.to.contain('près de chez vous');
  });

  it('may be chosen elsewhere on the page, and is to be confirmed', async () => {
    const page = await openQuiz();
    await toResult(page);
    await page.click('button', resultWords.restart);
    await isAt(page, /^Question 1/);
    await answer(page, 'J’ai une idée');
    const field = await townField(page);
    await until('Nancy is in the field', () => field.value.includes('Nancy'));
  });
});
