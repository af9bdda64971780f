import { defineFeature } from '../../element/feature-element.ts';
import { QuizCommune } from './questions/quiz-commune.ts';
import { QuizQuestion } from './questions/quiz-question.ts';
import { QuizForms } from './result/quiz-forms.ts';
import { QuizResult } from './result/quiz-result.ts';
import { QuizShare } from './share/quiz-share.ts';

export { QuizController } from './quiz-controller.ts';

/**
 * Defines the quiz's features; their tags upgrade. A function, since a bundler drops what a module does by itself
 * (`sideEffects` in package.json).
 */
export function defineFeatures(): void {
  defineFeature('alexis-quiz-commune', QuizCommune);
  defineFeature('alexis-quiz-share', QuizShare);
  defineFeature('alexis-quiz-question', QuizQuestion);
  defineFeature('alexis-quiz-result', QuizResult);
  defineFeature('alexis-quiz-forms', QuizForms);
}
