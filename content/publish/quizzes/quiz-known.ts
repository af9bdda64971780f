import type { Known } from './proof/references.ts';
import type { QuizPartner } from './quiz.ts';

/** Of the other content, what a quiz may name; slugs and little more, so that drafts serve, too. */
export interface NamedContent {
  readonly partners: readonly QuizPartner[];
  readonly poles: readonly { readonly slug: string; readonly status?: string | undefined }[];
  readonly contests: readonly { readonly slug: string; readonly year?: number | undefined }[];
}

/** What a quiz and its variants are held against. */
export interface QuizKnown extends Known {
  /** Every partner, with the variant that its pages ask for. */
  readonly pages: readonly QuizPartner[];
}

export const quizKnown = ({ partners, poles, contests }: NamedContent): QuizKnown => ({
  pages: partners,
  partners: partners.map(({ slug }) => slug),
  poles: poles.filter(({ status }) => status === 'open').map(({ slug }) => slug),
  // The slug of an edition that counts from the day of publication changes with the year: only `current` finds it.
  contests: contests.filter(({ year }) => year !== undefined).map(({ slug }) => slug),
});
