import type { Place } from '../../../contract/places.ts';
import type { Answers } from '../../../domain/quiz/answers.ts';

/**
 * Answers that the visitor asked to keep on this device: `localStorage`, key `alexis-quiz-{slug}`, until they erase
 * them. Nothing is written before they tick the box. Storage that throws or is missing keeps nothing.
 */
export interface KeptAnswers {
  /** Version of the rules that the answers were given to. */
  readonly version: string;
  readonly answers: Answers;
  /** The commune among the answers, with its coordinates; `null`: none, or not known. */
  readonly commune: Place | null;
}
