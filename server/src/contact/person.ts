import { readText } from '../consent/consent-texts.ts';
import { type ConsentText, listConsentTexts } from '../consent/repository.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { deleteInBatches } from '../store/in-batches.ts';
import type { Store } from '../store/store.ts';
import { type ContactRow, deleteContacts, listContactsByEmail, listExpiredContacts } from './repository.ts';

/** The contact requests held under an e-mail, for the right of access (GDPR, articles 15 and 20). */
export async function exportContacts(store: Store, email: string): Promise<Record<string, unknown>[]> {
  const rows = await listContactsByEmail(store.db, email);
  const texts = await listConsentTexts(store.db);
  return rows.map((row) => ({
    contactRequest: row.reference,
    from: row.source,
    team: row.team,
    name: row.name,
    email: row.email,
    phone: row.phone,
    message: row.message,
    partner: row.partner,
    pole: row.pole,
    place: row.place === null ? null : (JSON.parse(row.place) as unknown),
    quiz: row.quiz === null ? null : (JSON.parse(row.quiz) as unknown),
    receivedAt: parisText(row.created_at),
    keptUntil: parisText(row.keep_until),
    consent: {
      version: row.consent_version,
      language: row.consent_language,
      text: consentText(row, texts),
    },
  }));
}

/** The consent text that the person read, with the recipients of the request. */
function consentText(
  { consent_version: version, consent_language: language, consent_recipients: recipients, team }: ContactRow,
  texts: readonly ConsentText[],
): string | undefined {
  const kept = texts.find((text) => text.version === version && text.language === language)?.text;
  return kept === undefined ? undefined : readText(kept, recipients ?? team);
}

/** Deletes the contact requests held under an e-mail, mails that still wait included. Returns how many. */
export const eraseContacts = async (store: Store, email: string): Promise<number> =>
  store.transaction(async (tx) => {
    const rows = await listContactsByEmail(tx, email);
    await deleteContacts(tx, rows);
    return rows.length;
  });

/** Deletes the contact requests that are kept no longer. Returns how many. */
export const purgeContacts = (store: Store, nowMs: number): Promise<number> =>
  deleteInBatches(store, async (tx, limit) => {
    const rows = await listExpiredContacts(tx, nowMs, limit);
    await deleteContacts(tx, rows);
    return rows.length;
  });
