import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { down, held, problem } from '../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../test/support/axe.ts';
import { MONDAY } from '../../../test/support/poles.ts';
import { fr as searchWords } from '../../i18n/commune-search/fr.ts';
import { fr as contactWords } from '../../i18n/eligibility-quiz/contact/fr.ts';
import { fr } from '../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as startWords } from '../../i18n/eligibility-quiz/start/fr.ts';
import {
  answer,
  answerBox,
  fillIn,
  openContact,
  openQuiz,
  type QuizOptions,
  type QuizPage,
  start,
  tidyUp,
  toResult,
} from './eligibility-quiz.fixture.ts';

afterEach(tidyUp);

const toCommune = async (page: QuizPage): Promise<void> => {
  await start(page);
  await answer(page, 'J’ai une idée');
};

/** Every state a visitor can see. */
const STATES: Readonly<Record<string, QuizOptions & { then?: (page: QuizPage) => Promise<unknown> }>> = {
  loading: { quiz: held(down).answer, wait: 'nothing' },
  start: {},
  'a question with one answer': { then: start },
  'a question without its answer': {
    then: async (page) => {
      await start(page);
      await page.click('button', fr.next);
      await page.says(fr.missing.single);
    },
  },
  'the question of the commune': { then: toCommune },
  'the commune while the search is away': {
    answers: { '/places': down },
    then: async (page) => {
      await toCommune(page);
      await page.fill(searchWords.label, 'nan', 'combobox');
      await page.shown('combobox', fr.commune.department);
    },
  },
  'the result': { then: toResult },
  'the result, everything unfolded': {
    then: async (page) => {
      await toResult(page);
      page.root.querySelectorAll('details').forEach((details) => (details.open = true));
    },
  },
  'the contact form': { then: openContact },
  'the contact form with faults': {
    then: async (page) => {
      await openContact(page);
      await page.click('button', contactWords.submit);
      await page.says(contactWords.summary(3));
    },
  },
  'the contact form that could not be sent': {
    answers: { '/contact-requests': problem(503, 'busy') },
    then: async (page) => {
      await openContact(page);
      await fillIn(page);
      await page.click('button', contactWords.submit);
      await page.says('Votre texte est gardé');
    },
  },
  'the contact form sent': {
    then: async (page) => {
      await openContact(page);
      await fillIn(page);
      await page.click('button', contactWords.submit);
      await page.says(contactWords.done.title);
    },
  },
  failed: { quiz: down, wait: 'nothing', then: (page) => page.says(startWords.failedTitle) },
};

describe('quiz: a11y', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const [name, { then, ...options }] of Object.entries(STATES)) {
      it(`${name}, ${theme}: no violation that axe knows`, async () => {
        const page = await openQuiz({
          ...options,
          element: html`<alexis-eligibility-quiz now=${MONDAY} theme=${theme}></alexis-eligibility-quiz>`,
        });
        if (theme === 'dark') page.context.provider.style.background = '#14181f';
        await then?.(page);
        await page.drawn();
        await expectNoAxeViolations(page.element);
      });
    }
  }

  it('fits 280 pixels in every state', async () => {
    const page = await openQuiz({ width: 280 });
    const fits = (): void => {
      const { right } = page.element.getBoundingClientRect();
      const wide = [...page.root.querySelectorAll('*')].find((one) => one.getBoundingClientRect().right > right + 1);
      expect(wide?.outerHTML.slice(0, 80)).to.equal(undefined);
      expect(page.element.scrollWidth).to.be.at.most(280);
    };
    fits();
    await openContact(page);
    fits();
  });

  it('makes every answer a native control of 44 pixels or more', async () => {
    const page = await openQuiz();
    await start(page);
    await answerBox(page, 'J’ai une idée');
    const choices = page.all('radio');
    expect(choices.length).to.equal(7);
    for (const choice of choices) {
      expect(choice.closest('label')?.offsetHeight).to.be.at.least(44);
      expect((choice as HTMLInputElement).type).to.equal('radio');
    }
  });
});
