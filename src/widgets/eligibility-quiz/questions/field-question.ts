import type { TemplateResult } from 'lit';
import type { AnswerValue, Question } from '../../../contract/quizzes.ts';

/** A question that is answered in a text field. */
export interface FieldQuestion {
  /** The visitor comes to the question: shows the answer there is. */
  enter(question: Question, given: AnswerValue | undefined): void;
  /** What is wrong with what stands in the field, in words; empty when nothing is. */
  problem(question: Question, given: AnswerValue | undefined): string;
  /** @param isWrong {@link problem} was found when the visitor wanted to go on */
  render(question: Question, given: AnswerValue | undefined, isWrong: boolean): TemplateResult;
}
