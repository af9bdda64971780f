import type { TemplateResult } from 'lit';
import type { WidgetSettings } from '../../../client/widget-settings.ts';
import type { Visit } from '../../../context/visit-context.ts';
import type { Place } from '../../../contract/places.ts';
import type { AnswerValue, Question, Quiz } from '../../../contract/quizzes.ts';
import type { Language } from '../../../i18n/language.ts';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import type { AlexisElement } from '../../../element/alexis-element.ts';
import type { LazyModule } from '../../../element/lazy-module.ts';
import type { Step } from '../steps.ts';

/** What the quiz's element offers its parts, which come on demand and so cannot belong to it. */
export interface QuizPage {
  readonly element: AlexisElement;
  readonly settings: () => WidgetSettings;
  readonly visit: () => Visit;
  readonly language: () => Language;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly quiz: () => Quiz;
  /** Whether the visitor asked for the questions before they were here, and is there still. Asked once. */
  readonly isAwaited: () => boolean;
  readonly setVisit: (part: Partial<Visit>) => void;
  readonly updateVisit: (part: Partial<Visit>) => void;
  /** Stands where a part is not here: on its way, or failed with a way to try again. */
  readonly waiting: (part: LazyModule<unknown>) => TemplateResult;
}

/** What the walk offers its questions, the result and the contact form. */
export interface QuizHost {
  readonly page: QuizPage;
  readonly words: () => QuizWords;
  readonly flow: Step;
  /** The commune chosen in this visit, with its coordinates; `null` when there is none. */
  place: Place | null;
  /** Answers the question at hand. */
  readonly answer: (question: Question, value: AnswerValue | undefined) => void;
  readonly edit: (code: string) => void;
  /** The contact form was opened or closed: with `deep-link`, the browser's Back leads from it to the result. */
  readonly noteContact: (isOpen: boolean) => void;
  /** Back to the first question, with no answers; those there were can be taken up again from there. */
  readonly restart: () => void;
  /** From a shared result to the questions, or to where kept answers lead. */
  readonly goOn: () => void;
}
