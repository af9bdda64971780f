import type { AnswerValue, Question, Quiz } from '../../../../src/contract/quizzes.ts';
import { representatives } from '../classes.ts';
import { type Comparison, comparisons, type Facts, verdict } from '../../../../src/domain/quiz/conditions.ts';
import { isAsked } from '../../../../src/domain/quiz/path.ts';

/** What can be known when a question is put, and how many questions can follow. */
export interface Situation {
  /** One example of the answers before the question. Of later questions only those answered in advance. */
  readonly facts: Facts;
  /** Questions still to come at most, the one at hand included: the longest path from here, whatever is answered. */
  readonly most: number;
}

/** Situations looked at before giving up. The proof refuses quizzes beyond. */
export const MOST_SITUATIONS = 5000;

/**
 * For each question, the situations in which it is put that the visibility of what follows tells apart; `null` for a quiz that has more than
 * {@link MOST_SITUATIONS}. An answer given in advance counts as no question, yet visitors may change it at the result: each
 * of its values is a situation of its own.
 */
export function situations(quiz: Quiz): readonly (readonly Situation[])[] | null {
  const found: Situation[][] = quiz.questions.map(() => []);
  let count = 0;
  for (const given of givens(quiz)) {
    const levels = reachable(quiz, given, MOST_SITUATIONS - count);
    if (!levels) return null;
    // From the end: nothing follows the last question.
    let after = new Map<string, number>();
    for (let index = levels.length - 1; index >= 0; index -= 1) {
      const here = new Map<string, number>();
      for (const [key, { facts, isPut, follows }] of levels[index] ?? []) {
        const most = Math.max(...follows.map(({ to, asks }) => asks + (after.get(to) ?? 0)));
        here.set(key, most);
        if (isPut)
          found[index]?.push({ facts: new Map([...given.filter(([code]) => !facts.has(code)), ...facts]), most });
        count += 1;
      }
      after = here;
    }
  }
  return found;
}

/** Every combination of values of the questions that are answered in advance. */
function givens({ questions, presets }: Quiz): (readonly [code: string, value: AnswerValue])[][] {
  const about = questions.flatMap(({ visibleWhen }) => comparisons(visibleWhen));
  return questions
    .filter(({ code }) => Object.hasOwn(presets, code))
    .reduce<(readonly [string, AnswerValue])[][]>(
      (all, question) =>
        representatives(question, about).flatMap((value) =>
          all.map((one) => [...one, [question.code, value] as const]),
        ),
      [[]],
    );
}

interface Step {
  readonly facts: Facts;
  readonly isPut: boolean;
  /** The situations at the next question; `asks`: 1 where this one is put to the visitor. */
  readonly follows: readonly { readonly to: string; readonly asks: number }[];
}

/** The situations at each question, by what tells them apart; `null` beyond `limit`. */
function reachable(
  { questions }: Quiz,
  given: readonly (readonly [string, AnswerValue])[],
  limit: number,
): Map<string, Step>[] | null {
  const presets = new Map(given);
  const levels: Map<string, Step>[] = [];
  let states = new Map<string, Facts>([['', new Map()]]);
  let count = 0;
  for (const [index, question] of questions.entries()) {
    const later = questions.slice(index + 1).flatMap(({ visibleWhen }) => comparisons(visibleWhen));
    const level = new Map<string, Step>();
    const next = new Map<string, Facts>();
    for (const [key, facts] of states) {
      const isPut = isAsked(question, facts);
      const follows = valuesOf(question, presets, isPut, later).map((value) => {
        const after = new Map(facts).set(question.code, value);
        const to = signs(later, after);
        if (!next.has(to)) next.set(to, after);
        return { to, asks: isPut && !presets.has(question.code) ? 1 : 0 };
      });
      level.set(key, { facts, isPut, follows });
      count += 1;
    }
    if (count > limit) return null;
    levels.push(level);
    states = next;
  }
  return levels;
}

function valuesOf(
  question: Question,
  presets: ReadonlyMap<string, AnswerValue>,
  isPut: boolean,
  later: readonly Comparison[],
): (AnswerValue | null)[] {
  const preset = presets.get(question.code);
  if (!isPut) return [null];
  return preset === undefined ? representatives(question, later) : [preset];
}

const signs = (compared: readonly Comparison[], facts: Facts): string =>
  compared.map((one) => ({ true: '1', false: '0', undefined: '?' })[`${verdict(one, facts)}`]).join('');
