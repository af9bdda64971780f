import type { AnswerValue, Condition, Question, Quiz } from '../../../../src/contract/quizzes.ts';
import { type Answers, read } from '../../../../src/domain/quiz/answers.ts';
import { representatives } from '../classes.ts';
import { type Comparison, comparisons, verdict } from '../../../../src/domain/quiz/conditions.ts';
import { ALL, DecisionGraph, type Node, NONE } from './decision-graph.ts';

/** How one question stands in the graph. Value 0 of `level` means: not asked. */
interface Variable {
  readonly question: Question;
  readonly level: number;
  /** What values 1, 2… of `level` stand for; multiple: a single value, "asked". */
  readonly values: readonly AnswerValue[];
  /** What conditions ask about it. */
  readonly about: readonly Comparison[];
  /** multiple: options that conditions look at, each a level of its own (0 not chosen, 1 chosen). */
  readonly options: readonly { readonly code: string; readonly level: number }[];
}

/**
 * Every way through a quiz, as one set over the classes of answers that its conditions tell apart: a question has an
 * answer exactly where it is asked. Needs a quiz whose references hold (`references.ts`).
 */
export class WalkSpace {
  readonly graph = new DecisionGraph();
  readonly #variables: readonly Variable[];
  /** All complete walks. */
  readonly walks: Node;

  constructor(quiz: Quiz) {
    const conditions = [
      ...quiz.questions.map(({ visibleWhen }) => visibleWhen),
      ...quiz.outcomes.flatMap(({ when, reasons }) => [when, ...reasons.map((reason) => reason.when)]),
    ].flatMap((condition) => comparisons(condition));
    let level = 0;
    this.#variables = quiz.questions.map((question) => {
      const about = conditions.filter((comparison) => comparison.question === question.code);
      const isMultiple = question.kind === 'multiple';
      const named = new Set(about.map((comparison) => ('value' in comparison ? comparison.value : '')));
      return {
        question,
        level: level++,
        about,
        values: isMultiple ? [[]] : representatives(question, about),
        options: isMultiple
          ? (question.options ?? []).filter(({ code }) => named.has(code)).map(({ code }) => ({ code, level: level++ }))
          : [],
      };
    });
    this.walks = this.graph.all(
      this.#variables.map((variable) => {
        const asked = this.asked(variable.question.code);
        const { visibleWhen } = variable.question;
        const due = visibleWhen ? this.where(visibleWhen) : ALL;
        return this.graph.and(this.#equal(asked, due), this.#possible(variable, asked));
      }),
    );
  }

  /** Where a question is asked. */
  asked(code: string): Node {
    const variable = this.#variable(code);
    if (!variable) return NONE;
    return this.graph.node(variable.level, [NONE, ...variable.values.map(() => ALL)]);
  }

  /** Where a condition holds. */
  where(condition: Condition): Node {
    switch (condition.op) {
      case 'all':
        return this.graph.all(condition.of.map((part) => this.where(part)));
      case 'any':
        return this.graph.any(condition.of.map((part) => this.where(part)));
      case 'not':
        return this.graph.not(this.where(condition.of));
      case 'other':
        return NONE;
      default:
        return this.#compared(condition);
    }
  }

  /** Where these answers were given (single, number, commune: the class they are in). */
  given(presets: Answers): Node {
    const { graph } = this;
    return graph.all(
      this.#variables.flatMap(({ question, level, values, about, options }) => {
        const answer = Object.hasOwn(presets, question.code) ? read(question, presets[question.code]) : undefined;
        if (answer === undefined) return [];
        const selected = options.map(({ code, level: at }) =>
          graph.node(at, Array.isArray(answer) && answer.includes(code) ? [NONE, ALL] : [ALL, NONE]),
        );
        const wanted = signature(question, about, answer);
        const isSame = (value: AnswerValue) =>
          question.kind === 'multiple' || signature(question, about, value) === wanted;
        const same = graph.node(level, [NONE, ...values.map((value) => (isSame(value) ? ALL : NONE))]);
        return [graph.or(graph.not(this.asked(question.code)), graph.all([same, ...selected]))];
      }),
    );
  }

  /** Answers of one walk of the set: with the fewest questions, or the most. `undefined` for an empty set. */
  witness(set: Node, goal: 'smallest' | 'greatest' = 'smallest'): { answers: Answers; asked: number } | undefined {
    const states = new Set(this.#variables.map(({ level }) => level));
    const found = this.graph.extreme(this.graph.and(this.walks, set), goal, (level, value) =>
      states.has(level) && value > 0 ? 1 : 0,
    );
    if (!found) return undefined;
    const answers: Record<string, AnswerValue> = {};
    for (const { question, level, values, options } of this.#variables) {
      const value = values[(found.values.get(level) ?? 0) - 1];
      if (value === undefined) continue;
      const chosen = options.filter((option) => found.values.get(option.level) === 1).map(({ code }) => code);
      const filler = question.options?.find(({ code }) => !options.some((option) => option.code === code))?.code;
      answers[question.code] =
        question.kind === 'multiple' ? (chosen.length > 0 || filler === undefined ? chosen : [filler]) : value;
    }
    return { answers, asked: found.sum };
  }

  #variable(code: string): Variable | undefined {
    return this.#variables.find(({ question }) => question.code === code);
  }

  #compared(comparison: Comparison): Node {
    const variable = this.#variable(comparison.question);
    if (!variable) return NONE;
    const { question, level, values, options } = variable;
    if (question.kind === 'multiple' && comparison.op !== 'answered') {
      const option = options.find(({ code }) => comparison.op === 'includes' && code === comparison.value);
      return option ? this.graph.and(this.asked(question.code), this.graph.node(option.level, [NONE, ALL])) : NONE;
    }
    const holds = (value: AnswerValue) => verdict(comparison, new Map([[question.code, value]])) === true;
    return this.graph.node(level, [NONE, ...values.map((value) => (holds(value) ? ALL : NONE))]);
  }

  /** Which selections a multiple question allows: none where it is not asked, else one at least, exclusive ones alone. */
  #possible({ question, options }: Variable, asked: Node): Node {
    if (question.kind !== 'multiple') return ALL;
    const { graph } = this;
    const chosen = options.map((option) => graph.node(option.level, [NONE, ALL]));
    const isFree = (question.options ?? []).length > options.length;
    const none = graph.all(chosen.map((one) => graph.not(one)));
    const alone = options.flatMap(({ code }, index) => {
      if (!question.options?.some((option) => option.code === code && option.exclusive)) return [];
      const others = graph.any(chosen.filter((_, other) => other !== index));
      return [graph.not(graph.and(chosen[index] ?? NONE, others))];
    });
    const whenAsked = graph.and(isFree ? ALL : graph.not(none), graph.all(alone));
    return graph.or(graph.and(asked, whenAsked), graph.and(graph.not(asked), none));
  }

  #equal(a: Node, b: Node): Node {
    const { graph } = this;
    return graph.or(graph.and(a, b), graph.and(graph.not(a), graph.not(b)));
  }
}

/** Which of the comparisons an answer fulfils: equal for all answers of a class. */
function signature(question: Question, about: readonly Comparison[], answer: AnswerValue): string {
  const facts = new Map([[question.code, answer]]);
  return about.map((comparison) => (verdict(comparison, facts) ? '1' : '0')).join('');
}
