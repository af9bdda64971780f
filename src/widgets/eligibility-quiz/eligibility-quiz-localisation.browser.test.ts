import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { expectNoAxeViolations } from '../../../test/support/axe.ts';
import { MONDAY } from '../../../test/support/poles.ts';
import { de as searchDe } from '../../i18n/commune-search/de.ts';
import { en as searchEn } from '../../i18n/commune-search/en.ts';
import { de } from '../../i18n/eligibility-quiz/questions/de.ts';
import { en } from '../../i18n/eligibility-quiz/questions/en.ts';
import {
  answerBox,
  chooseNancy,
  goOn,
  isAt,
  openQuiz,
  showsResult,
  start,
  tidyUp,
} from './eligibility-quiz.fixture.ts';

afterEach(tidyUp);

describe('quiz: languages', () => {
  it('follows the page that changes its language, on <html> or around the widget, and keeps what was answered', async () => {
    const page = await openQuiz();
    const { provider } = page.context;
    const root = document.documentElement;
    const usual = root.lang;
    try {
      await start(page);
      (await answerBox(page, 'J’ai une idée')).click();
      const index = page.all('radio').findIndex((radio) => (radio as HTMLInputElement).checked);
      root.lang = 'en';
      await isAt(page, 'How far is your project?');
      provider.lang = 'de';
      await isAt(page, 'Wie weit ist Ihr Vorhaben?');
      expect((page.all('radio')[index] as HTMLInputElement).checked).to.equal(true);
      provider.removeAttribute('lang');
      await isAt(page, 'How far is your project?');
    } finally {
      root.lang = usual;
    }
  });

  for (const [lang, startWord, question, title, words, search] of [
    ['en', 'Start', 'How far is your project?', 'Your next step', en, searchEn],
    ['de', 'Beginnen', 'Wie weit ist Ihr Vorhaben?', 'Ihr nächster Schritt', de, searchDe],
  ] as const) {
    it(`speaks ${lang}, content and words`, async () => {
      const page = await openQuiz({
        element: html`<alexis-eligibility-quiz now=${MONDAY} lang=${lang}></alexis-eligibility-quiz>`,
      });
      const on = new RegExp(`^(${words.next}|${words.finish})$`);
      await page.click('button', startWord);
      await isAt(page, question);
      await page.click('radio');
      await goOn(page, on);
      await chooseNancy(page, search.label);
      await goOn(page, on);
      await page.click('radio');
      await goOn(page, on);
      await page.click('checkbox');
      await page.click('button', on);
      await showsResult(page);
      await isAt(page, title);
      await expectNoAxeViolations(page.element);
    });
  }
});
