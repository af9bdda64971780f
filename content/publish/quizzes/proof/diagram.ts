import type { Quiz } from '../../../../src/contract/quizzes.ts';
import { conditionText } from './condition-text.ts';
import { NONE } from './decision-graph.ts';
import { WalkSpace } from './walk-space.ts';

/**
 * The quiz as a Mermaid flowchart: an arrow wherever one question really can follow another, with the condition of the
 * one it leads to; then the outcomes with theirs. Needs a quiz whose references hold.
 */
export function diagram(quiz: Quiz): string {
  const space = new WalkSpace(quiz);
  const { graph } = space;
  const steps = quiz.questions.map(({ code }) => space.asked(code));
  /** Whether `to` can come right after `from`; -1 is the start, the number of questions the result. */
  const follows = (from: number, to: number): boolean => {
    const skipped = steps.slice(from + 1, to).map((step) => graph.not(step));
    return graph.all([space.walks, ...[from, to].flatMap((index) => steps[index] ?? []), ...skipped]) !== NONE;
  };
  const arrows = quiz.questions.flatMap((_, index) => [index - 1]).concat(quiz.questions.length - 1);
  const lines = arrows.flatMap((from) =>
    Array.from({ length: quiz.questions.length - from }, (_, ahead) => from + 1 + ahead)
      .filter((to) => follows(from, to))
      .map((to) => `  ${step(quiz, from)} -->${condition(quiz, to)} ${step(quiz, to)}`),
  );
  return [
    'flowchart TD',
    '  start([start])',
    ...quiz.questions.map(({ code, label }, index) => `  q${index}["${safe(code)}<br/>${safe(label.fr)}"]`),
    '  result{{result}}',
    ...quiz.outcomes.map(({ code, title }, index) => `  o${index}(["${safe(code)}<br/>${safe(title.fr)}"])`),
    ...lines,
    ...quiz.outcomes.map(({ when }, index) => `  result -->|"${safe(conditionText(when))}"| o${index}`),
  ].join('\n');
}

const step = (quiz: Quiz, index: number): string =>
  index < 0 ? 'start' : index < quiz.questions.length ? `q${index}` : 'result';

function condition(quiz: Quiz, to: number): string {
  const visibleWhen = quiz.questions[to]?.visibleWhen;
  return visibleWhen ? `|"${safe(conditionText(visibleWhen))}"|` : '';
}

/** Text that Mermaid shows as it is: its own entities for what would end the label or open markup. */
const safe = (text: string): string =>
  text.replaceAll('#', '#35;').replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;');
