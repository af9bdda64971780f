import type { TemplateResult } from 'lit';
import type { AnswerValue, Option, Question } from '../../../contract/quizzes.ts';
import { UNSURE } from '../../../domain/quiz/answers.ts';
import type { Language } from '../../../i18n/language.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import { renderChoice } from './choice.ts';

/** The options of a question with one answer or several, and "je ne sais pas" where it is offered. */
export function renderChoices(
  { kind, options = [], unsure }: Question,
  given: AnswerValue | undefined,
  words: QuizWords,
  language: Language,
  answer: (value: AnswerValue | undefined) => void,
): TemplateResult[] {
  const several = kind === 'multiple';
  const chosen = Array.isArray(given) ? given : [given];
  const choose = ({ code, exclusive }: Option): void => {
    if (!several) return answer(code);
    const isTaken = chosen.includes(code);
    const codes = options
      .filter((one) =>
        one.code === code ? !isTaken : chosen.includes(one.code) && (isTaken || !(exclusive || one.exclusive)),
      )
      .map((one) => one.code);
    answer(codes.length ? codes : undefined);
  };
  const choices = options.map((option) =>
    renderChoice(
      several,
      chosen.includes(option.code),
      contentText(option.label, language),
      () => choose(option),
      option.help && contentText(option.help, language),
    ),
  );
  if (unsure) {
    const reads = options.find(({ code }) => code === unsure.reads);
    const label = reads ? words.unsureReads(contentText(reads.label, language)) : words.unsure;
    const isUnsure = given === UNSURE;
    choices.push(renderChoice(several, isUnsure, label, () => answer(isUnsure ? undefined : UNSURE)));
  }
  return choices;
}
