import type { AnswerValue, Question } from '../../../src/contract/quizzes.ts';
import { ELSEWHERE } from '../../../src/domain/quiz/answers.ts';
import { type Comparison, verdict } from '../../../src/domain/quiz/conditions.ts';

/**
 * One answer for each class of answers that the comparisons tell apart, in a stable order: reasoning over these few is
 * reasoning over every answer. At least one where the question can be answered at all.
 */
export function representatives(question: Question, among: readonly Comparison[]): AnswerValue[] {
  const about = among.filter((comparison) => comparison.question === question.code);
  const bySignature = new Map<string, AnswerValue>();
  for (const value of candidates(question, about)) {
    const facts = new Map([[question.code, value]]);
    const signature = about.map((comparison) => (verdict(comparison, facts) ? '1' : '0')).join('');
    if (!bySignature.has(signature)) bySignature.set(signature, value);
  }
  return [...bySignature.values()];
}

function candidates(question: Question, about: readonly Comparison[]): AnswerValue[] {
  const options = question.options ?? [];
  switch (question.kind) {
    case 'single':
      return options.map((option) => option.code);
    case 'multiple': {
      const named = new Set(about.map((comparison) => ('value' in comparison ? comparison.value : undefined)));
      return choicesOf(question, (code) => named.has(code));
    }
    case 'number':
      return numbers(question, about);
    case 'commune':
      return [
        ELSEWHERE,
        ...about.flatMap((comparison) =>
          comparison.op === 'department-in' ? comparison.values.map((department) => ({ department })) : [],
        ),
      ];
    default:
      return [];
  }
}

/** Every selection that differs in the options named, filled up with one other option where that is needed. */
function choicesOf({ options = [] }: Question, isNamed: (code: string) => boolean): string[][] {
  let selections: string[][] = [[]];
  for (const { code, exclusive } of options) {
    if (isNamed(code) && !exclusive) selections = selections.flatMap((chosen) => [chosen, [...chosen, code]]);
  }
  const filler = options.find(({ code }) => !isNamed(code));
  return [
    ...selections.flatMap((chosen) => (chosen.length > 0 ? [chosen] : filler ? [[filler.code]] : [])),
    ...options.flatMap(({ code, exclusive }) => (exclusive && isNamed(code) ? [[code]] : [])),
  ];
}

/** Every threshold and, between two neighbours and beyond the outer ones, a number that can be answered there. */
function numbers({ min, max, integer }: Question, about: readonly Comparison[]): number[] {
  const bounds = about.flatMap((comparison) =>
    'value' in comparison && typeof comparison.value === 'number' ? [comparison.value] : [],
  );
  const low = min ?? Math.min(0, ...bounds) - 1;
  const high = max ?? Math.max(0, ...bounds) + 1;
  const points = [low, ...bounds, high].sort((a, b) => a - b);
  const tried = points.flatMap((point, index) =>
    integer
      ? [Math.ceil(point), Math.floor(point), Math.floor(point) + 1, Math.ceil(point) - 1]
      : [point, (point + (points[index + 1] ?? point)) / 2],
  );
  return tried.filter((number) => number >= low && number <= high);
}
