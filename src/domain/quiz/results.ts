import { STAGES } from '../../contract/common.ts';
import type { AnswerValue, Condition, Outcome, Quiz, Text } from '../../contract/quizzes.ts';
import type { Answers } from './answers.ts';
import { comparisons, evaluate, type Facts } from './conditions.ts';
import { walk } from './path.ts';

/** An answer that an outcome rests on. */
export interface Because {
  readonly question: string;
  /** multiple: only the options that the rule looks for. */
  readonly value: AnswerValue;
}

export interface Result {
  readonly outcome: Outcome;
  /** The reasons of the rule that hold here, in words. */
  readonly reasons: readonly Text[];
  /** A smallest set of answers that makes the outcome hold, whatever the others were; in the order asked. */
  readonly because: readonly Because[];
}

export interface Results {
  /** The step to take: the first of the chain of stages that fits; without one, the first of the others. */
  readonly next?: Result;
  /** Stages that fit, too, in the chain's order. */
  readonly later: readonly Result[];
  /** Partners, the contest, a way on elsewhere. */
  readonly beside: readonly Result[];
}

/** What the answers lead to. On an unfinished path: what is already certain. */
export function results(quiz: Quiz, answers: Answers): Results {
  const { facts } = walk(quiz, answers);
  const [next, ...others] = matchingOutcomes(quiz.outcomes, facts)
    .sort(byRank)
    .map((outcome) => explain(quiz, outcome, facts));
  return {
    ...(next && { next }),
    later: others.filter(({ outcome }) => outcome.kind === 'stage'),
    beside: others.filter(({ outcome }) => outcome.kind !== 'stage'),
  };
}

/** Outcomes that hold, without those that one standing `alone` leaves out. */
export function matchingOutcomes(outcomes: readonly Outcome[], facts: Facts): Outcome[] {
  const holding = outcomes.filter(({ when }) => evaluate(when, facts));
  const limit = Math.min(...holding.filter(({ alone }) => alone).map(({ priority }) => priority));
  return holding.filter(({ priority }) => priority <= limit);
}

/** Stages in the order of the chain, then the rest; within, by priority. */
export function byRank(a: Outcome, b: Outcome): number {
  return rank(a) - rank(b) || a.priority - b.priority;
}

function rank({ kind, stage }: Outcome): number {
  const place = kind === 'stage' ? (STAGES as readonly (string | undefined)[]).indexOf(stage) : -1;
  return place < 0 ? STAGES.length : place;
}

function explain(quiz: Quiz, outcome: Outcome, facts: Facts): Result {
  return {
    outcome,
    reasons: outcome.reasons.filter(({ when }) => !when || evaluate(when, facts)).map(({ text }) => text),
    because: support(quiz, outcome.when, facts),
  };
}

/** Forgets one answer after the other as long as the condition stays certain; what is left carries it. */
export function support(quiz: Quiz, condition: Condition, facts: Facts): Because[] {
  const compared = comparisons(condition);
  const needed = new Map(facts);
  for (const { question } of compared) {
    const value = needed.get(question);
    if (value == null) continue;
    needed.delete(question);
    if (!evaluate(condition, needed)) needed.set(question, value);
  }
  return quiz.questions.flatMap(({ code }): Because[] => {
    const value = needed.get(code);
    const looked = compared.filter(({ question }) => question === code);
    if (value == null || looked.length === 0) return [];
    if (!Array.isArray(value)) return [{ question: code, value }];
    const found = value.filter((option) => looked.some((one) => 'value' in one && one.value === option));
    return [{ question: code, value: found.length > 0 ? found : value }];
  });
}
