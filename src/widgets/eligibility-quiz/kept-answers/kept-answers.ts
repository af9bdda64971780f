import { Place } from '../../../contract/places.ts';
import { AnswerValue } from '../../../contract/quiz-values.ts';
import type { Answers } from '../../../domain/quiz/answers.ts';
import { keptKey } from './kept-key.ts';

/**
 * Answers that the visitor asked to keep on this device: `localStorage`, key `alexis-quiz-{slug}`, until they erase
 * them. Nothing is written before they tick the box. Storage that throws or is missing keeps nothing.
 */
export interface KeptAnswers {
  /** Version of the rules they were given to. */
  readonly version: string;
  readonly answers: Answers;
  /** The commune among them, with its coordinates; `null`: none, or not known. */
  readonly place: Place | null;
}

/** Marks several options: lists are kept as text, as pages with Prototype.js write arrays twice quoted. */
const SEVERAL = '+';

/** Keeps the answers. `false`: this browser does not allow it. */
export function keepAnswers(slug: string, { version, answers, place }: KeptAnswers): boolean {
  const plain: Record<string, AnswerValue> = {};
  for (const code of Object.keys(answers)) {
    const answer = answers[code];
    if (answer !== undefined) plain[code] = Array.isArray(answer) ? SEVERAL + answer.join(' ') : answer;
  }
  try {
    localStorage.setItem(keptKey(slug), JSON.stringify({ version, answers: plain, place }));
    return true;
  } catch {
    return false;
  }
}

/** What was kept, or `null`. What cannot be read is left out: it is asked again. */
export function keptAnswers(slug: string): KeptAnswers | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keptKey(slug)) ?? 'null') as Partial<KeptAnswers> | null;
    if (!kept?.answers) return null;
    const answers: Record<string, AnswerValue> = {};
    for (const code of Object.keys(kept.answers)) {
      const { success, data: answer } = AnswerValue.safeParse(kept.answers[code]);
      if (!success) continue;
      const isList = typeof answer === 'string' && answer.startsWith(SEVERAL);
      answers[code] = isList ? answer.slice(1).split(' ') : answer;
    }
    return { version: String(kept.version), answers, place: Place.safeParse(kept.place).data ?? null };
  } catch {
    return null;
  }
}

/** Erases what was kept. */
export function forgetAnswers(slug: string): void {
  try {
    localStorage.removeItem(keptKey(slug));
  } catch {
    // What cannot be written was never kept.
  }
}
