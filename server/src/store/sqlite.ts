import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  type AbortableOperationOptions,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { retryWhenBusy } from './retry-when-busy.ts';

/** How long opening the file waits for another process that does so too, in milliseconds; statements wait in `patience.ts`. */
const OPENING_TIMEOUT_MS = 5_000;

/**
 * Kysely's dialect over `node:sqlite`. One connection: Kysely itself lets one query or transaction at a time through
 * (`supportsMultipleConnections` is false), so statements of two requests never mix within a transaction.
 */
export function sqliteDialect(file: string): { dialect: Dialect; version: () => string | undefined } {
  let opened: DatabaseSync | undefined;
  let version: (() => string) | undefined;
  const open = () => {
    opened = openFile(file);
    version = undefined;
    return Promise.resolve(toKysely(opened));
  };
  const dialect = new SqliteDialect({ database: open });
  return {
    dialect: {
      createDriver: (): Driver => new ImmediateDriver({ database: open }),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createAdapter: () => new TransactionalDdlAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
    },
    version: () => (opened?.isOpen ? (version ??= versionReader(opened))() : undefined),
  };
}

/** `data_version` tells of commits by other connections, `total_changes()` of rows that this one changed. */
function versionReader(database: DatabaseSync): () => string {
  const others = database.prepare('pragma data_version');
  const own = database.prepare('select total_changes() as changes');
  return () => `${String(others.get()?.['data_version'])}.${String(own.get()?.['changes'])}`;
}

/**
 * Takes the write lock when a transaction begins. The deferred lock of a plain `BEGIN` could be refused half-way through
 * (SQLITE_BUSY without waiting), after what was read has already been decided on. A lock that another process holds
 * refuses the transaction at once: whoever began it tries again (`openStore`), and others may read meanwhile.
 */
class ImmediateDriver extends SqliteDriver {
  #patient: PatientConnection | undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return (this.#patient ??= new PatientConnection(connection));
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const begin = CompiledQuery.raw('begin immediate');
    await (connection instanceof PatientConnection ? connection.attempt(begin) : connection.executeQuery(begin));
  }
}

/** Repeats a statement that another process's lock refused: it has changed nothing yet. */
class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  executeQuery<R>(query: CompiledQuery, options?: AbortableOperationOptions): Promise<QueryResult<R>> {
    return retryWhenBusy(() => this.#connection.executeQuery<R>(query, options));
  }

  /** Executes it once. */
  attempt(query: CompiledQuery): Promise<QueryResult<unknown>> {
    return this.#connection.executeQuery(query);
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, chunkSize);
  }
}

/** SQLite does roll back table changes; Kysely's adapter leaves that off, and a failed migration would stay half done. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function openFile(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  // Personal data, for its owner alone; what SQLite writes beside it is as this file is. One that is there stays as it is.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: OPENING_TIMEOUT_MS, enableForeignKeyConstraints: true });
  // FULL: an acknowledged registration survives a power cut, not only a crash.
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 0;');
  return database;
}

function toKysely(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => {
      database.close();
    },
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters.map(toInput)),
        run: (parameters) => statement.run(...parameters.map(toInput)),
        iterate: (parameters) => statement.iterate(...parameters.map(toInput)),
      };
    },
  };
}

function toInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`A ${typeof value} cannot be stored: give text, a number or null`);
}
