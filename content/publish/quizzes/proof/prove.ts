import { STAGES } from '../../../../src/contract/common.ts';
import type { Condition, Outcome, Quiz } from '../../../../src/contract/quizzes.ts';
import type { Answers } from '../../../../src/domain/quiz/answers.ts';
import { comparisons } from '../../../../src/domain/quiz/conditions.ts';
import { byRank } from '../../../../src/domain/quiz/results.ts';
import { MOST_SITUATIONS, situations } from '../tables/situations.ts';
import { answersText } from './condition-text.ts';
import { contradictions } from './contradictions.ts';
import { type Node, NONE, TooIntricate } from './decision-graph.ts';
import type { Fault } from './fault.ts';
import { type Known, unsoundReferences } from './references.ts';
import { WalkSpace } from './walk-space.ts';

/** What the authors promise of a quiz, beside what is true of every quiz. */
export interface Promises extends Known {
  /** Most questions on any path. */
  readonly maxQuestions: number;
  /** Every one of them is some visitor's outcome. */
  readonly mustReach: { readonly stages: readonly string[]; readonly partners: readonly string[] };
}

/** An example set of answers: the shortest there is. */
export interface Witness {
  readonly code: string;
  readonly answers: Answers;
}

export interface Proof {
  /** None: the quiz may be served. */
  readonly faults: readonly Fault[];
  /** Not wrong, yet worth a look. */
  readonly notes: readonly string[];
  /** For each question that can be asked without changing a preset: answers after which it is. */
  readonly questions: readonly Witness[];
  /** For each outcome that can stand without changing a preset: answers that give it. */
  readonly outcomes: readonly Witness[];
  /** Most questions on any path, and answers that lead along one; absent when references are unsound. */
  readonly longest?: Witness & { readonly asked: number };
}

/** Every stage of the chain. */
export const ALL_STAGES: readonly string[] = STAGES;

/**
 * Proves a quiz over every combination of answers, by reasoning over the classes of answers that its conditions
 * distinguish. Presets may be changed by visitors, so they restrict the examples alone. With unsound references nothing
 * else can be said, so those come alone.
 */
export function prove(quiz: Quiz, promises: Promises): Proof {
  const unsound = unsoundReferences(quiz, promises);
  if (unsound.length > 0) return { faults: unsound, notes: [], questions: [], outcomes: [] };
  try {
    return proveSound(quiz, promises);
  } catch (error) {
    if (!(error instanceof TooIntricate)) throw error;
    const fault: Fault = { kind: 'too-intricate', pointer: '/questions', reason: error.message };
    return { faults: [fault], notes: [], questions: [], outcomes: [] };
  }
}

/** Where an outcome is shown: its condition holds and none that stands alone comes before it. */
export function standingSets(quiz: Quiz, space: WalkSpace): Map<Outcome, Node> {
  const { graph } = space;
  const holding = new Map(quiz.outcomes.map((outcome) => [outcome, space.where(outcome.when)]));
  return new Map(
    quiz.outcomes.map((outcome) => {
      const before = quiz.outcomes.filter(({ alone, priority }) => alone && priority < outcome.priority);
      const hidden = graph.any(before.map((one) => holding.get(one) ?? NONE));
      return [outcome, graph.all([space.walks, holding.get(outcome) ?? NONE, graph.not(hidden)])];
    }),
  );
}

function proveSound(quiz: Quiz, promises: Promises): Proof {
  const space = new WalkSpace(quiz);
  const standing = standingSets(quiz, space);
  const longest = space.witness(space.walks, 'greatest');
  const given = space.given(quiz.presets);
  const witness = (set: Node) => space.witness(space.graph.and(given, set));
  return {
    faults: [
      ...neverAsked(quiz, space),
      ...silentOutcomes(quiz, space, standing),
      ...ambiguousOrder(quiz, space, standing),
      ...contradictions(quiz, space, standing),
      ...uncovered(quiz, space),
      ...unreachable(standing, promises),
      ...tooMuch(quiz, promises, longest),
    ],
    notes: [...idleQuestions(quiz), ...neverNext(quiz, space, standing)],
    questions: quiz.questions.flatMap(({ code }) => found(code, witness(space.asked(code)))),
    outcomes: quiz.outcomes.flatMap((one) => found(one.code, witness(standing.get(one) ?? NONE))),
    ...(longest && { longest: { code: 'longest', ...longest } }),
  };
}

const found = (code: string, witness: { answers: Answers } | undefined): Witness[] =>
  witness ? [{ code, answers: witness.answers }] : [];

function neverAsked(quiz: Quiz, space: WalkSpace): Fault[] {
  return quiz.questions.flatMap(({ code }, index): Fault[] =>
    space.graph.and(space.walks, space.asked(code)) === NONE
      ? [
          {
            kind: 'never-asked',
            pointer: `/questions/${index}/visibleWhen`,
            reason: `"${code}" is never asked, whatever is answered before`,
          },
        ]
      : [],
  );
}

/** Outcomes that hold somewhere but are always left out, and outcomes that may stand without a reason to show. */
function silentOutcomes(quiz: Quiz, space: WalkSpace, standing: ReadonlyMap<Outcome, Node>): Fault[] {
  const { graph } = space;
  return quiz.outcomes.flatMap((outcome, index): Fault[] => {
    const set = standing.get(outcome) ?? NONE;
    const holds = graph.and(space.walks, space.where(outcome.when));
    if (set === NONE && holds !== NONE) {
      const before = quiz.outcomes.filter(({ alone, priority }) => alone && priority < outcome.priority);
      const reason = `"${outcome.code}" is always left out: where it holds, ${before.map(({ code }) => `"${code}"`).join(' or ')} stands alone`;
      return [{ kind: 'shadowed', pointer: `/outcomes/${index}/when`, reason }];
    }
    const reasons = graph.any(outcome.reasons.map(({ when }) => (when ? space.where(when) : space.walks)));
    const mute = space.witness(graph.and(set, graph.not(reasons)));
    if (!mute) return [];
    const reason = `"${outcome.code}" has no reason to show for ${answersText(mute.answers)}`;
    return [{ kind: 'no-reason', pointer: `/outcomes/${index}/reasons`, reason }];
  });
}

/** Outcomes that stand together with nothing to say which comes first: neither the chain of stages nor priority. */
function ambiguousOrder(quiz: Quiz, space: WalkSpace, standing: ReadonlyMap<Outcome, Node>): Fault[] {
  return quiz.outcomes.flatMap((outcome, index) =>
    quiz.outcomes.slice(0, index).flatMap((before): Fault[] => {
      if (byRank(before, outcome) !== 0) return [];
      const both = space.witness(space.graph.and(standing.get(before) ?? NONE, standing.get(outcome) ?? NONE));
      if (!both) return [];
      const reason = `"${outcome.code}" and "${before.code}" both have priority ${outcome.priority}, so nothing says which comes first for ${answersText(both.answers)}`;
      return [{ kind: 'ambiguous-order', pointer: `/outcomes/${index}/priority`, reason }];
    }),
  );
}

function uncovered(quiz: Quiz, space: WalkSpace): Fault[] {
  const { graph } = space;
  const covered = graph.any(quiz.outcomes.map(({ when }) => space.where(when)));
  const witness = space.witness(graph.not(covered));
  if (!witness) return [];
  return [{ kind: 'uncovered', pointer: '/outcomes', reason: `no outcome for ${answersText(witness.answers)}` }];
}

function unreachable(standing: ReadonlyMap<Outcome, Node>, { mustReach }: Promises): Fault[] {
  const reached = [...standing].filter(([, set]) => set !== NONE).map(([outcome]) => outcome);
  const left = (wanted: readonly string[], of: (outcome: Outcome) => string | undefined) =>
    wanted.filter((one) => !reached.some((outcome) => of(outcome) === one));
  return [
    ...left(mustReach.stages, ({ kind, stage }) => (kind === 'stage' ? stage : undefined)).map((stage): Fault => ({
      kind: 'unreachable-stage',
      pointer: '/outcomes',
      reason: `no answers lead to the stage "${stage}"`,
    })),
    ...left(mustReach.partners, ({ partner }) => partner).map((partner): Fault => ({
      kind: 'unreachable-partner',
      pointer: '/outcomes',
      reason: `no answers lead to the partner "${partner}"`,
    })),
  ];
}

function tooMuch(
  quiz: Quiz,
  { maxQuestions }: Promises,
  longest: { answers: Answers; asked: number } | undefined,
): Fault[] {
  const faults: Fault[] = [];
  if (longest && longest.asked > maxQuestions) {
    const reason = `${longest.asked} questions, at most ${maxQuestions} promised, for ${answersText(longest.answers)}`;
    faults.push({ kind: 'too-long', pointer: '/questions', reason });
  }
  if (situations(quiz) === null) {
    const reason = `progress cannot be told exactly: more than ${MOST_SITUATIONS} situations decide what is asked`;
    faults.push({ kind: 'too-intricate', pointer: '/questions', reason });
  }
  return faults;
}

function idleQuestions(quiz: Quiz): string[] {
  const looksAt = (condition: Condition | undefined) => comparisons(condition).map(({ question }) => question);
  const used = new Set([
    ...quiz.questions.flatMap(({ visibleWhen }) => looksAt(visibleWhen)),
    ...quiz.outcomes.flatMap(({ when, reasons }) => [when, ...reasons.map((one) => one.when)].flatMap(looksAt)),
  ]);
  return quiz.questions
    .filter(({ code }) => !used.has(code))
    .map(({ code }) => `no rule reads the answer to "${code}"`);
}

function neverNext(quiz: Quiz, space: WalkSpace, standing: ReadonlyMap<Outcome, Node>): string[] {
  const { graph } = space;
  const rank = (outcome: Outcome) => ALL_STAGES.indexOf(outcome.stage ?? '');
  const stages = quiz.outcomes.filter(({ kind }) => kind === 'stage');
  return stages.flatMap((outcome) => {
    const set = standing.get(outcome) ?? NONE;
    const earlier = graph.any(
      stages.filter((one) => rank(one) < rank(outcome)).map((one) => standing.get(one) ?? NONE),
    );
    const isNever = set !== NONE && graph.and(set, graph.not(earlier)) === NONE;
    return isNever ? [`"${outcome.code}" is never the next step: an earlier stage always fits, too`] : [];
  });
}
