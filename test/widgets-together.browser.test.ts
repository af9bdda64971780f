import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { good } from './support/api.ts';
import { fivePoles, MONDAY, NANCY } from './support/poles.ts';
import { until } from './support/until.ts';
import { plainText, WidgetPage } from './support/widget-page.ts';
import { aWorkshop } from './support/workshop.ts';
import '../src/embed/define/eligibility-quiz.ts';
import '../src/embed/define/pole-locator.ts';
import '../src/embed/define/workshop-calendar.ts';
import { fr as formWords } from '../src/i18n/workshop-calendar/registration/fr.ts';
import {
  orientation,
  type QuizPage,
  tidyUp,
  toResult,
} from '../src/widgets/eligibility-quiz/eligibility-quiz.fixture.ts';

afterEach(tidyUp);

const PAGE = html`<div>
  <alexis-eligibility-quiz now=${MONDAY}></alexis-eligibility-quiz>
  <alexis-pole-locator now=${MONDAY}></alexis-pole-locator>
  <alexis-workshop-calendar now=${MONDAY}></alexis-workshop-calendar>
</div>`;

/** The widgets of a page, with a result of the quiz. */
async function openPage(answers: Parameters<typeof WidgetPage.open>[1] = {}) {
  const quiz: QuizPage = await WidgetPage.open(PAGE, {
    ...answers,
    answers: {
      '/quizzes/orientation': good(orientation()),
      '/places': good([NANCY]),
      '/poles': good(fivePoles()),
      '/workshops': good([aWorkshop()]),
      ...answers.answers,
    },
  });
  const widget = <E extends HTMLElement>(tag: string): WidgetPage<E> => {
    const element = quiz.element.parentElement?.querySelector<E>(tag);
    if (!element) throw new Error(`There is no ${tag}.`);
    return WidgetPage.of(element, quiz.context);
  };
  return { quiz, calendar: widget('alexis-workshop-calendar'), locator: widget('alexis-pole-locator') };
}

/** Clicks a link of the quiz, and says whether the browser would follow it. */
async function isFollowed(quiz: QuizPage, name: RegExp): Promise<boolean> {
  const link = await quiz.shown('link', name);
  let isPrevented = false;
  const stay = (event: Event): void => {
    isPrevented = event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('click', stay);
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  removeEventListener('click', stay);
  return !isPrevented;
}

describe('the widgets of a page', () => {
  it('register in the page’s calendar for the workshop of a result, with the focus and the commune', async () => {
    const { quiz, calendar } = await openPage();
    await calendar.says('Construire son prévisionnel');
    await toResult(quiz);
    await until('the click opens the form', async () => !(await isFollowed(quiz, /^S’inscrire à l’atelier de Dieuze/)));
    await calendar.shown('textbox', formWords.labels.email);
    await until('the form has the focus', () => calendar.focused?.matches('.form-title'));
    expect(plainText(calendar.focused ?? undefined)).to.not.equal('');
    expect((calendar.find('textbox', formWords.labels.commune) as HTMLInputElement).value).to.equal('Nancy');
  });

  it('show the pôle of a result in the page’s locator', async () => {
    const { quiz, locator } = await openPage();
    await toResult(quiz);
    await until('the click opens the card', async () => !(await isFollowed(quiz, /^Voir sur la carte/)));
    await until(
      'the card is open',
      () => locator.query('button', /^Maxéville/)?.getAttribute('aria-expanded') === 'true',
    );
    expect(locator.context.visit().pole).to.equal('maxeville');
    await until('the focus is in the locator', () => document.activeElement === locator.element);
  });

  it('register in the quiz itself where the calendar is not seen', async () => {
    const { quiz, calendar } = await openPage();
    await toResult(quiz);
    await quiz.shown('link', /^Voir sur la carte/);
    calendar.element.style.display = 'none';
    expect(await isFollowed(quiz, /^S’inscrire à l’atelier/)).to.equal(false);
    await quiz.shown('textbox', formWords.labels.email);
    expect(calendar.query('textbox')).to.equal(undefined);
  });
});
