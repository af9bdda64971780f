import { expect } from '@open-wc/testing';
import { until } from '../../../test/support/until.ts';
import { fr as contactWords } from '../../i18n/eligibility-quiz/contact/fr.ts';
import { fr } from '../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as startWords } from '../../i18n/eligibility-quiz/start/fr.ts';
import {
  answer,
  answerBox,
  editSituation,
  fillIn,
  isAt,
  LINKED,
  openContact,
  openQuiz,
  showsResult,
  start,
  tidyUp,
  toResult,
} from './eligibility-quiz.fixture.ts';

afterEach(tidyUp);

/** Waits until the address of the page ends like this. */
const hashIs = (hash: string): Promise<unknown> => until(`the address says ${hash}`, () => location.hash === hash);

describe('quiz: the address', () => {
  it('counts the questions, never says an answer, and leads back with the browser', async () => {
    const page = await openQuiz({ element: LINKED });
    await start(page);
    await hashIs('#alexis-step=1');
    await answer(page, 'J’ai une idée');
    await hashIs('#alexis-step=2');
    history.back();
    await isAt(page, /^Question 1/);
    history.back();
    await page.shown('button', startWords.start);
    history.forward();
    await isAt(page, /^Question 1/);
    expect((await answerBox(page, 'J’ai une idée')).checked).to.equal(true);
  });

  it('leads back from a question that an edit has opened to the one edited, and from there to the result as it was', async () => {
    const page = await openQuiz({ element: LINKED });
    await toResult(page);
    await editSituation(page);
    await hashIs('#alexis-step=edit-3');
    await answer(page, 'En études');
    await hashIs('#alexis-step=edit-4');
    history.back();
    await isAt(page, new RegExp(`^${fr.edit.title}`));
    expect((await answerBox(page, 'En études')).checked).to.equal(true);
    history.back();
    await showsResult(page);
    await page.says('à temps plein');
    expect(page.saying('En études')).to.equal(undefined);
  });

  it('leads back from the contact form to the result, and forward to what was typed', async () => {
    const page = await openQuiz({ element: LINKED });
    await openContact(page);
    await hashIs('#alexis-step=contact');
    await fillIn(page);
    history.back();
    await showsResult(page);
    await hashIs('#alexis-step=result');
    history.forward();
    const name = (await page.shown('textbox', contactWords.labels.name)) as HTMLInputElement; // A native field.
    expect(name.value).to.equal('Léa Martin');
    await page.click('button', contactWords.back.result);
    await showsResult(page);
    await hashIs('#alexis-step=result');
  });

  it('that nothing leads to any more, after a reload, is made true', async () => {
    history.replaceState(null, '', '#haut&alexis-step=result');
    const page = await openQuiz({ element: LINKED });
    await page.shown('button', startWords.start);
    await hashIs('#haut');
  });

  it('is left alone without deep-link', async () => {
    const page = await openQuiz();
    await start(page);
    expect(location.hash).to.equal('');
  });
});
