import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
} from 'kysely';
import type { Log } from '../environment/log.ts';
import { DiskError, diskErrorLog, isDiskError } from './disk-error.ts';
import { retryWhenBusy } from './retry-when-busy.ts';

/** How long opening the file waits for another process that does so too, in milliseconds; statements wait in `retry-when-busy.ts`. */
const OPENING_TIMEOUT_MS = 5_000;

/** What a SQLite file offers besides its dialect. */
export interface SqliteFile {
  readonly dialect: Dialect;
  /** Changes with every commit, by this process or another; `undefined` while the file is not open. */
  readonly version: () => string | undefined;
  /** Empties the write-ahead log, which still holds deleted rows; `false`: another process was reading just then. */
  readonly emptyLog: () => Promise<boolean>;
}

/** Kysely's dialect over `node:sqlite`. */
export function sqliteFile(file: string, log: Log): SqliteFile {
  const driver = new SqliteDriver(file, diskErrorLog(log));
  const dialect = new SqliteDialect({ database: () => Promise.reject(new Error('the driver below opens the file')) });
  return {
    dialect: {
      createDriver: () => driver,
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createAdapter: () => new Adapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
    },
    version: () => driver.version(),
    emptyLog: () => driver.emptyLog(),
  };
}

class Adapter extends SqliteAdapter {
  /** SQLite does roll back table changes; Kysely's adapter leaves that off, and a failed migration would stay half done. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** Kysely would let one statement or transaction through at a time, reads too: this driver lets reads through always. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/**
 * Two connections to one file. Reads have their own, which nothing holds up: with a write-ahead log they see what was last
 * committed while somebody writes. Writes and transactions take turns on the other.
 */
class SqliteDriver implements Driver {
  readonly #file: string;
  readonly #onDiskError: (error: DiskError) => void;
  readonly #turns = new Turns();
  #writer: DatabaseSync | undefined;
  #reader: DatabaseSync | undefined;
  #readVersion: (() => string) | undefined;
  /** Of this turn of the event loop; `undefined`: not read in it yet, or this process wrote since. */
  #version: string | undefined;

  constructor(file: string, onDiskError: (error: DiskError) => void) {
    this.#file = file;
    this.#onDiskError = onDiskError;
  }

  init(): Promise<void> {
    this.#writer = openFile(this.#file);
    this.#reader = new DatabaseSync(this.#file, { readOnly: true, timeout: OPENING_TIMEOUT_MS });
    this.#reader.exec('pragma busy_timeout = 0');
    const version = this.#reader.prepare('pragma data_version');
    this.#readVersion = () => String(version.get()?.['data_version']);
    return Promise.resolve();
  }

  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(new SqliteConnection(this));
  }

  /**
   * Takes the write lock when a transaction begins. The deferred lock of a plain `BEGIN` could be refused half-way through
   * (SQLITE_BUSY without waiting), after what was read has already been decided on. A lock that another process holds
   * refuses the transaction at once, and this one's turn ends: whoever began it tries again (`openStore`).
   */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const endTurn = await this.#turns.next();
    try {
      this.#exec('begin immediate');
    } catch (error) {
      endTurn();
      throw error;
    }
    ofThisDriver(connection).endTurn = endTurn;
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#version = undefined;
    // When it fails, Kysely rolls back.
    this.#exec('commit');
    return this.#end(connection);
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk has made SQLite roll back already; a second time would fail, and hide why.
    if (this.#writer?.isTransaction) this.#exec('rollback');
    return this.#end(connection);
  }

  #end(connection: DatabaseConnection): Promise<void> {
    const own = ofThisDriver(connection);
    own.endTurn?.();
    own.endTurn = undefined;
    return Promise.resolve();
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    // The last to close tidies up the write-ahead log, which one that only reads cannot.
    this.#reader?.close();
    this.#writer?.close();
    return Promise.resolve();
  }

  /** Executes a query at once. */
  read<R>(query: CompiledQuery): QueryResult<R> {
    return this.#run(this.#reader, query);
  }

  /** Executes a query within the transaction that has its turn. */
  write<R>(query: CompiledQuery): QueryResult<R> {
    return this.#run(this.#writer, query);
  }

  /** Executes a statement by itself, in its turn. */
  async writeInTurn<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const endTurn = await this.#turns.next();
    try {
      this.#version = undefined;
      return this.write<R>(query);
    } finally {
      endTurn();
    }
  }

  /**
   * Read once for all requests that one turn of the event loop handles: asking the file takes a lock on it, which was a tenth
   * of the time of a prepared answer.
   */
  version(): string | undefined {
    if (!this.#reader?.isOpen) return undefined;
    if (this.#version === undefined) {
      this.#version = this.#readVersion?.();
      setImmediate(() => (this.#version = undefined));
    }
    return this.#version;
  }

  async emptyLog(): Promise<boolean> {
    const { rows } = await this.writeInTurn<{ busy: number }>(CompiledQuery.raw('pragma wal_checkpoint(truncate)'));
    return rows[0]?.busy === 0;
  }

  #exec(statement: string): void {
    this.#guarded(() => this.#writer?.exec(statement));
  }

  #run<R>(database: DatabaseSync | undefined, { sql, parameters }: CompiledQuery): QueryResult<R> {
    if (database === undefined) throw new Error('The database is not open');
    return this.#guarded(() => {
      const statement = database.prepare(sql);
      const input = parameters.map(toInput);
      // Rows are what the query says they are: Kysely's types describe them.
      if (statement.columns().length > 0) return { rows: statement.all(...input) as R[] };
      const { changes, lastInsertRowid } = statement.run(...input);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    });
  }

  #guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!isDiskError(error)) throw error;
      const diskError = new DiskError({ cause: error });
      this.#onDiskError(diskError);
      throw diskError;
    }
  }
}

/** What Kysely has for the time of a statement or a transaction. */
class SqliteConnection implements DatabaseConnection {
  readonly #driver: SqliteDriver;
  /** Set during a transaction. */
  endTurn: (() => void) | undefined;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.endTurn !== undefined) return this.#driver.write<R>(query);
    if (isRead(query)) return retryWhenBusy(() => Promise.resolve().then(() => this.#driver.read<R>(query)));
    // The turn ends with each try, so that a lock of another process holds up nobody else.
    return retryWhenBusy(() => this.#driver.writeInTurn<R>(query));
  }

  // eslint-disable-next-line require-yield -- nothing of ours streams: all answers are small
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    await Promise.reject(new Error('Streaming is not supported'));
  }
}

const isRead = ({ sql }: CompiledQuery): boolean => /^\s*select\b/i.test(sql);

function ofThisDriver(connection: DatabaseConnection): SqliteConnection {
  if (!(connection instanceof SqliteConnection)) throw new TypeError('Not a connection of this driver');
  return connection;
}

/** Lets one after the other through, in the order of asking. */
class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn, with what ends the turn. */
  async next(): Promise<() => void> {
    const before = this.#last;
    let end = (): void => {};
    this.#last = new Promise((resolve) => (end = resolve));
    await before;
    return end;
  }
}

function openFile(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  // Personal data, for its owner alone; what SQLite writes beside it is as this file is. One that is there stays as it is.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: OPENING_TIMEOUT_MS, enableForeignKeyConstraints: true });
  // FULL: an acknowledged registration survives a power cut, not only a crash. What is deleted is overwritten with zeros.
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma busy_timeout = 0;',
  );
  return database;
}

function toInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`A ${typeof value} cannot be stored: give text, a number or null`);
}
