import type { Quiz } from '../../../src/contract/quizzes.ts';
import { ALL_STAGES, type Promises, type Proof, prove } from './proof/prove.ts';
import { unsoundVariant, variantFaults, type VariantRules } from './proof/variant.ts';
import type { ContentFault } from '../../faults.ts';
import type { QuizContent } from '../../schema/quiz.ts';
import type { QuizKnown } from './quiz-known.ts';
import { publishQuiz, variantName } from './quiz.ts';

interface Proven {
  readonly quiz: Quiz;
  readonly proof: Proof;
}

/** A quiz, proven: as everybody gets it, and as each partner's variant. */
export interface QuizCheck extends Proven {
  /** None: the quiz may be served. */
  readonly faults: readonly ContentFault[];
  readonly variants: readonly (Proven & { readonly code: string })[];
}

/** A fault before its file is named. */
type Found = Omit<ContentFault, 'file'>;
type Variant = QuizContent['variants'][number];

/** Runs the proof over a quiz and its variants. `file`: path below `content/`, for the faults. */
export function checkQuiz(file: string, content: QuizContent, known: QuizKnown): QuizCheck {
  const { maxQuestions, partners } = content;
  const promises: Promises = { ...known, maxQuestions, mustReach: { stages: ALL_STAGES, partners } };
  const quiz = publishQuiz(content);
  const whole = { quiz, proof: prove(quiz, promises) };
  const faults: Found[] = [
    ...partners.flatMap((partner, index) =>
      known.partners?.includes(partner) === false
        ? [{ pointer: `/partners/${index}`, reason: `"${partner}" is no partner` }]
        : [],
    ),
    ...whole.proof.faults,
    ...misnamedVariants(content, known),
    ...content.variants.flatMap((variant, index) => at(index, unsoundVariant(quiz, rulesOf(variant, known)))),
  ];
  // A variant of an unsound quiz would only repeat its faults.
  const proven = faults.length > 0 ? [] : content.variants.map((variant) => proveVariant(content, variant, promises));
  const own = proven.flatMap(({ variant, ...one }, index) =>
    at(index, [...faultsOfVariant(one.proof), ...lostAndGained(whole, one, rulesOf(variant, known))]),
  );
  return {
    ...whole,
    faults: [...faults, ...own].map(({ pointer, reason }) => ({ file, pointer, reason })),
    variants: proven.map(({ variant: { code }, ...one }) => ({ code, ...one })),
  };
}

const at = (index: number, faults: readonly Found[]): Found[] =>
  faults.map(({ pointer, reason }) => ({ pointer: `/variants/${index}${pointer}`, reason }));

function proveVariant(content: QuizContent, variant: Variant, promises: Promises): Proven & { variant: Variant } {
  const quiz = publishQuiz(content, { partner: { slug: variant.code } });
  return { variant, quiz, proof: prove(quiz, { ...promises, mustReach: { stages: [], partners: [] } }) };
}

/**
 * Visitors may change a preset answer, so a variant must hold for every answer, too. That parts of its conditions and
 * some of its questions are idle is no fault: that is what answering in advance and leaving out are for.
 */
const faultsOfVariant = ({ faults }: Proof): Found[] =>
  faults
    .filter(({ kind }) => !['contradiction', 'never-asked', 'shadowed'].includes(kind))
    .map(({ reason }) => ({ pointer: '', reason }));

const lostAndGained = (whole: Proven, { quiz, proof }: Proven, rules: VariantRules): readonly Found[] =>
  proof.faults.some(({ kind }) => kind === 'too-intricate')
    ? []
    : variantFaults(whole.quiz, quiz, rules, { whole: whole.proof.outcomes, variant: proof.outcomes });

const rulesOf = ({ code, presets, skip, rulesOut = [] }: Variant, { pages }: QuizKnown): VariantRules => ({
  presets,
  skip,
  rulesOut,
  partners: pages.filter((partner) => variantName(partner) === code).map(({ slug }) => slug),
});

function misnamedVariants({ variants }: QuizContent, { pages }: QuizKnown): Found[] {
  const asked = new Set(pages.map((partner) => variantName(partner)));
  return variants.flatMap(({ code }, index) => [
    ...(variants.findIndex((one) => one.code === code) < index
      ? [{ pointer: `/variants/${index}/code`, reason: `"${code}" stands there twice` }]
      : []),
    ...(asked.has(code)
      ? []
      : [
          {
            pointer: `/variants/${index}/code`,
            reason: `no pages get "${code}": it is the name neither of a partner nor of any partner's "quizVariant"`,
          },
        ]),
  ]);
}
