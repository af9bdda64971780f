import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { down, good, held, problem } from '../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../test/support/axe.ts';
import { press, type } from '../../../test/support/browser.ts';
import { textOf } from '../../../test/support/find.ts';
import { MONDAY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { fr as contactWords } from '../../i18n/eligibility-quiz/contact/fr.ts';
import { fr } from '../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as startWords } from '../../i18n/eligibility-quiz/start/fr.ts';
import { fr as sharedWords } from '../../i18n/shared/fr.ts';
import {
  fillIn,
  openContact,
  orientation,
  prepareQuiz,
  type PreparedQuiz,
  QUIZ,
  type QuizOptions,
  send,
  start,
  tidyUp,
} from './eligibility-quiz.fixture.ts';

afterEach(tidyUp);

/** Every state a visitor can see. */
const STATES: Readonly<Record<string, QuizOptions & { then?: (quiz: PreparedQuiz) => Promise<unknown> }>> = {
  loading: { quiz: held(down).answer, wait: 'nothing' },
  start: {},
  'a question with one answer': { then: start },
  'a question without its answer': {
    then: async (quiz) => {
      await start(quiz);
      quiz.root.querySelector<HTMLElement>('button[type=submit]')?.click();
      await until('it says so', () => quiz.text().includes(fr.missing.single));
    },
  },
  'the question of the commune': {
    then: async (quiz) => {
      await start(quiz);
      await quiz.answer('J’ai une idée');
    },
  },
  'the commune while the search is away': {
    answers: { '/places': down },
    then: async (quiz) => {
      await start(quiz);
      await quiz.answer('J’ai une idée');
      const field = await until('the search', () => quiz.root.querySelector<HTMLInputElement>('[role=combobox]'));
      field.focus();
      field.value = 'nan';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await until('départements are offered', () => quiz.root.querySelector('select'));
    },
  },
  'the result': { then: (quiz) => quiz.toResult() },
  'the result, everything unfolded': {
    then: async (quiz) => {
      await quiz.toResult();
      quiz.root.querySelectorAll('details').forEach((details) => (details.open = true));
    },
  },
  'the contact form': { then: openContact },
  'the contact form with faults': {
    then: async (quiz) => {
      await openContact(quiz);
      send(quiz);
      await until('it says so', () => quiz.root.querySelector('#contact-summary'));
    },
  },
  'the contact form that could not be sent': {
    answers: { '/contact-requests': problem(503, 'busy') },
    then: async (quiz) => {
      await openContact(quiz);
      await fillIn(quiz);
      send(quiz);
      await until('it says so', () => quiz.root.querySelector('[role=alert].notice'));
    },
  },
  'the contact form sent': {
    then: async (quiz) => {
      await openContact(quiz);
      await fillIn(quiz);
      send(quiz);
      await until('it says so', () => quiz.text().includes(contactWords.done.title));
    },
  },
  failed: {
    quiz: down,
    then: ({ text }) => until('it says so', () => text().includes(startWords.failedTitle)),
    wait: 'nothing',
  },
};

describe('quiz: a11y', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const [name, { then, ...options }] of Object.entries(STATES)) {
      it(`${name}, ${theme}: no violation that axe knows`, async () => {
        const quiz = await prepareQuiz({
          ...options,
          element: html`<alexis-eligibility-quiz now=${MONDAY} theme=${theme}></alexis-eligibility-quiz>`,
        });
        if (theme === 'dark') quiz.provider.style.background = '#14181f';
        await then?.(quiz);
        await quiz.element.updateComplete;
        await expectNoAxeViolations(quiz.element);
      });
    }
  }

  it('fits 280 pixels in every state', async () => {
    const quiz = await prepareQuiz();
    quiz.provider.style.width = '280px';
    const fits = (): void => {
      const wide = [...quiz.root.querySelectorAll<HTMLElement>('.kit *:not(.visually-hidden, .trap, .trap *)')].find(
        (one) => one.getClientRects().length > 0 && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 300,
      );
      expect(wide?.outerHTML.slice(0, 80)).to.equal(undefined);
      expect(quiz.element.scrollWidth).to.be.at.most(280);
    };
    fits();
    await openContact(quiz);
    fits();
  });

  it('makes every answer a native control of 44 pixels or more', async () => {
    const quiz = await prepareQuiz();
    await start(quiz);
    const choices = [...quiz.root.querySelectorAll<HTMLElement>('label.choice')];
    expect(choices.length).to.equal(7);
    for (const choice of choices) {
      expect(choice.offsetHeight).to.be.at.least(44);
      expect(choice.querySelector('input')?.type).to.equal('radio');
    }
  });
});

describe('quiz: focus and announcements', () => {
  it('leaves the focus alone at load, and moves it to the heading, with the step in it, at each question', async () => {
    const quiz = await prepareQuiz();
    expect(quiz.root.activeElement).to.equal(null);
    await start(quiz);
    await until('the heading has the focus', () => quiz.root.activeElement?.id === 'heading');
    expect(quiz.heading())
      .to.match(/^Question 1, encore \d au plus/)
      .and.to.contain('Où en est votre projet');
    await quiz.answer('J’ai une idée');
    await until('the heading has the focus', () => quiz.root.activeElement?.id === 'heading');
    expect(quiz.heading()).to.match(/^Question 2, encore \d au plus/);
  });

  it('says aloud what is missing, and puts the focus where it can be given', async () => {
    const quiz = await prepareQuiz();
    await start(quiz);
    quiz.control(fr.next).click();
    await until('it says so', () => textOf(quiz.root.querySelector('[role=alert]')) === fr.missing.single);
    await until('the first answer has the focus', () => quiz.root.activeElement?.matches('input[type=radio]'));
  });

  it('goes from start to result with the keyboard alone', async () => {
    const quiz = await prepareQuiz();
    quiz.control(startWords.start).focus();
    await press('Enter');
    await until('a question', () => quiz.heading().startsWith('Question 1'));
    quiz.root.querySelector<HTMLElement>('input[type=radio]')?.focus();
    await press('ArrowDown');
    await press('Enter');
    await until('the commune', () => quiz.heading().startsWith('Question 2'));
    const field = await until('the search', () => quiz.root.querySelector<HTMLElement>('[role=combobox]'));
    field.focus();
    await type('nan');
    await until('towns are suggested', () => quiz.root.querySelector('[role=option]'));
    await press('ArrowDown');
    await press('Enter');
    await until('Nancy stands there', () => (field as HTMLInputElement).value.startsWith('Nancy'));
    await press('Enter');
    // Enter in the field searches; the button goes on.
    quiz.control(fr.next).focus();
    await press('Enter');
    await until('the situation', () => quiz.heading().startsWith('Question 3'));
    quiz.root.querySelector<HTMLElement>('input[type=radio]')?.focus();
    await press(' ');
    await press('Enter');
    await until('the needs', () => quiz.heading().startsWith('Question 4'));
    quiz.root.querySelector<HTMLElement>('input[type=checkbox]')?.focus();
    await press(' ');
    await press('Enter');
    await until('the result', () => quiz.root.querySelector('[part=result]'));
    await until('the heading has the focus', () => quiz.root.activeElement?.id === 'heading');
  });
});

describe('quiz: failure and languages', () => {
  it('says what happened, keeps the link, and tries again when asked', async () => {
    const quiz = await prepareQuiz({ quiz: down, wait: 'nothing', element: QUIZ });
    await until('it says so', () => quiz.text().includes(startWords.failedTitle));
    const link = quiz.element.querySelector('a');
    expect(link && link.getClientRects().length > 0).to.equal(true);
    quiz.api.answer('/quizzes/orientation', good(orientation()));
    quiz.control(sharedWords.retry).click();
    await until('the start', () => quiz.root.querySelector('.start .button'));
  });

  it('says of a quiz that does not exist that there is none', async () => {
    const quiz = await prepareQuiz({ quiz: problem(404, 'not-found'), wait: 'nothing' });
    await until('it says so', () => quiz.text().includes(startWords.unknown('orientation')));
  });

  it('asks for the words of its language alone, and goes on when those of another cannot be had', async () => {
    const quiz = await prepareQuiz();
    expect(quiz.api.requests.find(({ url }) => url.includes('/quizzes/'))?.url).not.to.contain('lang');
    await start(quiz);
    quiz.api.answer('/quizzes/orientation', down);
    quiz.element.lang = 'de';
    await until('it asks for them', () => quiz.api.requests.some(({ url }) => url.endsWith('lang=de')));
    await until('the words around', () => quiz.heading().startsWith('Frage 1'));
    expect(quiz.text()).not.to.contain(startWords.failedTitle);
    await quiz.answer('Ich habe eine Idee');
  });

  it('follows the page that changes its language, on <html> or around the widget, and keeps what was answered', async () => {
    const quiz = await prepareQuiz();
    const page = document.documentElement;
    const usual = page.lang;
    try {
      await start(quiz);
      quiz.root.querySelectorAll<HTMLElement>('.choice input')[1]?.click();
      page.lang = 'en';
      await until('it is English', () => quiz.heading().includes('How far is your project?'));
      quiz.provider.lang = 'de';
      await until('it is German', () => quiz.heading().includes('Wie weit ist Ihr Vorhaben?'));
      expect(quiz.root.querySelectorAll<HTMLInputElement>('.choice input')[1]?.checked).to.equal(true);
      quiz.provider.removeAttribute('lang');
      await until('it is English again', () => quiz.heading().includes('How far is your project?'));
    } finally {
      page.lang = usual;
    }
  });

  for (const [lang, startWord, question, title] of [
    ['en', 'Start', 'How far is your project?', 'Your next step'],
    ['de', 'Beginnen', 'Wie weit ist Ihr Vorhaben?', 'Nächste'],
  ] as const) {
    it(`speaks ${lang}, content and words`, async () => {
      const quiz = await prepareQuiz({
        element: html`<alexis-eligibility-quiz now=${MONDAY} lang=${lang}></alexis-eligibility-quiz>`,
      });
      await until('the words', () => quiz.text().includes(startWord));
      quiz.control(startWord).click();
      await until('a question', () => quiz.heading().includes(question));
      quiz.root.querySelectorAll<HTMLElement>('.choice input')[0]?.click();
      await quiz.element.updateComplete;
      quiz.root.querySelector<HTMLElement>('button[type=submit]')?.click();
      await quiz.chooseTown();
      quiz.root.querySelectorAll<HTMLElement>('.choice input')[0]?.click();
      await quiz.element.updateComplete;
      quiz.root.querySelector<HTMLElement>('button[type=submit]')?.click();
      await until('the needs', () => quiz.root.querySelector('input[type=checkbox]'));
      quiz.root.querySelectorAll<HTMLElement>('.choice input')[0]?.click();
      await quiz.element.updateComplete;
      quiz.root.querySelector<HTMLElement>('button[type=submit]')?.click();
      await until('the result', () => quiz.root.querySelector('[part=result]'));
      expect(quiz.heading().toLowerCase()).to.contain(title.toLowerCase().slice(0, 7));
      await expectNoAxeViolations(quiz.element);
    });
  }
});
