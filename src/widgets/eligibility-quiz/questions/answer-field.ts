import type { PropertyDeclarations } from 'lit';
import type { AnswerValue, Question } from '../../../contract/quizzes.ts';
import { answerTo } from '../../../domain/quiz/path.ts';
import { FeatureElement } from '../../../element/feature-element.ts';
import { endTypedKeys } from '../../../element/typed-keys.ts';
import type { QuizProps } from '../state/quiz-props.ts';
import { questionAt } from '../state/steps.ts';

/** A question that is answered in a text field. It is made anew each time the visitor comes to a question. */
export abstract class AnswerField extends FeatureElement {
  static override properties: PropertyDeclarations = {
    context: { attribute: false },
    isWrong: { attribute: false },
  };

  context: QuizProps | undefined;

  /** The visitor wanted to go on, and there was a {@link problem}. */
  isWrong = false;

  constructor() {
    super();
    endTypedKeys(this);
  }

  /** What keeps the visitor from going on, in words; empty: nothing. */
  abstract get problem(): string;

  protected get question(): Question | undefined {
    return this.context && questionAt(this.context.state.quiz, this.context.state.step);
  }

  protected get given(): AnswerValue | undefined {
    const { context, question } = this;
    return context && question && answerTo(context.state.quiz, context.state.step.answers, question.code);
  }
}
