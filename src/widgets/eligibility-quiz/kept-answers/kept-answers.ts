import { Place } from '../../../contract/places.ts';
import { AnswerValue } from '../../../contract/quiz-values.ts';
import type { KeptAnswers } from '../state/kept-answers.ts';
import { keptKey } from './kept-key.ts';

/** Before several options, which are written as one text: pages with Prototype.js quote arrays twice in JSON. */
const SEVERAL = '+';

/** Writes the answers. `false`: this browser does not allow it. */
export function writeKeptAnswers(slug: string, { version, answers, commune }: KeptAnswers): boolean {
  const plain: Record<string, AnswerValue> = {};
  for (const code of Object.keys(answers)) {
    const answer = answers[code];
    if (answer !== undefined) plain[code] = Array.isArray(answer) ? SEVERAL + answer.join(' ') : answer;
  }
  try {
    // Earlier versions of the kit read and write the commune as `place`.
    localStorage.setItem(keptKey(slug), JSON.stringify({ version, answers: plain, place: commune }));
    return true;
  } catch {
    return false;
  }
}

/** The answers on this device, or `null`. What cannot be read is left out, so that it is asked again. */
export function readKeptAnswers(slug: string): KeptAnswers | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keptKey(slug)) ?? 'null') as Record<string, unknown> | null;
    const written = kept?.['answers'] as Record<string, unknown> | undefined;
    if (!kept || !written) return null;
    const answers: Record<string, AnswerValue> = {};
    for (const code of Object.keys(written)) {
      const { success, data: answer } = AnswerValue.safeParse(written[code]);
      if (!success) continue;
      const isSeveral = typeof answer === 'string' && answer.startsWith(SEVERAL);
      answers[code] = isSeveral ? answer.slice(1).split(' ') : answer;
    }
    return { version: String(kept['version']), answers, commune: Place.safeParse(kept['place']).data ?? null };
  } catch {
    return null;
  }
}

/** Erases the answers from this device. */
export function eraseKeptAnswers(slug: string): void {
  try {
    localStorage.removeItem(keptKey(slug));
  } catch {
    // A browser that does not allow this has kept nothing.
  }
}
