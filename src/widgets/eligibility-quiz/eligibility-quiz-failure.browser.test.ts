import { expect } from '@open-wc/testing';
import { down, good, problem } from '../../../test/support/api.ts';
import { until } from '../../../test/support/until.ts';
import { fr as startWords } from '../../i18n/eligibility-quiz/start/fr.ts';
import { fr as sharedWords } from '../../i18n/shared/fr.ts';
import { heading, isAt, openQuiz, orientation, start, tidyUp } from './eligibility-quiz.fixture.ts';

afterEach(tidyUp);

describe('quiz: failure', () => {
  it('says what happened, keeps the link, and tries again when asked', async () => {
    const page = await openQuiz({ quiz: down, wait: 'nothing' });
    await page.says(startWords.failedTitle);
    const link = page.element.querySelector('a');
    await until('the link is there', () => link && link.getClientRects().length > 0);
    page.context.api.answer('/quizzes/orientation', good(orientation()));
    await page.click('button', sharedWords.retry);
    await page.shown('button', startWords.start);
  });

  it('says of a quiz that does not exist that there is none', async () => {
    const page = await openQuiz({ quiz: problem(404, 'not-found'), wait: 'nothing' });
    await page.says(startWords.unknown('orientation'));
  });

  it('asks for the words of its language alone, and goes on when those of another cannot be loaded', async () => {
    const page = await openQuiz();
    const { api } = page.context;
    expect(api.requests.find(({ url }) => url.includes('/quizzes/'))?.url).not.to.contain('lang');
    await start(page);
    api.answer('/quizzes/orientation', down);
    page.element.lang = 'de';
    await until('it asks for them', () => api.requests.some(({ url }) => url.endsWith('lang=de')));
    await isAt(page, /^Frage 1/);
    expect(page.saying(startWords.failedTitle)).to.equal(undefined);
    (await page.shown('radio', 'Ich habe eine Idee')).click();
    await page.click('button', 'Weiter');
    await isAt(page, /^Frage 2/);
    expect(heading(page)).not.to.contain('Question');
  });
});
