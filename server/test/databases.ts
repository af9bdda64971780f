import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseAddress } from '../src/environment/settings.ts';

/** An empty database of one test, and how to be rid of it. */
export interface FreshDatabase {
  readonly address: DatabaseAddress;
  remove(): Promise<void>;
}

/** A `DATABASE_URL` for it. */
export const databaseUrl = (address: DatabaseAddress): string =>
  address.kind === 'sqlite' ? `file:${address.file}` : address.url;

export interface DatabaseKind {
  readonly name: string;
  fresh(): Promise<FreshDatabase>;
}

export const sqliteKind: DatabaseKind = {
  name: 'SQLite',
  fresh: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'alexis-sqlite-'));
    return {
      address: { kind: 'sqlite', file: join(folder, 'test.db') },
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

const postgres = (adminUrl: string): DatabaseKind => ({
  name: 'PostgreSQL',
  fresh: async () => {
    const name = `alexis_test_${randomBytes(8).toString('hex')}`;
    await execute(adminUrl, `create database ${name}`);
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    return {
      address: { kind: 'postgres', url: url.href },
      remove: () => execute(adminUrl, `drop database ${name} with (force)`),
    };
  },
});

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * The databases that the store must behave the same on. PostgreSQL is among them when `ALEXIS_TEST_POSTGRES` holds the
 * address of a server whose user may create databases; `npm test` starts one.
 */
export function databaseKinds(): readonly DatabaseKind[] {
  const adminUrl = process.env['ALEXIS_TEST_POSTGRES'];
  return adminUrl ? [sqliteKind, postgres(adminUrl)] : [sqliteKind];
}
