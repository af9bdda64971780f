import { type AnswerValue, type Question } from '../../../contract/quizzes.ts';

/** True if the option is the answer, or among it. */
export const isChosen = (given: AnswerValue | undefined, code: string): boolean =>
  Array.isArray(given) ? given.includes(code) : given === code;

/**
 * The answer once the visitor has pressed an option; `undefined`: none. Where several can be chosen, pressing one again takes it
 * out, and one that excludes others takes their place.
 */
export function chooseOption(
  { kind, options = [] }: Question,
  given: AnswerValue | undefined,
  code: string,
): AnswerValue | undefined {
  if (kind !== 'multiple') return code;
  const isRemoved = isChosen(given, code);
  const pressed = options.find((option) => option.code === code);
  const codes = options
    .filter((option) => {
      if (option.code === code) return !isRemoved;
      return isChosen(given, option.code) && (isRemoved || !(option.exclusive || pressed?.exclusive));
    })
    .map((option) => option.code);
  return codes.length ? codes : undefined;
}
