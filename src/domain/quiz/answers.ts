import type { AnswerValue, CommuneAnswer, Question } from '../../contract/quizzes.ts';

/** The answer "je ne sais pas": counts as the question's `unsure.reads`. No option code can be this text. */
export const UNSURE = '?';

/** A place outside the Grand Est, which the gazetteer does not hold. */
export const ELSEWHERE: CommuneAnswer = { department: 'other' };

/** What the visitor answered, by question code; also answers of questions that are not asked any more. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/**
 * The answer as conditions read it, or `undefined` where it answers nothing: absent, of another kind, an option that
 * no longer exists, out of bounds. So answers kept from an older version of the quiz are asked again, never misread.
 */
export function read(question: Question, answer: unknown): AnswerValue | undefined {
  if (answer === UNSURE && question.unsure) return readValue(question, question.unsure.reads);
  return readValue(question, answer);
}

function readValue(question: Question, answer: unknown): AnswerValue | undefined {
  const options = question.options ?? [];
  switch (question.kind) {
    case 'single':
      return options.find((option) => option.code === answer)?.code;
    case 'multiple': {
      if (!Array.isArray(answer) || answer.length === 0) return undefined;
      const chosen = options.filter((option) => answer.includes(option.code));
      const isPossible =
        chosen.length === answer.length && (chosen.length < 2 || !chosen.some((option) => option.exclusive));
      return isPossible ? chosen.map((option) => option.code) : undefined;
    }
    case 'number': {
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return undefined;
      const isPossible =
        answer >= (question.min ?? -Infinity) &&
        answer <= (question.max ?? Infinity) &&
        (!question.integer || Number.isInteger(answer));
      return isPossible ? answer : undefined;
    }
    case 'commune':
      return isCommune(answer) ? answer : undefined;
    default:
      return undefined;
  }
}

const isCommune = (answer: unknown): answer is CommuneAnswer =>
  typeof answer === 'object' && answer !== null && 'department' in answer && typeof answer.department === 'string';
