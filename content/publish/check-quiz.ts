import type { Quiz } from '../../src/contract/quizzes.ts';
import { read } from '../../src/domain/quiz/answers.ts';
import type { Known } from '../../src/domain/quiz/proof/references.ts';
import { ALL_STAGES, type Proof, prove } from '../../src/domain/quiz/proof/prove.ts';
import type { ContentFault } from '../faults.ts';
import type { QuizContent } from '../schema/quiz.ts';
import { publishQuiz } from './quiz.ts';

/** A quiz, proven: as everybody gets it, and as each partner's variant. */
export interface QuizCheck {
  /** None: the quiz may be served. */
  readonly faults: readonly ContentFault[];
  readonly quiz: Quiz;
  readonly proof: Proof;
  readonly variants: readonly { readonly code: string; readonly quiz: Quiz; readonly proof: Proof }[];
}

/** Runs the proof over a quiz and its variants. `file`: path below `content/`, for the faults. */
export function checkQuiz(file: string, content: QuizContent, known: Known): QuizCheck {
  const quiz = publishQuiz(content);
  const { maxQuestions, partners } = content;
  const proof = prove(quiz, { ...known, maxQuestions, mustReach: { stages: ALL_STAGES, partners } });
  const faults: ContentFault[] = [
    ...partners.flatMap((partner, index) =>
      known.partners?.includes(partner) === false
        ? [{ file, pointer: `/partners/${index}`, reason: `"${partner}" is no partner` }]
        : [],
    ),
    ...proof.faults.map(({ pointer, reason }) => ({ file, pointer, reason })),
    ...unsoundVariants(file, content),
  ];
  // A variant of an unsound quiz would only repeat its faults.
  const variants = faults.length > 0 ? [] : content.variants.map(({ code }) => checkVariant(content, code, known));
  return {
    faults: [...faults, ...variants.flatMap(({ proof: { faults: own } }, index) => variantFaults(file, index, own))],
    quiz,
    proof,
    variants,
  };
}

function checkVariant(content: QuizContent, code: string, known: Known): QuizCheck['variants'][number] {
  const quiz = publishQuiz(content, { partner: { slug: code } });
  return {
    code,
    quiz,
    proof: prove(quiz, { ...known, maxQuestions: content.maxQuestions, mustReach: { stages: [], partners: [] } }),
  };
}

/**
 * Visitors may change a preset answer, so a variant must hold for every answer, too. What it merely never reaches is
 * no fault: that is what leaving a question out is for.
 */
const variantFaults = (file: string, index: number, faults: Proof['faults']): ContentFault[] =>
  faults
    .filter(({ kind }) => !['contradiction', 'never-asked', 'shadowed'].includes(kind))
    .map(({ reason }) => ({ file, pointer: `/variants/${index}`, reason }));

function unsoundVariants(file: string, { questions, variants }: QuizContent): ContentFault[] {
  const fault = (pointer: string, reason: string): ContentFault => ({ file, pointer, reason });
  return variants.flatMap(({ code, presets, skip }, index): ContentFault[] => [
    ...(variants.findIndex((one) => one.code === code) < index
      ? [fault(`/variants/${index}/code`, `"${code}" stands there twice`)]
      : []),
    ...Object.entries(presets).flatMap(([asked, answer]): ContentFault[] => {
      const question = questions.find((one) => one.code === asked);
      const pointer = `/variants/${index}/presets/${asked}`;
      if (!question) return [fault(pointer, `"${asked}" is no question`)];
      return read(question, answer) === undefined ? [fault(pointer, `is no answer to "${asked}"`)] : [];
    }),
    ...skip.flatMap((asked, at) =>
      questions.some((one) => one.code === asked)
        ? []
        : [fault(`/variants/${index}/skip/${at}`, `"${asked}" is no question`)],
    ),
  ]);
}
