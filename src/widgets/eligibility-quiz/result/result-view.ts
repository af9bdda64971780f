import type { WidgetName } from '../../../contract/common.ts';
import type { Quiz } from '../../../contract/quizzes.ts';
import type { Language } from '../../../i18n/language.ts';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import type { QuizResultWords } from '../../../i18n/eligibility-quiz/result/fr.ts';

/** What every part of the result needs to draw. */
export interface ResultView {
  readonly quiz: Quiz;
  readonly words: QuizResultWords;
  readonly quizWords: QuizWords;
  readonly language: Language;
  /** `aria-level` of the result's heading. */
  readonly level: number;
  /** Address of a widget's own page, with attributes for it. */
  readonly pageOf: (widget: WidgetName, attributes?: Readonly<Record<string, string>>) => string;
}
