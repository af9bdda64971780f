import type { Condition, Quiz } from '../../../../src/contract/quizzes.ts';
import { answersText } from './condition-text.ts';
import { NONE } from './decision-graph.ts';
import type { Proof } from './prove.ts';
import { whyNoAnswer } from './references.ts';
import { WalkSpace } from './walk-space.ts';

/** What the authors say of a partner's variant. */
export interface VariantRules {
  readonly presets: Quiz['presets'];
  /** Questions left out. */
  readonly skip: readonly string[];
  /** Outcomes that presets and omissions rule out on purpose. */
  readonly rulesOut: readonly string[];
  /** Partners whose pages show the variant: its answers must lead to them where the whole quiz does. */
  readonly partners: readonly string[];
}

export interface VariantFault {
  /** JSON pointer into the variant. */
  readonly pointer: string;
  readonly reason: string;
}

/** Whatever a variant says of the whole quiz's questions and outcomes that cannot be so. */
export function unsoundVariant(whole: Quiz, { presets, skip, rulesOut }: VariantRules): VariantFault[] {
  return [
    ...Object.entries(presets).flatMap(([code, answer]): VariantFault[] => {
      const question = whole.questions.find((one) => one.code === code);
      const reason = question ? whyNoAnswer(question, answer) : `"${code}" is no question`;
      return reason === undefined ? [] : [{ pointer: `/presets/${code}`, reason }];
    }),
    ...skip.flatMap((code, at): VariantFault[] => {
      const pointer = `/skip/${at}`;
      if (!whole.questions.some((one) => one.code === code)) return [{ pointer, reason: `"${code}" is no question` }];
      const isBoth = Object.hasOwn(presets, code);
      return isBoth ? [{ pointer, reason: `"${code}" is left out, so its answer in "presets" would never count` }] : [];
    }),
    ...rulesOut.flatMap((code, at) =>
      whole.outcomes.some((one) => one.code === code)
        ? []
        : [{ pointer: `/rulesOut/${at}`, reason: `"${code}" is no outcome` }],
    ),
  ];
}

/**
 * Proves of a sound variant what only a variant can break. Parts of conditions that hold no more and questions asked no
 * more are what answering in advance is for, so they are no faults; what they would cost is looked at itself: with its
 * presets as they are, every outcome of the whole quiz must stay in reach, unless the variant says that it is ruled out.
 */
export function variantFaults(whole: Quiz, variant: Quiz, rules: VariantRules, reached: Reached): VariantFault[] {
  const space = new WalkSpace(variant);
  return [...idlePresets(variant, space), ...gained(whole, variant, rules, space), ...lost(whole, rules, reached)];
}

/** What the proofs found to be outcomes of somebody, of the whole quiz and of the variant with its presets in force. */
export interface Reached {
  readonly whole: Proof['outcomes'];
  readonly variant: Proof['outcomes'];
}

function idlePresets({ presets }: Quiz, space: WalkSpace): VariantFault[] {
  const given = space.given(presets);
  return Object.keys(presets)
    .filter((code) => space.graph.all([space.walks, given, space.asked(code)]) === NONE)
    .map((code) => ({
      pointer: `/presets/${code}`,
      reason: `"${code}" has no place among the answers given in advance, so this one never counts`,
    }));
}

/**
 * Outcomes and reasons that hold because a question is left out. A question that is not asked makes `not` true, so
 * leaving out the commune would send everybody away from the region; and a question that comes for everybody makes its
 * outcome everybody's. Presets do not matter here: they are answers, and visitors can change them.
 */
function gained(whole: Quiz, variant: Quiz, { skip }: VariantRules, space: WalkSpace): VariantFault[] {
  if (skip.length === 0) return [];
  const { graph, walks } = space;
  const before = new WalkSpace(whole);
  const omission = `with ${skip.map((code) => `"${code}"`).join(', ')} left out`;
  const fault = (what: string): VariantFault[] => [{ pointer: '/skip', reason: `${omission}, ${what}` }];
  const isGone = (code: string) => graph.and(walks, space.asked(code)) === NONE;
  const gone = variant.questions.map(({ code }) => code).filter(isGone);
  const onlyByOmission = (condition: Condition) =>
    space.witness(graph.and(space.where(condition), graph.not(space.where(carefully(condition, gone)))));

  return variant.outcomes.flatMap(({ code, when, reasons }): VariantFault[] => {
    const isNowForAll = graph.and(walks, graph.not(space.where(when))) === NONE;
    const wasForAll = before.graph.and(before.walks, before.graph.not(before.where(when))) === NONE;
    if (isNowForAll && !wasForAll) return fault(`"${code}" would hold for everybody`);
    const witness = onlyByOmission(when);
    if (witness) return fault(`"${code}" would hold for ${answersText(witness.answers)}`);
    return reasons.flatMap((reason, index) => {
      const said = reason.when && onlyByOmission({ op: 'all', of: [when, reason.when] });
      return said ? fault(`reason ${index} of "${code}" would be given for ${answersText(said.answers)}`) : [];
    });
  });
}

/** The condition with nothing concluded from the silence of these questions: not that they say yes, nor that they say no. */
function carefully(condition: Condition, silent: readonly string[], isNegated = false): Condition {
  switch (condition.op) {
    case 'all':
    case 'any':
      return { op: condition.op, of: condition.of.map((part) => carefully(part, silent, isNegated)) };
    case 'not':
      return { op: 'not', of: carefully(condition.of, silent, !isNegated) };
    case 'other':
      return condition;
    default:
      return silent.includes(condition.question) ? { op: isNegated ? 'all' : 'any', of: [] } : condition;
  }
}

function lost(whole: Quiz, { rulesOut, partners }: VariantRules, reached: Reached): VariantFault[] {
  const has = (found: Proof['outcomes'], code: string) => found.some((one) => one.code === code);
  const leadsTo = (found: Proof['outcomes'], partner: string) =>
    whole.outcomes.some((outcome) => outcome.partner === partner && has(found, outcome.code));
  return [
    ...whole.outcomes
      .filter(({ code }) => has(reached.whole, code) && !has(reached.variant, code) && !rulesOut.includes(code))
      .map(({ code, kind, stage, partner }) => {
        const target = stage ?? partner;
        const what = target === undefined ? '' : `, of the ${kind} "${target}",`;
        return {
          pointer: '',
          reason: `no answers lead to "${code}"${what} any more; if that is meant, say so in "rulesOut"`,
        };
      }),
    ...rulesOut.flatMap((code, at) =>
      has(reached.variant, code)
        ? [{ pointer: `/rulesOut/${at}`, reason: `"${code}" is not ruled out: some answers lead to it` }]
        : [],
    ),
    ...partners
      .filter((partner) => leadsTo(reached.whole, partner) && !leadsTo(reached.variant, partner))
      .map((partner) => ({ pointer: '', reason: `no answers lead to "${partner}", on whose own pages this is` })),
  ];
}
