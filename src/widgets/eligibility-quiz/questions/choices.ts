import type { TemplateResult } from 'lit';
import type { AnswerValue, Question } from '../../../contract/quizzes.ts';
import { UNSURE } from '../../../domain/quiz/answers.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import type { Language } from '../../../i18n/language.ts';
import { renderChoice } from './choice.ts';
import { chooseOption, isChosen } from './choose-option.ts';

/** The options of a question with one answer or several, and "je ne sais pas" where it is offered. */
export function renderChoices(
  question: Question,
  given: AnswerValue | undefined,
  words: QuizWords,
  language: Language,
  answer: (value: AnswerValue | undefined) => void,
): TemplateResult[] {
  const { kind, options = [], unsure } = question;
  const type = kind === 'multiple' ? 'checkbox' : 'radio';
  const choices = options.map(({ code, label, help }) =>
    renderChoice({
      type,
      label: contentText(label, language),
      help: help && contentText(help, language),
      isChosen: isChosen(given, code),
      choose: () => answer(chooseOption(question, given, code)),
    }),
  );
  if (!unsure) return choices;
  const read = options.find(({ code }) => code === unsure.reads);
  const isUnsure = given === UNSURE;
  const unsureChoice = renderChoice({
    type,
    label: read ? words.unsureReads(contentText(read.label, language)) : words.unsure,
    isChosen: isUnsure,
    choose: () => answer(isUnsure ? undefined : UNSURE),
  });
  return [...choices, unsureChoice];
}
