import { expect } from '@open-wc/testing';
import { press, type } from '../../../test/support/browser.ts';
import { until } from '../../../test/support/until.ts';
import { plainText } from '../../../test/support/widget-page.ts';
import { fr } from '../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as startWords } from '../../i18n/eligibility-quiz/start/fr.ts';
import {
  answer,
  answerBox,
  hasHeadingFocus,
  heading,
  isAt,
  openQuiz,
  showsResult,
  start,
  tidyUp,
  townField,
} from './eligibility-quiz.fixture.ts';

afterEach(tidyUp);

describe('quiz: focus and announcements', () => {
  it('leaves the focus alone at load, and moves it to the heading, with the step in it, at each question', async () => {
    const page = await openQuiz();
    expect(page.focused).to.equal(null);
    await start(page);
    await hasHeadingFocus(page);
    expect(heading(page))
      .to.match(/^Question 1, encore \d au plus/)
      .and.to.contain('Où en est votre projet');
    await answer(page, 'J’ai une idée');
    await hasHeadingFocus(page);
    expect(heading(page)).to.match(/^Question 2, encore \d au plus/);
  });

  it('says aloud what is missing, and puts the focus where it can be given', async () => {
    const page = await openQuiz();
    await start(page);
    await page.click('button', fr.next);
    await until('it is said aloud', () => plainText(page.query('alert')) === fr.missing.single);
    await until('the first answer has the focus', () => page.focused === page.find('radio'));
  });

  it('goes from start to result with the keyboard alone', async () => {
    const page = await openQuiz();
    page.find('button', startWords.start).focus();
    await press('Enter');
    await isAt(page, /^Question 1/);
    (await answerBox(page, '')).focus();
    await press('ArrowDown');
    await press('Enter');
    await isAt(page, /^Question 2/);
    const field = await townField(page);
    field.focus();
    await type('nan');
    await page.shown('option', 'Nancy');
    await press('ArrowDown');
    await press('Enter');
    await until('Nancy is in the field', () => field.value.startsWith('Nancy'));
    await press('Enter');
    // Enter in the field searches; the button goes on.
    page.find('button', fr.next).focus();
    await press('Enter');
    await isAt(page, /^Question 3/);
    (await answerBox(page, '')).focus();
    await press(' ');
    await press('Enter');
    await isAt(page, /^Question 4/);
    (await answerBox(page, '')).focus();
    await press(' ');
    await press('Enter');
    await showsResult(page);
    await hasHeadingFocus(page);
  });
});
