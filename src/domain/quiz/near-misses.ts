import type { AnswerValue, Outcome, Question, Quiz } from '../../contract/quizzes.ts';
import type { Answers } from './answers.ts';
import { comparisons, type Facts } from './conditions.ts';
import { answerTo, walk } from './path.ts';
import { matchingOutcomes, support } from './results.ts';

/** An outcome that one other answer would give: "pourquoi pas…". */
export interface NearMiss {
  readonly outcome: Outcome;
  /** The criterion that fails. */
  readonly question: Question;
  /** What was answered. */
  readonly from: AnswerValue;
  /** The smallest change; multiple: the selection with it. */
  readonly to: AnswerValue;
  /** single, multiple: code of the option that would have to be chosen; absent for one to be dropped, and for other kinds. */
  readonly option?: string;
  /** commune: every département that would do. */
  readonly departments?: string[];
}

/**
 * Outcomes that do not hold, yet would after changing one answer while at least one other answer already speaks for
 * them (without that, everything would be near). Of all changes to one answer that lead there, the easiest is told: of the
 * question that comes first in the quiz's `preferredChanges` (of the others: that is nearest to the end of the path), the
 * option nearest to the one chosen; never one that the quiz proposes to nobody. Ordered like the quiz's outcomes.
 */
export function nearMisses(quiz: Quiz, answers: Answers): NearMiss[] {
  const { path, facts, next } = walk(quiz, answers);
  if (next) return [];
  const held = new Set(matchingOutcomes(quiz.outcomes, facts));
  const near = new Set<Outcome>();
  const found = new Map<Outcome, NearMiss>();

  for (const question of easiestFirst(quiz, path)) {
    const from = answerTo(quiz, answers, question.code);
    const value = facts.get(question.code);
    if (from === undefined || value == null) continue;
    for (const { to, option, department } of changes(quiz, question, value)) {
      const changed = walk(quiz, { ...answers, [question.code]: to });
      for (const outcome of matchingOutcomes(quiz.outcomes, changed.facts)) {
        if (held.has(outcome)) continue;
        if (restsOnMore(quiz, outcome, question, changed.facts)) near.add(outcome);
        if (!isProposed(question, value, option)) continue;
        const before = found.get(outcome);
        if (!before) {
          const departments = department === undefined ? undefined : [department];
          found.set(outcome, {
            outcome,
            question,
            from,
            to,
            ...(option && { option }),
            ...(departments && { departments }),
          });
        } else if (before.question === question && department !== undefined) before.departments?.push(department);
      }
    }
  }
  return quiz.outcomes.flatMap((outcome) => (near.has(outcome) && found.get(outcome)) || []);
}

function easiestFirst({ preferredChanges = [] }: Quiz, path: readonly Question[]): Question[] {
  const rank = ({ code }: Question) => {
    const at = preferredChanges.indexOf(code);
    return at < 0 ? preferredChanges.length : at;
  };
  return [...path].reverse().sort((a, b) => rank(a) - rank(b));
}

/** Whether an option may be proposed to somebody who answered `value`. */
function isProposed({ options = [], onward }: Question, value: AnswerValue, option: string | undefined): boolean {
  const at = (code: AnswerValue | undefined) => options.findIndex((one) => one.code === code);
  return options[at(option)]?.suggestible !== false && !(onward && at(option) < at(value));
}

/** Whether an answer other than the changed one carries the outcome, too. */
const restsOnMore = (quiz: Quiz, outcome: Outcome, changed: Question, facts: Facts): boolean =>
  support(quiz, outcome.when, facts).some(({ question }) => question !== changed.code);

interface Change {
  readonly to: AnswerValue;
  readonly option?: string;
  readonly department?: string;
}

/** Other answers to a question, the smallest change first. */
function changes(quiz: Quiz, question: Question, value: AnswerValue): Change[] {
  const options = question.options ?? [];
  if (question.kind === 'single') {
    const at = options.findIndex(({ code }) => code === value);
    const distance = (code: string) => Math.abs(options.findIndex((option) => option.code === code) - at);
    return options
      .filter(({ code }) => code !== value)
      .sort((a, b) => distance(a.code) - distance(b.code))
      .map(({ code }) => ({ to: code, option: code }));
  }
  if (Array.isArray(value)) {
    const isExclusive = (code: string) => options.some((option) => option.code === code && option.exclusive);
    const added = options.filter(({ code }) => !value.includes(code));
    return [
      ...added.map(({ code, exclusive }) => ({
        to: exclusive ? [code] : [...value.filter((one) => !isExclusive(one)), code],
        option: code,
      })),
      ...(value.length > 1 ? value.map((code) => ({ to: value.filter((one) => one !== code) })) : []),
    ];
  }
  if (question.kind === 'commune') {
    const conditions = [...quiz.questions.map((one) => one.visibleWhen), ...quiz.outcomes.map((one) => one.when)];
    const compared = conditions.flatMap((one) => comparisons(one)).filter((one) => one.question === question.code);
    const named = new Set(compared.flatMap((one) => (one.op === 'department-in' ? one.values : [])));
    return [...named].map((department) => ({ to: { department }, department }));
  }
  const distance = (to: number) => Math.abs(to - Number(value));
  return [...(question.samples ?? [])].sort((a, b) => distance(a) - distance(b)).map((to) => ({ to }));
}
