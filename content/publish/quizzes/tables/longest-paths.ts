import type { Condition, LongestPath, Quiz } from '../../../../src/contract/quizzes.ts';
import { type Comparison, comparisons, verdict } from '../../../../src/domain/quiz/conditions.ts';
import { type Situation, situations } from './situations.ts';

/**
 * For each question, how many can still come, as a list to be read from the top: the first entry whose condition holds
 * tells it, the last has none. Exact in every situation that can be reached. `null`: too many situations.
 */
export function longestPaths(quiz: Quiz): LongestPath[][] | null {
  const found = situations(quiz);
  return (
    found &&
    quiz.questions.map((_, index) => {
      const told = found[index] ?? [];
      const tree = split(
        told,
        distinct(quiz.questions.slice(index + 1).flatMap((one) => comparisons(one.visibleWhen))),
      );
      const lengths = [...new Set(told.map(({ most }) => most))].sort((a, b) => a - b);
      // The largest last: a condition that a pinned kit cannot read leaves it with the careful answer.
      return lengths.map((most, at) => ({ most, ...(at < lengths.length - 1 && { when: whereIs(tree, most) }) }));
    })
  );
}

/** A number, or a comparison and what follows where it holds and where not. */
type Tree = number | { readonly on: Comparison; readonly yes: Tree; readonly no: Tree };

function split(told: readonly Situation[], among: readonly Comparison[]): Tree {
  const lengths = new Set(told.map(({ most }) => most));
  if (lengths.size < 2) return told[0]?.most ?? 0;
  const kinds = (side: readonly Situation[]) => new Set(side.map(({ most }) => most)).size;
  const best = among
    .flatMap((on) => {
      const yes = told.filter(({ facts }) => verdict(on, facts) === true);
      const no = told.filter(({ facts }) => verdict(on, facts) !== true);
      return yes.length > 0 && no.length > 0 ? [{ on, yes, no, mixed: kinds(yes) + kinds(no) }] : [];
    })
    .sort((a, b) => a.mixed - b.mixed)[0];
  // Never without one: situations of different lengths differ in a comparison of what follows.
  if (!best) return Math.max(...lengths);
  return { on: best.on, yes: split(best.yes, among), no: split(best.no, among) };
}

const ALWAYS: Condition = { op: 'all', of: [] };
const NEVER: Condition = { op: 'any', of: [] };

/** The condition under which a tree comes to a number. */
function whereIs(tree: Tree, wanted: number): Condition {
  if (typeof tree === 'number') return tree === wanted ? ALWAYS : NEVER;
  const { on } = tree;
  const [yes, no] = [whereIs(tree.yes, wanted), whereIs(tree.no, wanted)];
  const not: Condition = { op: 'not', of: on };
  const holding = both(on, yes);
  const failing = both(not, no);
  if (yes === ALWAYS) return no === ALWAYS ? ALWAYS : no === NEVER ? on : { op: 'any', of: [on, no] };
  if (no === ALWAYS) return yes === NEVER ? not : { op: 'any', of: [not, yes] };
  if (holding === NEVER) return failing;
  return failing === NEVER ? holding : { op: 'any', of: [holding, failing] };
}

const both = (first: Condition, second: Condition): Condition =>
  second === ALWAYS ? first : second === NEVER ? NEVER : { op: 'all', of: [first, second] };

function distinct(all: readonly Comparison[]): Comparison[] {
  const texts = all.map((one) => JSON.stringify(one));
  return all.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}
