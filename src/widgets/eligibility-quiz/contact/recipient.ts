import type { Pole } from '../../../contract/poles.ts';
import type { CommuneAnswer, Outcome, Quiz } from '../../../contract/quizzes.ts';
import { type Answering, answering, contactOf } from '../../../domain/quiz/contacts.ts';
import type { Language } from '../../../i18n/language.ts';
import { ALEXIS } from '../../contact/contact-form.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';

/** Whom a visitor wants to write to, and what is known of the place. */
export interface ContactTarget {
  /** Slug of the partner who is to answer; absent: the pôle's team. */
  readonly partner: string | undefined;
  /** The nearest pôle, or the only one where the step takes place, where pôles could be read. */
  readonly pole: Pole | undefined;
  readonly commune: CommuneAnswer | undefined;
  readonly next: Pick<Outcome, 'pole'> | undefined;
}

/** Who receives a request. */
export interface Recipient {
  /** The same for the same recipient. */
  readonly key: string;
  /** `undefined`: decided by the place, and not to be named, since the API is away. */
  readonly name: string | undefined;
  /** The pôle that the request names. */
  readonly pole: Pole | undefined;
}

/** Who receives a request, by the rule of the server. A name is given only for who that is. */
export function recipientOf(
  quiz: Quiz,
  { partner, pole, commune, next }: ContactTarget,
  language: Language,
): Recipient {
  // Outside the region, and with no place at all, no pôle is near.
  const isNear = commune !== undefined && commune.department !== 'other';
  const named = isNear || (pole !== undefined && pole.slug === next?.pole) ? pole : undefined;
  const answers = answering({ partner, pole: named?.slug, place: commune }, quiz);
  const key = answers.kind === 'alexis' ? answers.kind : `${answers.kind} ${answers.slug}`;
  return { key, name: nameOf(answers), pole: named };

  function nameOf(who: Answering): string | undefined {
    if (who.kind === 'alexis') return ALEXIS;
    if (who.kind === 'pole') return named?.name ?? (commune && contactOf(quiz, commune.department)?.name);
    const asked = quiz.outcomes.find((outcome) => outcome.partner === who.slug);
    return asked && contentText(asked.title, language);
  }
}
