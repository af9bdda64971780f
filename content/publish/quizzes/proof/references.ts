import { STAGES } from '../../../../src/contract/common.ts';
import type { AnswerValue, Condition, Question, Quiz } from '../../../../src/contract/quizzes.ts';
import { read } from '../../../../src/domain/quiz/answers.ts';
import { comparisons, type Comparison } from '../../../../src/domain/quiz/conditions.ts';
import { GRAND_EST } from '../../../../src/domain/places/region.ts';
import type { Fault } from './fault.ts';

/** What a quiz may name beyond itself. A list that is absent is not checked. */
export interface Known {
  readonly partners?: readonly string[];
  /** Pôles that are open. */
  readonly poles?: readonly string[];
  /** Editions of the contest, beside `current`. */
  readonly contests?: readonly string[];
}

/** Metropolitan and overseas départements, and `other` for elsewhere (`answers.ts`). */
const DEPARTMENT = /^(0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-6]|other)$/;

/** Everything that names what is not there, or asks a question something that it cannot tell. */
export function unsoundReferences(quiz: Quiz, known: Known): Fault[] {
  return [
    ...doubles(quiz.questions, '/questions'),
    ...doubles(quiz.outcomes, '/outcomes'),
    ...quiz.questions.flatMap((question, index) => unsoundQuestion(question, `/questions/${index}`)),
    ...quiz.questions.flatMap((question, index) =>
      unsoundVisibility(quiz, question, index, `/questions/${index}/visibleWhen`),
    ),
    ...quiz.outcomes.flatMap(({ when, reasons }, index) => [
      ...unsoundCondition(quiz, when, `/outcomes/${index}/when`),
      ...reasons.flatMap((reason, at) => unsoundCondition(quiz, reason.when, `/outcomes/${index}/reasons/${at}/when`)),
    ]),
    ...quiz.outcomes.flatMap((outcome, index) => unsoundTarget(outcome, known, `/outcomes/${index}`)),
    ...(quiz.preferredChanges ?? []).flatMap((code, index) =>
      quiz.questions.some((one) => one.code === code) ? [] : [unknown(`/preferredChanges/${index}`, code, 'question')],
    ),
    ...unsoundContacts(quiz, known),
  ];
}

function doubles(items: readonly { code: string }[], pointer: string): Fault[] {
  return items.flatMap(({ code }, index) =>
    items.findIndex((item) => item.code === code) < index
      ? [{ kind: 'double', pointer: `${pointer}/${index}/code`, reason: `"${code}" stands there twice` }]
      : [],
  );
}

function unsoundQuestion(question: Question, pointer: string): Fault[] {
  const faults = doubles(question.options ?? [], `${pointer}/options`);
  const reason = question.unsure && whyNoAnswer(question, question.unsure.reads);
  if (reason) faults.push({ kind: 'unknown-reference', pointer: `${pointer}/unsure/reads`, reason });
  return faults;
}

/** Why an answer that the content gives to a question can be none; `undefined` for one that can. */
export function whyNoAnswer(question: Question, answer: AnswerValue): string | undefined {
  if (read(question, answer) === undefined) return `is no answer to "${question.code}"`;
  if (typeof answer !== 'object' || Array.isArray(answer)) return undefined;
  const { department, insee } = answer;
  if (!DEPARTMENT.test(department)) return `"${department}" is no département`;
  return insee === undefined || insee.startsWith(department)
    ? undefined
    : `commune ${insee} is not in the département ${department}`;
}

/** Conditions may look back only; what looks forward is a cycle where the later question depends on this one. */
function unsoundVisibility(quiz: Quiz, question: Question, index: number, pointer: string): Fault[] {
  const faults = unsoundCondition(quiz, question.visibleWhen, pointer);
  for (const { at, comparison } of placed(question.visibleWhen, pointer)) {
    const target = quiz.questions.findIndex(({ code }) => code === comparison.question);
    if (target < index) continue;
    const loop = wayBack(quiz, comparison.question, question.code);
    faults.push(
      loop
        ? { kind: 'cycle', pointer: at, reason: `visibility goes in a circle: ${[question.code, ...loop].join(' → ')}` }
        : {
            kind: 'forward-reference',
            pointer: at,
            reason: `"${comparison.question}" is asked later, so nothing is known of it here`,
          },
    );
  }
  return faults;
}

/** Question codes from one question to another along visibility, if there is such a way. */
function wayBack(quiz: Quiz, from: string, to: string, passed: readonly string[] = []): string[] | undefined {
  if (from === to) return [to];
  if (passed.includes(from)) return undefined;
  const question = quiz.questions.find(({ code }) => code === from);
  for (const comparison of comparisons(question?.visibleWhen)) {
    const rest = wayBack(quiz, comparison.question, to, [...passed, from]);
    if (rest) return [from, ...rest];
  }
  return undefined;
}

/** Every comparison of a condition with its JSON pointer. */
export function placed(condition: Condition | undefined, pointer: string): { at: string; comparison: Comparison }[] {
  if (!condition || condition.op === 'other') return [];
  if (condition.op === 'not') return placed(condition.of, `${pointer}/of`);
  if ('of' in condition) return condition.of.flatMap((part, index) => placed(part, `${pointer}/of/${index}`));
  return [{ at: pointer, comparison: condition }];
}

const KINDS: Readonly<Record<Comparison['op'], readonly Question['kind'][]>> = {
  eq: ['single', 'number'],
  in: ['single'],
  includes: ['multiple'],
  lt: ['number'],
  lte: ['number'],
  gt: ['number'],
  gte: ['number'],
  'department-in': ['commune'],
  answered: ['single', 'multiple', 'number', 'commune'],
};

function unsoundCondition(quiz: Quiz, condition: Condition | undefined, pointer: string): Fault[] {
  return placed(condition, pointer).flatMap(({ at, comparison }): Fault[] => {
    const question = quiz.questions.find(({ code }) => code === comparison.question);
    if (!question) return [unknown(`${at}/question`, comparison.question, 'question')];
    if (!KINDS[comparison.op].includes(question.kind)) {
      const reason = `"${comparison.op}" cannot be asked of "${question.code}", a question of kind ${question.kind}`;
      return [{ kind: 'wrong-kind', pointer: `${at}/op`, reason }];
    }
    return unknownValues(question, comparison, at);
  });
}

function unknownValues(question: Question, comparison: Comparison, at: string): Fault[] {
  if ('values' in comparison) {
    return comparison.values.flatMap((value, index) => {
      const isKnown =
        comparison.op === 'department-in'
          ? DEPARTMENT.test(value)
          : question.options?.some(({ code }) => code === value);
      const what = comparison.op === 'department-in' ? 'département' : `option of "${question.code}"`;
      return isKnown ? [] : [unknown(`${at}/values/${index}`, value, what)];
    });
  }
  if (!('value' in comparison)) return [];
  const { value } = comparison;
  const isKnown =
    question.kind === 'number' ? typeof value === 'number' : question.options?.some(({ code }) => code === value);
  return isKnown ? [] : [unknown(`${at}/value`, String(value), `option of "${question.code}"`)];
}

function unsoundTarget(outcome: Quiz['outcomes'][number], known: Known, pointer: string): Fault[] {
  const faults: Fault[] = [];
  const { kind, stage, partner, pole, contest } = outcome;
  if (kind === 'stage' && !(STAGES as readonly unknown[]).includes(stage)) {
    faults.push({
      kind: 'unknown-reference',
      pointer: `${pointer}/stage`,
      reason: `must be one of ${STAGES.join(', ')}`,
    });
  }
  if (kind === 'partner' && partner === undefined) {
    faults.push({
      kind: 'unknown-reference',
      pointer: `${pointer}/partner`,
      reason: 'an outcome of kind partner names one',
    });
  }
  if (partner !== undefined && known.partners && !known.partners.includes(partner)) {
    faults.push(unknown(`${pointer}/partner`, partner, 'partner'));
  }
  if (pole !== undefined && known.poles && !known.poles.includes(pole)) {
    faults.push(unknown(`${pointer}/pole`, pole, 'open pôle'));
  }
  if (kind === 'contest' && contest === undefined) {
    const reason = 'an outcome of kind contest names an edition, or "current"';
    faults.push({ kind: 'unknown-reference', pointer: `${pointer}/contest`, reason });
  }
  if (contest !== undefined && contest !== 'current' && known.contests?.includes(contest) === false) {
    faults.push(unknown(`${pointer}/contest`, contest, 'edition of the contest, nor "current"'));
  }
  return faults;
}

/** Every commune of the Grand Est has one contact: départements make up the region, so each must stand there once. */
function unsoundContacts({ contacts }: Quiz, known: Known): Fault[] {
  const seen = new Set<string>();
  const faults = contacts.flatMap(({ departments, pole }, index): Fault[] => [
    ...(known.poles && !known.poles.includes(pole) ? [unknown(`/contacts/${index}/pole`, pole, 'open pôle')] : []),
    ...departments.flatMap((department, at): Fault[] => {
      const pointer = `/contacts/${index}/departments/${at}`;
      if (!Object.hasOwn(GRAND_EST, department)) return [unknown(pointer, department, 'département of the Grand Est')];
      if (seen.has(department)) return [{ kind: 'double', pointer, reason: `"${department}" has a contact already` }];
      seen.add(department);
      return [];
    }),
  ]);
  const left = Object.keys(GRAND_EST).filter((department) => !seen.has(department));
  if (left.length > 0) {
    const named = left.sort().map((department) => `${department} ${GRAND_EST[department]}`);
    faults.push({ kind: 'no-contact', pointer: '/contacts', reason: `no pôle answers for ${named.join(', ')}` });
  }
  return faults;
}

const unknown = (pointer: string, value: string, what: string): Fault => ({
  kind: 'unknown-reference',
  pointer,
  reason: `"${value}" is no ${what}`,
});
