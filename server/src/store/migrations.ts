import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { attemptCounts } from './attempt-counters.ts';
import { contactTables } from './contact-tables.ts';
import { registrationTables } from './registration-tables.ts';
import { changeNotices, seatCounts } from './seat-counts.ts';
import { sharedPlaces } from './shared-places.ts';

/**
 * Every change of the tables, in order; a published one is never edited. They run on SQLite and on PostgreSQL, so they
 * keep to text, integer and bigint columns (see `schema.ts`).
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_content': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('content_item')
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('content_item_key', ['kind', 'key'])
        .execute();
      await db.schema
        .createTable('content_state')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('revision', 'text', (column) => column.notNull())
        .addColumn('seeded_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
  '0002_registrations': { up: registrationTables },
  '0003_contact_requests': { up: contactTables },
  '0004_contact_recipients': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('contact_request').addColumn('consent_recipients', 'text').execute();
    },
  },
  '0005_withdrawn_workshops': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('workshop')
        .addColumn('withdrawn', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    },
  },
  '0006_seat_counts': { up: seatCounts },
  '0007_change_notices': { up: changeNotices },
  '0008_job_state': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('job_state')
        .addColumn('job', 'text', (column) => column.primaryKey())
        .addColumn('done_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
  '0009_attempt_counts': { up: attemptCounts },
  '0010_shared_places': { up: sharedPlaces },
  '0011_reminders': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('registration').addColumn('reminded_of', 'bigint').execute();
      await db.schema.alterTable('registration').addColumn('partner', 'text').execute();
    },
  },
};
