import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { ContactReceipt } from '../../../src/contract/contact-answer.ts';
import type { ContactRequest } from '../../../api/schema/contact-requests.ts';
import type { Quiz } from '../../../src/contract/quizzes.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { DomainError } from '../../../api/problems/domain-error.ts';
import { CONTACT_CONSENT, storedVersion } from '../consent/consent-texts.ts';
import { contactMails } from './mail.ts';
import { emailKey } from '../../../api/people/person-key.ts';
import { keepUntil } from '../people/retention.ts';
import { hashSecret } from '../store/secrets.ts';
import { spendProofs } from '../store/spent-proofs.ts';
import { type ContactRow, countSince, findContactByKey, insertContact, mailKind } from './repository.ts';
import { enqueueMessage } from '../mail/outbox-repository.ts';
import { findPole } from '../poles/repository.ts';
import { findQuiz } from '../quizzes/repository.ts';
import type { Queries, Store } from '../store/store.ts';
import type { Team } from './team.ts';

/** A request whose fields, proof and origin are in order. */
export interface CheckedContact {
  readonly body: ContactRequest;
  readonly key: string;
  /** Of the proof of work: serves once. */
  readonly nonce: string;
  readonly team: Team;
  /** The site of the page that the request came from, for the team. */
  readonly site: string | undefined;
}

type Outcome = Quiz['outcomes'][number];

const DAY_MS = 86_400_000;
/** Anybody may give anybody's address. The form shows the reference of each request, whether a mail goes or not. */
const MAX_ACKNOWLEDGEMENTS_A_DAY = 3;

/** Without letters and digits that are mistaken for one another when read aloud. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What makes two requests the same: not the proof and the hour, which a new attempt may have to bring anew. */
export function hashContact(request: ContactRequest): string {
  const { from, name, email, phone, message, partner, pole, place, quiz, consent } = request;
  const asked = [from, name, email, phone, message, partner, pole, place, quiz, consent];
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
}

/** The request that the same key has already made. Throws when the key came with another request. */
export async function findReceived(db: Queries, key: string, requestHash: string): Promise<ContactRow | undefined> {
  const known = await findContactByKey(db, key);
  if (known !== undefined && known.request_hash !== requestHash) throw new DomainError('idempotency-conflict');
  return known;
}

/**
 * Stores a request whose fields, proof and origin are in order: row, spent proof, the mail to the team and the
 * acknowledgement are stored together or not at all. Throws `proof-refused` for a proof that has served.
 */
export const receive = (store: Store, request: CheckedContact, nowMs: number): Promise<ContactRow> =>
  store.transaction(async (tx) => {
    const { key, nonce, team, site } = request;
    const outcomes = await knownOutcomes(tx, request.body);
    const body = withOutcomes(request.body, outcomes);
    const row = newRow({ ...request, body }, hashContact(request.body), nowMs);
    // The same request may arrive twice at the same moment: the other one has stored it.
    const earlier = (await insertContact(tx, row)) ? undefined : await findReceived(tx, key, row.request_hash);
    if (earlier !== undefined) return earlier;
    if (!(await spendProofs(tx, [nonce], nowMs))) throw new DomainError('proof-refused');
    const pole = body.pole === undefined ? undefined : (await findPole(tx, body.pole))?.name;
    const facts = {
      request: body,
      reference: row.reference,
      receivedAt: parisText(nowMs),
      team,
      outcomes: outcomes.map(({ title }) => title),
      pole,
      site,
    };
    const [toTeam, acknowledgement] = await contactMails(facts);
    const today = await countSince(tx, row.email_key, nowMs - DAY_MS);
    const mails = today > MAX_ACKNOWLEDGEMENTS_A_DAY ? [toTeam] : [toTeam, acknowledgement];
    for (const mail of mails) await enqueueMessage(tx, mailKind(row), JSON.stringify(mail), nowMs);
    return row;
  });

/** What the quiz found. Codes that the content does not have are dropped: they may be anybody's words. */
async function knownOutcomes(tx: Queries, { quiz }: ContactRequest): Promise<Outcome[]> {
  const content = quiz && (await findQuiz(tx, quiz.slug));
  return (quiz?.outcomes ?? []).flatMap((code) => content?.outcomes.find((one) => one.code === code) ?? []);
}

const withOutcomes = (body: ContactRequest, outcomes: readonly Outcome[]): ContactRequest =>
  body.quiz === undefined ? body : { ...body, quiz: { ...body.quiz, outcomes: outcomes.map(({ code }) => code) } };

export const receiptOf = ({ reference, created_at, team }: ContactRow): ContactReceipt => ({
  reference,
  receivedAt: parisText(created_at),
  team,
});

function newRow({ body, key, team }: CheckedContact, requestHash: string, nowMs: number): ContactRow {
  const { from, name, email, phone, message, partner, pole, place, quiz, consent } = body;
  return {
    id: randomUUID(),
    key_hash: hashSecret(key),
    request_hash: requestHash,
    reference: `C-${Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`,
    team: team.name,
    source: from,
    name,
    email,
    email_key: emailKey(email),
    phone: phone ?? null,
    message: message ?? null,
    partner: partner ?? null,
    pole: pole ?? null,
    place: place ? JSON.stringify(place) : null,
    quiz: quiz ? JSON.stringify(quiz) : null,
    consent_version: storedVersion(CONTACT_CONSENT, consent.version),
    consent_language: consent.language ?? 'fr',
    consent_recipients: consent.recipients ?? team.name,
    created_at: nowMs,
    keep_until: keepUntil(nowMs),
  };
}
