import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** What a repository function needs: the database, or a transaction on it. */
export type Queries = Kysely<Schema>;
export type { Transaction };

/** An open database with its tables up to date. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Queries;
  /**
   * Runs `work` in one transaction: all of it is stored, or nothing. On SQLite it takes the write lock at once
   * (`BEGIN IMMEDIATE`) and transactions wait for each other; on PostgreSQL lock the rows you decide on.
   * Inside, use only `tx`: on SQLite a write by `store.db` would wait for the transaction that waits for it, and a read
   * would not see what `tx` wrote.
   */
  transaction<T>(work: (tx: Transaction<Schema>) => Promise<T>): Promise<T>;
  /**
   * Changes with every change of what is stored, by this process or another: what was read under the same version is still
   * true. `undefined` while that cannot be known.
   */
  version(): string | undefined;
  /** After personal data was deleted: no file of the database holds it any more. */
  removeTraces(): Promise<void>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
