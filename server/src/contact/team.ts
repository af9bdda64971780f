import type { ContactRequest } from '../../../src/contract/contact-requests.ts';
import { contactPole } from '../../../src/domain/quiz/contacts.ts';
import { ProblemError } from '../app/problems.ts';
import { findPartner } from '../store/partners.ts';
import { findPole } from '../store/poles.ts';
import { findQuiz } from '../store/quizzes.ts';
import type { Queries } from '../store/store.ts';

/** Who answers a request. */
export interface Team {
  readonly name: string;
  readonly email: string;
}

/** Alexis itself, among the partners of the content. */
const ALEXIS = 'alexis';

/**
 * The team that answers: the partner who was asked for, else that of the pôle, else of the pôle that answers for the
 * département, else Alexis itself. Throws `unknown-target` for a partner, pôle or quiz that does not exist.
 */
export async function teamFor(db: Queries, { partner, pole, place, quiz }: ContactRequest): Promise<Team> {
  const content = quiz && (await findQuiz(db, quiz.slug));
  const chosen = pole === undefined ? undefined : await findPole(db, pole);
  if ((quiz && !content) || (pole !== undefined && !chosen)) throw new ProblemError('unknown-target');
  if (partner !== undefined) {
    const found = await findPartner(db, partner);
    if (found === undefined) throw new ProblemError('unknown-target');
    return { name: found.name, email: found.contactEmail };
  }
  const slug = content && place ? contactPole(content, place.department) : undefined;
  const answering = chosen ?? (slug === undefined ? undefined : await findPole(db, slug));
  if (answering?.contact.email !== undefined) return { name: answering.name, email: answering.contact.email };
  const alexis = await findPartner(db, ALEXIS);
  if (alexis === undefined) throw new Error(`the content has no partner "${ALEXIS}"`);
  return { name: answering?.name ?? alexis.name, email: alexis.contactEmail };
}
