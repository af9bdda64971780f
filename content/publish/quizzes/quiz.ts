import type { Question, Quiz } from '../../../src/contract/quizzes.ts';
import { withTables } from './tables/with-tables.ts';
import type { QuizContent } from '../../schema/quiz.ts';

/** What of a partner decides which quiz its pages get. */
export interface QuizPartner {
  readonly slug: string;
  readonly quizVariant?: string | undefined;
}

/** The variant that a partner's pages ask for, whether there is one or not. */
export const variantName = ({ slug, quizVariant }: QuizPartner): string => quizVariant ?? slug;

/** What goes into a quiz beside its file. */
export interface QuizSurroundings {
  readonly partner?: QuizPartner | undefined;
  /** By which pôles are named that answer for a département. */
  readonly poles?: readonly QuizPole[] | undefined;
}

/** What of a pôle the quiz names it by. */
export interface QuizPole {
  readonly slug: string;
  readonly name: string;
}

/** The quiz as the API tells it; with a partner, that partner's variant where there is one. */
export function publishQuiz(content: QuizContent, { partner, poles = [] }: QuizSurroundings = {}): Quiz {
  const { slug, title, intro, version, date, questions, outcomes, preferredChanges, contacts, variants } = content;
  const variant = partner && variants.find(({ code }) => code === variantName(partner));
  return withTables({
    slug,
    title,
    intro: variant?.intro ?? intro,
    version,
    date,
    ...(variant && { variant: variant.code }),
    presets: variant?.presets ?? {},
    questions: questions.map((question) => (variant?.skip.includes(question.code) ? leftOut(question) : question)),
    outcomes,
    ...(preferredChanges && { preferredChanges }),
    contacts: contacts.map((contact) => {
      const name = poles.find(({ slug: pole }) => pole === contact.pole)?.name;
      return { ...contact, ...(name !== undefined && { name }) };
    }),
  });
}

/** It stays in the quiz, for the rules that look at it, and is never asked. */
const leftOut = (question: Question): Question => ({ ...question, visibleWhen: { op: 'any', of: [] } });
