import type { Quiz } from '../../contract/quizzes.ts';

type Contacts = Pick<Quiz, 'contacts'>;

/** What decides who answers: slugs, and where the project lies. */
export interface ContactWish {
  readonly partner?: string | undefined;
  readonly pole?: string | undefined;
  readonly place?: { readonly department: string } | undefined;
}

/** Who answers a contact request. */
export type Answering =
  | { readonly kind: 'partner'; readonly slug: string }
  | { readonly kind: 'pole'; readonly slug: string }
  /** Alexis itself. */
  | { readonly kind: 'alexis' };

/** Slug of the pôle that answers for a département; `undefined`: Alexis itself does. */
export const contactPole = (quiz: Contacts, department: string): string | undefined =>
  contactOf(quiz, department)?.pole;

/** The entry of the pôle that answers for a département. */
export const contactOf = ({ contacts }: Contacts, department: string): Quiz['contacts'][number] | undefined =>
  contacts.find(({ departments }) => departments.includes(department));

/**
 * The one rule of form and server: the partner who was asked for, else the pôle that was chosen, else the one that answers
 * for the département, else Alexis itself. The form names them before, the server writes to them.
 */
export function answering({ partner, pole, place }: ContactWish, quiz: Contacts | undefined): Answering {
  if (partner !== undefined) return { kind: 'partner', slug: partner };
  const slug = pole ?? (quiz && place && contactPole(quiz, place.department));
  return slug === undefined ? { kind: 'alexis' } : { kind: 'pole', slug };
}
