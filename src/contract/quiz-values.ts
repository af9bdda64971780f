/** Where the visitor's project or business is: `department` is all that conditions read. */
export interface CommuneAnswer {
  /** Département code `54`; `other` when it lies outside the Grand Est or abroad. */
  department: string;
  insee?: string | undefined;
  name?: string | undefined;
}

/** An option's code, the codes of several options, a number, or a commune, according to the question's kind. */
export type AnswerValue = string | number | string[] | CommuneAnswer;

/**
 * A small typed tree over the answers. `other` stands for an operator that this kit does not know yet: it is neither
 * true nor false, and what depends on it does not hold (`domain/quiz/conditions`).
 */
export type Condition =
  | { op: 'all' | 'any'; of: Condition[] }
  | { op: 'not'; of: Condition }
  /** single: the option chosen; number: equal. */
  | { op: 'eq'; question: string; value: string | number }
  /** single: one of these options. commune: lies in one of these départements. */
  | { op: 'in' | 'department-in'; question: string; values: string[] }
  /** multiple: this option is among those chosen. */
  | { op: 'includes'; question: string; value: string }
  | { op: 'lt' | 'lte' | 'gt' | 'gte'; question: string; value: number }
  | { op: 'answered'; question: string }
  | { op: 'other' };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Reads a condition tree tolerantly: an operator of a newer server, or one of another shape, becomes `other`. */
export function readCondition(raw: unknown): Condition {
  const { op, of, question, value, values }: Fields = isFields(raw) ? raw : {};
  if ((op === 'all' || op === 'any') && Array.isArray(of)) return { op, of: of.map((part) => readCondition(part)) };
  if (op === 'not') return { op, of: readCondition(of) };
  if (typeof question === 'string') {
    if (op === 'answered') return { op, question };
    if ((op === 'in' || op === 'department-in') && isTexts(values)) return { op, question, values };
    const isNumber = typeof value === 'number';
    if (op === 'eq' && (isNumber || typeof value === 'string')) return { op, question, value };
    if (op === 'includes' && typeof value === 'string') return { op, question, value };
    if ((op === 'lt' || op === 'lte' || op === 'gt' || op === 'gte') && isNumber) return { op, question, value };
  }
  return { op: 'other' };
}

/** Reads an answer; `undefined` where it is none. */
export function readAnswerValue(raw: unknown): AnswerValue | undefined {
  if (typeof raw === 'string' || typeof raw === 'number' || isTexts(raw)) return raw;
  if (!isFields(raw) || typeof raw['department'] !== 'string') return undefined;
  const { department, insee, name } = raw;
  return {
    department,
    ...(typeof insee === 'string' && { insee }),
    ...(typeof name === 'string' && { name }),
  };
}

/** Reads answers by question code; those that are none are left out. `undefined` where there is no object at all. */
export function readAnswers(raw: unknown): Record<string, AnswerValue> | undefined {
  if (!isFields(raw)) return undefined;
  const answers: Record<string, AnswerValue> = {};
  for (const code of Object.keys(raw)) {
    const answer = readAnswerValue(raw[code]);
    if (answer !== undefined) answers[code] = answer;
  }
  return answers;
}
