import type { Outcome, Question, Quiz, Text } from '../../../src/contract/quizzes.ts';

/** A language that a quiz is written in, beside French. */
export type OtherLanguage = Exclude<keyof Text, 'fr'>;

/** The quiz with its French words and those of one other language at most: the others would be half of what is sent. */
export function inLanguage(quiz: Quiz, language: OtherLanguage | undefined): Quiz {
  const text = (words: Text): Text => {
    const other = language && words[language];
    return { fr: words.fr, ...(language && other !== undefined && { [language]: other }) };
  };
  return {
    ...quiz,
    title: text(quiz.title),
    intro: text(quiz.intro),
    questions: quiz.questions.map((question) => questionIn(question, text)),
    outcomes: quiz.outcomes.map((outcome) => outcomeIn(outcome, text)),
  };
}

type Speak = (words: Text) => Text;

const questionIn = ({ label, why, hint, unit, options, ...rest }: Question, text: Speak): Question => ({
  ...rest,
  label: text(label),
  why: text(why),
  ...(hint && { hint: text(hint) }),
  ...(unit && { unit: text(unit) }),
  ...(options && {
    options: options.map(({ help, suppose, ...option }) => ({
      ...option,
      label: text(option.label),
      ...(help && { help: text(help) }),
      ...(suppose && { suppose: text(suppose) }),
    })),
  }),
});

const outcomeIn = ({ title, summary, reasons, rule, links, ...rest }: Outcome, text: Speak): Outcome => ({
  ...rest,
  title: text(title),
  summary: text(summary),
  reasons: reasons.map((reason) => ({ ...reason, text: text(reason.text) })),
  ...(rule && { rule: text(rule) }),
  ...(links && { links: links.map((link) => ({ ...link, label: text(link.label) })) }),
});
