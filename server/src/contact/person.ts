import type { Selectable } from 'kysely';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { readText } from '../consent/consent-texts.ts';
import { emailKey } from '../registrations/checked-request.ts';
import type { Schema } from '../store/schema.ts';
import type { Queries, Store } from '../store/store.ts';
import { type ContactRow, mailKind } from './receive.ts';

/** All that are kept, the newest first. */
export const listContacts = (db: Queries): Promise<ContactRow[]> =>
  db.selectFrom('contact_request').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();

const listByEmail = (db: Queries, email: string): Promise<ContactRow[]> =>
  db.selectFrom('contact_request').selectAll().where('email_key', '=', emailKey(email)).orderBy('created_at').execute();

/** The contact requests held under an e-mail, for the right of access (GDPR, articles 15 and 20). */
export async function exportContacts(store: Store, email: string): Promise<Record<string, unknown>[]> {
  const rows = await listByEmail(store.db, email);
  const texts = await store.db.selectFrom('consent_text').selectAll().execute();
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

/** What the person read, with those who received the request. */
function consentText(
  { consent_version: version, consent_language: language, consent_recipients: recipients, team }: ContactRow,
  texts: readonly Selectable<Schema['consent_text']>[],
): string | undefined {
  const kept = texts.find((text) => text.version === version && text.language === language)?.text;
  return kept === undefined ? undefined : readText(kept, recipients ?? team);
}

/** Deletes the contact requests held under an e-mail, mails that still wait included. Returns how many. */
export const eraseContacts = async (store: Store, email: string): Promise<number> =>
  store.transaction(async (tx) => {
    const rows = await listByEmail(tx, email);
    await remove(tx, rows);
    return rows.length;
  });

/** Deletes the contact requests that are kept no longer. Returns how many. */
export const purgeContacts = async (store: Store, nowMs: number): Promise<number> =>
  store.transaction(async (tx) => {
    const rows = await tx.selectFrom('contact_request').selectAll().where('keep_until', '<=', nowMs).execute();
    await remove(tx, rows);
    return rows.length;
  });

async function remove(tx: Queries, rows: readonly ContactRow[]): Promise<void> {
  for (const row of rows) {
    await tx.deleteFrom('outbox').where('kind', '=', mailKind(row)).execute();
    await tx.deleteFrom('contact_request').where('id', '=', row.id).execute();
  }
}
