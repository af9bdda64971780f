import type { Selectable } from 'kysely';
import type { Schema } from '../store/schema.ts';
import type { Queries } from '../store/store.ts';

export type ConsentText = Selectable<Schema['consent_text']>;

/** Keeps texts, each under its version and language; one that is kept already stays as it is. */
export async function insertConsentTexts(db: Queries, texts: readonly ConsentText[]): Promise<void> {
  await db
    .insertInto('consent_text')
    .values(texts)
    .onConflict((conflict) => conflict.columns(['version', 'language']).doNothing())
    .execute();
}

export const listConsentTexts = (db: Queries): Promise<ConsentText[]> =>
  db.selectFrom('consent_text').selectAll().execute();
