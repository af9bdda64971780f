import { html, type TemplateResult } from 'lit';
import content from '../../../content/quizzes/orientation.json';
import { publishQuiz } from '../../../content/publish/quizzes/quiz.ts';
import type { QuizContent } from '../../../content/schema/quiz.ts';
import { type Answer, good } from '../../../test/support/api.ts';
import { ETAIN, fivePoles, MONDAY, NANCY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { plainText, WidgetPage, type PageOptions } from '../../../test/support/widget-page.ts';
import { aWorkshop } from '../../../test/support/workshop.ts';
import type { Quiz } from '../../contract/quizzes.ts';
import '../../embed/define/eligibility-quiz.ts';
import { fr as searchWords } from '../../i18n/commune-search/fr.ts';
import { fr as contactWords } from '../../i18n/eligibility-quiz/contact/fr.ts';
import { fr } from '../../i18n/eligibility-quiz/questions/fr.ts';
import { fr as resultWords } from '../../i18n/eligibility-quiz/result/fr.ts';
import { fr as startWords } from '../../i18n/eligibility-quiz/start/fr.ts';
import type { AlexisEligibilityQuiz } from './eligibility-quiz.ts';

export type QuizPage = WidgetPage<AlexisEligibilityQuiz>;

/** The orientation quiz, whose file the content's own tests validate. */
export const orientation = (partner?: string): Quiz =>
  publishQuiz(content as unknown as QuizContent, {
    partner: partner ? { slug: partner } : undefined,
    poles: fivePoles(),
  });

/** A proof of work that any number solves. */
const CHALLENGE = {
  parameters: { algorithm: 'SHA-256', nonce: '00', salt: '01', cost: 1, keyLength: 32, keyPrefix: '' },
  signature: 'signed',
};

export const RECEIPT = {
  reference: 'C-7F3K9Q',
  receivedAt: '2026-11-23T10:05:00+01:00',
  team: 'Pôle entrepreneurial de Maxéville',
};

export const QUIZ = html`<alexis-eligibility-quiz now=${MONDAY}
  ><a href="/embed/eligibility-quiz">Trouver ma prochaine étape</a></alexis-eligibility-quiz
>`;

/** A quiz that keeps its steps in the address of the page. */
export const LINKED = html`<alexis-eligibility-quiz now=${MONDAY} deep-link></alexis-eligibility-quiz>`;

/** What a test wants otherwise than usual. */
export interface QuizOptions extends PageOptions {
  readonly element?: TemplateResult;
  readonly quiz?: Answer;
  /** `drawn` waits for the start, or what is shown in its place; `nothing` for the first drawing only. */
  readonly wait?: 'drawn' | 'nothing';
}

/** A quiz on {@link MONDAY}; the search knows Nancy and Étain, and one workshop is announced. */
export async function openQuiz({
  element = QUIZ,
  quiz = good(orientation()),
  wait = 'drawn',
  answers,
  ...options
}: QuizOptions = {}): Promise<QuizPage> {
  const page: QuizPage = await WidgetPage.open(element, {
    answers: {
      '/quizzes/orientation': quiz,
      '/places': good([NANCY, ETAIN]),
      '/poles': good(fivePoles()),
      '/workshops': good([aWorkshop()]),
      '/challenge': good(CHALLENGE),
      '/contact-requests': good(RECEIPT),
      ...answers,
    },
    ...options,
  });
  if (wait === 'drawn') await page.shown('heading');
  return page;
}

/** What the first heading says: step and question, or result. */
export const heading = (page: QuizPage): string => plainText(page.query('heading'));

/** Waits until the first heading says this. */
export const isAt = (page: QuizPage, text: string | RegExp): Promise<unknown> =>
  until(`the heading says ${String(text)}`, () => {
    const found = heading(page);
    return typeof text === 'string' ? found.includes(text) : text.test(found);
  });

/** Waits until the heading has the focus. */
export const hasHeadingFocus = (page: QuizPage): Promise<unknown> =>
  until('the heading has the focus', () => page.focused && page.focused === page.query('heading'));

/** The radio button or checkbox of an answer, once it is there. */
export const answerBox = (page: QuizPage, label: string): Promise<HTMLInputElement> =>
  until(`an answer is called ${label}`, () => {
    const [found] = [...page.all('radio', label), ...page.all('checkbox', label)];
    return found as HTMLInputElement | undefined; // Both roles are native inputs here.
  });

/** Leaves the start for the first question. */
export async function start(page: QuizPage): Promise<void> {
  await page.click('button', startWords.start);
  await isAt(page, 'Question 1');
}

const ON = new RegExp(`^(${fr.next}|${fr.finish}|${fr.edit.save})$`);

/** Goes on, and waits until something else is shown. */
export async function goOn(page: QuizPage, button: string | RegExp = ON): Promise<void> {
  const before = heading(page);
  await page.click('button', button);
  await until(`something follows ${before}`, () => heading(page) && heading(page) !== before);
  await page.drawn();
}

/** Chooses the answers whose labels contain these texts, and goes on. */
export async function answer(page: QuizPage, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    (await answerBox(page, label)).click();
    await page.drawn();
  }
  await goOn(page);
}

/** The field of the commune search, once it is there. */
export const townField = async (page: QuizPage): Promise<HTMLInputElement> =>
  (await page.shown('combobox', searchWords.label)) as HTMLInputElement; // The search is a native input.

/** Chooses Nancy among the communes that the search suggests. */
export async function chooseNancy(page: QuizPage, label: string = searchWords.label): Promise<void> {
  await page.fill(label, 'nan', 'combobox');
  await page.click('option', 'Nancy');
}

/** Waits until a result is shown. */
export const showsResult = (page: QuizPage): Promise<unknown> =>
  until('a result is shown', () => page.root.querySelector('[part=result]'));

/** Answers up to the question of the situation: an idea, in Nancy. */
export async function toSituation(page: QuizPage): Promise<void> {
  await start(page);
  await answer(page, 'J’ai une idée');
  await chooseNancy(page);
  await goOn(page);
}

/** From the start to the result: an idea, in Nancy, full time, wants to test. */
export async function toResult(page: QuizPage): Promise<void> {
  await toSituation(page);
  await answer(page, 'à temps plein');
  await answer(page, 'Non');
  await answer(page, 'Tester mon activité', 'Trouver un local');
  await answer(page, 'Non');
  await showsResult(page);
}

/** Leaves the result to change the answer about the situation. */
export async function editSituation(page: QuizPage): Promise<void> {
  await page.click('button', new RegExp(`^${resultWords.answers.title}$`));
  await page.click('button', new RegExp(`^${resultWords.answers.edit}.*Quelle est votre situation`));
  await isAt(page, 'Quelle est votre situation');
}

/** Keeps the answers on the device. */
export async function keepAnswers(page: QuizPage): Promise<void> {
  await page.click('checkbox', fr.keep.label);
  await page.says(fr.keep.kept);
}

/** Walks to the result and opens the contact form. */
export async function openContact(page: QuizPage): Promise<void> {
  await toResult(page);
  // Whom the form writes to is known with what is near.
  await page.says('Pôle entrepreneurial de Maxéville');
  await page.click('button', new RegExp(`^${resultWords.contact}$`));
  await page.shown('button', contactWords.submit);
}

/** Fills in what the contact form needs. */
export async function fillIn(page: QuizPage, { name = 'Léa Martin' } = {}): Promise<void> {
  await page.fill(contactWords.labels.name, name);
  await page.fill(contactWords.labels.email, 'lea@example.org');
  await page.fill(contactWords.labels.message, 'Bonjour');
  await page.click('checkbox', /^J’accepte/);
}

/** Sends the form, or tries again. */
export const sendContact = (page: QuizPage): Promise<void> => page.click('button', contactWords.submit);

/** Puts back what a test changed outside the page's tree. */
export const tidyUp = (): void => {
  history.replaceState(null, '', location.pathname + location.search);
  localStorage.clear();
};
