import { randomBytes } from 'node:crypto';
import { statfsSync } from 'node:fs';
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

/** Room that the databases of some tests at once take. */
const MIN_MEMORY_BYTES = 256 * 1_024 * 1_024;

/**
 * Where SQLite files of tests are: in memory, where the system has a file system for that with enough room. Each commit waits
 * for the disk otherwise, which no test is about. PostgreSQL's tests run without `fsync` for the same reason.
 */
const sqliteRoot = (memory = '/dev/shm'): string => {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= MIN_MEMORY_BYTES ? memory : tmpdir();
  } catch {
    // There is none: not Linux.
    return tmpdir();
  }
};

export const sqliteKind: DatabaseKind = {
  name: 'SQLite',
  fresh: async () => {
    const folder = await mkdtemp(join(sqliteRoot(), 'alexis-sqlite-'));
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
