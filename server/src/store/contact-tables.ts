import type { Kysely } from 'kysely';

/** The table of contact requests; `schema.ts` says what each column means. */
export async function contactTables(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  let table = schema
    .createTable('contact_request')
    .addColumn('id', 'text', (id) => id.primaryKey())
    .addColumn('key_hash', 'text', (key) => key.notNull().unique());
  for (const name of ['request_hash', 'reference', 'team', 'source', 'name', 'email', 'email_key'] as const)
    table = table.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['consent_version', 'consent_language'] as const)
    table = table.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['phone', 'message', 'partner', 'pole', 'place', 'quiz'] as const)
    table = table.addColumn(name, 'text');
  for (const name of ['created_at', 'keep_until'] as const)
    table = table.addColumn(name, 'bigint', (column) => column.notNull());
  await table.execute();
  await schema.createIndex('contact_request_email').on('contact_request').columns(['email_key']).execute();
  await schema.createIndex('contact_request_keep').on('contact_request').columns(['keep_until']).execute();
}
