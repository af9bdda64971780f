import type { CreateTableBuilder, Kysely } from 'kysely';

/** Tables of workshops, registrations and outgoing mail; `schema.ts` says what each column means. */
export async function registrationTables(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await columns(
    schema.createTable('workshop').addColumn('id', 'text', (id) => id.primaryKey()),
    {
      text: ['series', 'body'],
      bigint: ['starts', 'ends', 'updated_at'],
      integer: ['waiting_list', 'sequence'],
    },
  )
    .addColumn('staff', 'text')
    .execute();
  await columns(
    schema
      .createTable('registration')
      .addColumn('id', 'text', (id) => id.primaryKey())
      .addColumn('workshop_id', 'text', (id) => id.notNull().references('workshop.id'))
      .addColumn('duplicate_of', 'text', (id) => id.references('registration.id').onDelete('cascade')),
    {
      text: ['mode', 'status', 'name', 'email', 'email_key', 'consent_version', 'consent_language'],
      bigint: ['number', 'created_at', 'changed_at', 'keep_until'],
      integer: [],
    },
  )
    .addColumn('phone', 'text')
    .addColumn('commune', 'text')
    .addColumn('needs', 'text')
    .addColumn('offer_ends', 'bigint')
    .execute();
  await columns(ofRegistration(schema.createTable('registration_token')), {
    text: [],
    bigint: ['created_at'],
    integer: [],
  }).execute();
  await columns(ofRegistration(schema.createTable('idempotency_key')), {
    text: ['request_hash'],
    bigint: ['created_at'],
    integer: [],
  }).execute();
  await schema
    .createTable('spent_proof')
    .addColumn('nonce', 'text', (nonce) => nonce.primaryKey())
    .addColumn('spent_at', 'bigint', (at) => at.notNull())
    .execute();
  await columns(
    schema
      .createTable('outbox')
      .addColumn('id', 'text', (id) => id.primaryKey())
      .addColumn('registration_id', 'text', (id) => id.references('registration.id').onDelete('cascade'))
      .addColumn('message', 'text'),
    { text: ['kind'], bigint: ['created_at', 'due_at'], integer: ['attempts'] },
  )
    .addColumn('gave_up_at', 'bigint')
    .addColumn('last_error', 'text')
    .execute();
  await schema
    .createTable('server_secret')
    .addColumn('name', 'text', (name) => name.primaryKey())
    .addColumn('value', 'text', (value) => value.notNull())
    .execute();
  await columns(schema.createTable('consent_text'), {
    text: ['version', 'language', 'text'],
    bigint: [],
    integer: [],
  })
    .addPrimaryKeyConstraint('consent_text_key', ['version', 'language'])
    .execute();

  const indexes: [name: string, table: string, columns: string[]][] = [
    ['workshop_time', 'workshop', ['ends', 'starts']],
    ['registration_line', 'registration', ['workshop_id', 'status', 'mode', 'number']],
    ['registration_email', 'registration', ['email_key']],
    ['registration_keep', 'registration', ['keep_until']],
    // PostgreSQL looks these up at each deletion of a registration.
    ['registration_duplicate', 'registration', ['duplicate_of']],
    ['registration_token_of', 'registration_token', ['registration_id']],
    ['idempotency_key_of', 'idempotency_key', ['registration_id']],
    ['outbox_of', 'outbox', ['registration_id']],
    ['outbox_due', 'outbox', ['due_at']],
  ];
  for (const [name, table, names] of indexes) await schema.createIndex(name).on(table).columns(names).execute();
}

type Table = CreateTableBuilder<string, string>;

const ofRegistration = (table: CreateTableBuilder<string>): Table =>
  table
    .addColumn('hash', 'text', (hash) => hash.primaryKey())
    .addColumn('registration_id', 'text', (id) => id.notNull().references('registration.id').onDelete('cascade'));

/** Adds columns that are never null. */
function columns(table: Table, names: Record<'text' | 'bigint' | 'integer', string[]>): Table {
  let result = table;
  for (const type of ['text', 'bigint', 'integer'] as const)
    for (const name of names[type]) result = result.addColumn(name, type, (column) => column.notNull());
  return result;
}
