import type { Kit } from '../../context/kit.ts';
import type { Visit } from '../../context/visit.ts';
import type { Place } from '../../contract/places.ts';
import type { AnswerValue, Question, Quiz } from '../../contract/quizzes.ts';
import type { Language } from '../../i18n/language.ts';
import type { QuizWords } from '../../i18n/quiz/fr.ts';
import type { PlaceSearchHost } from '../../ui/place-search/place-search-controller.ts';
import type { Flow } from './flow.ts';

/** What the quiz's element offers its parts, which come on demand and so cannot belong to it. */
export interface QuizHost {
  readonly element: PlaceSearchHost & HTMLElement;
  readonly kit: () => Kit;
  readonly visit: () => Visit;
  readonly language: () => Language;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly words: () => QuizWords;
  /** `aria-level` of the widget's own heading. */
  readonly level: () => number;
  readonly quiz: () => Quiz;
  readonly flow: () => Flow;
  /** The commune chosen in this visit, with its coordinates; `null` when there is none. */
  readonly place: () => Place | null;
  readonly choosePlace: (place: Place | null) => void;
  /** Answers the question at hand. */
  readonly answer: (question: Question, value: AnswerValue | undefined) => void;
  readonly edit: (code: string) => void;
  /** Back to the first question with no answers; to the questions from a shared result. */
  readonly restart: () => void;
  readonly setVisit: (part: Partial<Visit>) => void;
  readonly visitorChanged: (part: Partial<Visit>) => void;
}
