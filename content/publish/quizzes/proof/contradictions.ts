import type { Condition, Outcome, Quiz } from '../../../../src/contract/quizzes.ts';
import { conditionText } from './condition-text.ts';
import { type Node, NONE } from './decision-graph.ts';
import type { Fault } from './fault.ts';
import type { WalkSpace } from './walk-space.ts';

/** Conditions, and parts of conditions, that no answers fulfil where they stand. */
export function contradictions(quiz: Quiz, space: WalkSpace, standing: ReadonlyMap<Outcome, Node>): Fault[] {
  const { walks } = space;
  return [
    ...quiz.questions.flatMap(({ visibleWhen }, index) =>
      visibleWhen ? impossible(space, visibleWhen, walks, `/questions/${index}/visibleWhen`) : [],
    ),
    ...quiz.outcomes.flatMap((outcome, index) => [
      ...impossible(space, outcome.when, walks, `/outcomes/${index}/when`),
      ...outcome.reasons.flatMap(({ when }, at) => {
        const shown = standing.get(outcome) ?? NONE;
        return when && shown !== NONE ? impossible(space, when, shown, `/outcomes/${index}/reasons/${at}/when`) : [];
      }),
    ]),
  ];
}

/** `where`: the walks on which the condition is looked at. Reports the innermost part that is at fault. */
function impossible(space: WalkSpace, condition: Condition, where: Node, pointer: string): Fault[] {
  const { graph } = space;
  const isPossible = graph.and(where, space.where(condition)) !== NONE;
  const inner = parts(condition).flatMap(({ part, at }, index, all) => {
    // In an `all` that can hold, a part is looked at only where the others hold: a choice within it may be dead there.
    const others = isPossible && condition.op === 'all' ? all.filter((_, other) => other !== index) : [];
    return impossible(
      space,
      part,
      graph.all([where, ...others.map((one) => space.where(one.part))]),
      `${pointer}${at}`,
    );
  });
  if (inner.length > 0 || isPossible) return inner;
  return [{ kind: 'contradiction', pointer, reason: `never holds: ${conditionText(condition)}` }];
}

function parts(condition: Condition): { part: Condition; at: string }[] {
  if (condition.op === 'not') return [{ part: condition.of, at: '/of' }];
  if (condition.op !== 'all' && condition.op !== 'any') return [];
  return condition.of.map((part, index) => ({ part, at: `/of/${index}` }));
}
