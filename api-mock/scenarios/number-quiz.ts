import type { QuizContent } from '../../content/schema/quiz.ts';
import { GRAND_EST } from '../../src/domain/places/region.ts';

type Words = QuizContent['title'];

const words = (fr: string, en: string, de: string): Words => ({ fr, en, de });

/** A quiz of one question, which asks for a number. */
export const NUMBER_QUIZ: QuizContent = {
  slug: 'orientation',
  title: words('Votre jeune entreprise', 'Your young company', 'Ihr junges Unternehmen'),
  intro: words('Un exemple, en une question.', 'An example, in one question.', 'Ein Beispiel mit einer Frage.'),
  version: '1',
  date: '2026-11-23',
  maxQuestions: 1,
  partners: [],
  questions: [
    {
      code: 'age',
      kind: 'number',
      label: words(
        'Depuis combien d’années votre entreprise existe-t-elle ?',
        'How many years old is your company?',
        'Wie viele Jahre alt ist Ihr Unternehmen?',
      ),
      why: words(
        'Le suivi s’adresse aux jeunes entreprises.',
        'Follow-up is for young companies.',
        'Die Begleitung ist für junge Unternehmen.',
      ),
      min: 0,
      max: 50,
      unit: words('ans', 'years', 'Jahre'),
      unsure: { reads: 2 },
    },
  ],
  outcomes: [
    {
      code: 'suivi',
      kind: 'stage',
      stage: 'suivi',
      when: { op: 'lt', question: 'age', value: 3 },
      priority: 10,
      title: words(
        'Un suivi de votre jeune entreprise',
        'Follow-up of your young company',
        'Begleitung Ihres Unternehmens',
      ),
      summary: words('Un exemple de résultat.', 'An example of a result.', 'Ein Beispiel für ein Ergebnis.'),
      reasons: [
        { text: words('Elle a moins de trois ans.', 'It is under three years old.', 'Es ist keine drei Jahre alt.') },
      ],
    },
    {
      code: 'accompagnement',
      kind: 'stage',
      stage: 'accompagnement',
      when: { op: 'gte', question: 'age', value: 3 },
      priority: 20,
      title: words('Un accompagnement personnel', 'Personal support', 'Persönliche Begleitung'),
      summary: words('Un exemple de résultat.', 'An example of a result.', 'Ein Beispiel für ein Ergebnis.'),
      reasons: [
        {
          text: words(
            'Elle a trois ans ou plus.',
            'It is three years old or more.',
            'Es ist drei Jahre alt oder älter.',
          ),
        },
      ],
    },
  ],
  contacts: [{ departments: Object.keys(GRAND_EST), pole: 'maxeville' }],
  toValidate: [],
  variants: [],
};
