import type { ContactRequest } from '../../../api/schema/contact-requests.ts';
import type { PoleContent } from '../../../content/schema/pole.ts';
import { answering } from '../../../src/domain/quiz/contacts.ts';
import { DomainError } from '../../../api/problems/domain-error.ts';
import { findPartner } from '../partners/repository.ts';
import { findPole } from '../poles/repository.ts';
import { findQuiz } from '../quizzes/repository.ts';
import type { Queries } from '../store/store.ts';

/** The team that answers a request. */
export interface Team {
  readonly name: string;
  readonly email: string;
  /** Of the pôle. */
  readonly phone?: string | undefined;
}

/** Alexis itself, among the partners of the content. */
const ALEXIS = 'alexis';

/**
 * The team that answers, by the rule that the form names it by. A pôle without an address is answered for by Alexis.
 * Throws `unknown-target` for a partner, pôle or quiz that does not exist.
 */
export async function teamFor(db: Queries, request: ContactRequest): Promise<Team> {
  const { pole, quiz } = request;
  const content = quiz && (await findQuiz(db, quiz.slug));
  const chosen = pole === undefined ? undefined : await findPole(db, pole);
  if ((quiz && !content) || (pole !== undefined && !chosen)) throw new DomainError('unknown-target');
  const answers = answering(request, content);
  if (answers.kind === 'partner') {
    const found = await findPartner(db, answers.slug);
    if (found === undefined) throw new DomainError('unknown-target');
    return { name: found.name, email: found.contactEmail };
  }
  return teamOfPole(db, answers.kind === 'pole' ? await findPole(db, answers.slug) : undefined);
}

/** The team of a pôle; Alexis answers for one without an address, and where there is no pôle. */
export async function teamOfPole(db: Queries, pole: PoleContent | undefined): Promise<Team> {
  if (pole?.contact.email !== undefined)
    return { name: pole.name, email: pole.contact.email, phone: pole.contact.phone };
  const alexis = await findPartner(db, ALEXIS);
  if (alexis === undefined) throw new Error(`the content has no partner "${ALEXIS}"`);
  return { name: pole?.name ?? alexis.name, email: alexis.contactEmail, phone: pole?.contact.phone };
}
