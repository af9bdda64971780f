import { html, type TemplateResult } from 'lit';
import content from '../../../../content/quizzes/orientation.json';
import { publishQuiz } from '../../../../content/publish/quizzes/quiz.ts';
import type { QuizContent } from '../../../../content/schema/quiz.ts';
import { type Answer, good } from '../../../../test/support/api.ts';
import { control, textOf } from '../../../../test/support/find.ts';
import { type ContextOptions, prepareContext, type PreparedContext } from '../../../../test/support/context.ts';
import { ETAIN, fivePoles, MONDAY, NANCY } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { aWorkshop } from '../../../../test/support/workshop.ts';
import type { Quiz } from '../../../contract/quizzes.ts';
import '../../../embed/define/eligibility-quiz.ts';
import { fr as resultWords } from '../../../i18n/eligibility-quiz/result/fr.ts';
import { fr as startWords } from '../../../i18n/eligibility-quiz/start/fr.ts';
import type { AlexisEligibilityQuiz } from '../eligibility-quiz.ts';

/** The orientation quiz, whose file the content's own tests validate. */
export const orientation = (partner?: string): Quiz =>
  publishQuiz(content as unknown as QuizContent, {
    partner: partner ? { slug: partner } : undefined,
    poles: fivePoles(),
  });

/** A proof of work that any number solves. */
export const CHALLENGE = {
  parameters: { algorithm: 'SHA-256', nonce: '00', salt: '01', cost: 1, keyLength: 32, keyPrefix: '' },
  signature: 'signed',
};

export const RECEIPT = {
  reference: 'C-7F3K9Q',
  receivedAt: '2026-11-23T10:05:00+01:00',
  team: 'Pôle entrepreneurial de Maxéville',
};

export interface PreparedQuiz extends PreparedContext {
  readonly element: AlexisEligibilityQuiz;
  readonly root: ShadowRoot;
  readonly events: readonly (readonly [string, unknown])[];
  readonly control: (name: string | RegExp) => HTMLElement;
  readonly text: () => string;
  /** What the heading says: step and question, or result. */
  readonly heading: () => string;
  /** Chooses the answers whose labels contain these texts, and goes on. */
  readonly answer: (...labels: readonly string[]) => Promise<void>;
  /** Chooses the commune that the search suggests first, and goes on. */
  readonly chooseTown: (text?: string) => Promise<void>;
  /** From the start to the result: an idea, in Nancy, full time, wants to test. */
  readonly toResult: () => Promise<void>;
}

export const QUIZ = html`<alexis-eligibility-quiz now=${MONDAY}
  ><a href="/embed/eligibility-quiz">Trouver ma prochaine étape</a></alexis-eligibility-quiz
>`;

export interface QuizOptions extends ContextOptions {
  readonly element?: TemplateResult;
  readonly quiz?: Answer;
  /** `parts` waits until questions and result are here; `nothing` for the first drawing only. */
  readonly wait?: 'parts' | 'nothing';
}

/** A quiz on {@link MONDAY}; the search knows Nancy and Étain, and one workshop is announced. */
export async function prepareQuiz({
  element: template = QUIZ,
  quiz = good(orientation()),
  wait = 'parts',
  answers,
  ...options
}: QuizOptions = {}): Promise<PreparedQuiz> {
  const prepared = prepareContext({
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
  const events: (readonly [string, unknown])[] = [];
  const types = ['alexis-quiz-start', 'alexis-quiz-step', 'alexis-quiz-result', 'alexis-contact-sent'] as const;
  for (const type of types) {
    prepared.provider.addEventListener(type, (event) => events.push([event.type, event.detail]));
  }
  const element = await prepared.place<AlexisEligibilityQuiz>(template);
  const root = element.shadowRoot;
  if (!root) throw new Error('The quiz is not defined.');
  const heading = (): string => textOf(root.querySelector('#heading'));
  const find = (name: string | RegExp): HTMLElement => control(root, name);
  const choice = (label: string): HTMLInputElement => {
    const found = [...root.querySelectorAll<HTMLElement>('label.choice')].find((one) => textOf(one).includes(label));
    const input = found?.querySelector('input');
    if (!input) throw new Error(`No answer is called ${label}: ${textOf(root.querySelector('.answers'))}`);
    return input;
  };
  const goOn = async (): Promise<void> => {
    const before = heading();
    root.querySelector<HTMLElement>('button[type=submit]')?.click();
    await until(`something follows ${before}`, () => heading() && heading() !== before);
    await element.updateComplete;
  };
  const answer = async (...labels: readonly string[]): Promise<void> => {
    for (const label of labels) {
      choice(label).click();
      await element.updateComplete;
    }
    await goOn();
  };
  const chooseTown = async (text = 'nan'): Promise<void> => {
    const field = await until('the search is there', () => root.querySelector<HTMLInputElement>('[role=combobox]'));
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const option = await until('towns are suggested', () => root.querySelector<HTMLElement>('[role=option]'));
    option.click();
    await element.updateComplete;
    await goOn();
  };
  if (wait === 'parts') {
    // Whatever is on its way comes, whether or not this kit shows that it has.
    await import('../quiz-features.ts');
    await until('the quiz is drawn', () => root.querySelector('#heading'));
  }
  return {
    ...prepared,
    element,
    root,
    events,
    control: find,
    text: () => textOf(root),
    heading,
    answer,
    chooseTown,
    toResult: async () => {
      find(startWords.start).click();
      await until('the first question', () => root.querySelector('.question'));
      await answer('J’ai une idée');
      await chooseTown();
      await answer('à temps plein');
      await answer('Non');
      await answer('Tester mon activité', 'Trouver un local');
      await answer('Non');
      await until('the result is there', () => root.querySelector('[part=result]'));
    },
  };
}

/** Leaves the start for the first question. */
export const start = async ({ control, element }: PreparedQuiz): Promise<void> => {
  control(startWords.start).click();
  await until('the first question', () => element.shadowRoot?.querySelector('.question'));
};

/** Walks to the result and opens the contact form. */
export const openContact = async (quiz: PreparedQuiz): Promise<void> => {
  await quiz.toResult();
  await until('what is near is known', () => !quiz.root.querySelector('.nearby .ghost'));
  quiz.control(resultWords.contact).click();
  await until('the form is there', () => quiz.root.querySelector('[part=contact]'));
};

const fill = (quiz: PreparedQuiz, id: string, text: string): void => {
  const field = quiz.root.querySelector<HTMLInputElement>(`#contact-${id}`);
  if (!field) throw new Error(`no field ${id}`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

/** Fills in what the contact form needs. */
export const fillIn = async (quiz: PreparedQuiz, { name = 'Léa Martin' } = {}): Promise<void> => {
  fill(quiz, 'name', name);
  fill(quiz, 'email', 'lea@example.org');
  fill(quiz, 'message', 'Bonjour');
  quiz.root.querySelector<HTMLElement>('#contact-consent')?.click();
  await quiz.element.updateComplete;
};

/** Sends the form, or goes on. */
export const send = (quiz: PreparedQuiz): void => quiz.root.querySelector<HTMLElement>('button[type=submit]')?.click();

/** Puts back what a test changed outside the page's tree. */
export const tidyUp = (): void => {
  history.replaceState(null, '', location.pathname + location.search);
  localStorage.clear();
};
