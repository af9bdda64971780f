import {
  chownSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { BackupError } from './backup-error.ts';
import { requireKnownMigrations } from './known-migrations.ts';

/** Pages in one step: all of them, so that the copy is of one moment and a busy server does not make it begin anew. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * Copies the database while a server writes to it (SQLite's online backup), and checks the copy. `target` appears when it is
 * complete, for its owner alone. Throws `BackupError`.
 */
export async function backupSqlite(file: string, target: string): Promise<void> {
  if (existsSync(target)) throw new BackupError(`${target} is there already; name another file.`);
  const part = `${target}.part`;
  // It holds personal data. What a killed backup left behind is written anew.
  rmSync(part, { force: true });
  closeSync(openSync(part, 'wx', 0o600));
  try {
    const source = new DatabaseSync(file, { readOnly: true });
    try {
      await backup(source, part, { rate: ALL_PAGES });
    } finally {
      source.close();
    }
    makeSingleFile(part);
    checkSqlite(part);
    syncFile(part);
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** The copy knows that the original writes ahead; alone, it must not. */
function makeSingleFile(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = delete');
  database.close();
}

/** Throws `BackupError` unless the file is a whole database of this server, of this version or an earlier one. */
export function checkSqlite(file: string): void {
  const database = openCopy(file);
  try {
    const values = (query: string): unknown[] =>
      database
        .prepare(query)
        .all()
        .map((row) => Object.values(row)[0]);
    const faults = [
      ...values('pragma integrity_check').filter((text) => text !== 'ok'),
      ...values('pragma foreign_key_check'),
    ];
    if (faults.length > 0) throw new BackupError(`The copy is damaged: ${faults.slice(0, 3).map(String).join('; ')}`);
    const hasOurTables = values("select name from sqlite_schema where name = 'kysely_migration'").length > 0;
    requireKnownMigrations(hasOurTables ? values('select name from kysely_migration').map(String) : []);
  } catch (error) {
    if (error instanceof BackupError) throw error;
    // SQLite's own words: "file is not a database".
    throw new BackupError(`The copy cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    database.close();
  }
}

function openCopy(file: string): DatabaseSync {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`);
  return new DatabaseSync(file, { readOnly: true });
}

/**
 * Puts a checked copy in the place of the database. Returns where the replaced one was kept, if there was one. Throws
 * `BackupError` while anything has it open.
 */
export function restoreSqlite(copy: string, file: string, nowMs: number): string | undefined {
  checkSqlite(copy);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  closeSync(openSync(part, 'wx', 0o600));
  copyFileSync(copy, part);
  const isReplaced = existsSync(file);
  if (isReplaced) {
    try {
      closeForGood(file);
    } catch (error) {
      rmSync(part);
      throw error;
    }
    // Restored by root, it still belongs to whom the server runs as.
    const { uid, gid } = statSync(file);
    chownSync(part, uid, gid);
  }
  checkSqlite(part);
  syncFile(part);
  const kept = `${file}.before-${new Date(nowMs).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
  if (isReplaced) {
    // Beside a damaged one lies what it wrote ahead, which must not be taken for the copy's.
    for (const ending of ['-wal', '-shm']) if (existsSync(file + ending)) renameSync(file + ending, kept + ending);
    renameSync(file, kept);
  }
  renameSync(part, file);
  return isReplaced ? kept : undefined;
}

/**
 * Ends writing ahead, which SQLite refuses while another connection is open. What was written ahead is in the file then. A
 * damaged database is left as it is: it is what a copy is there for.
 */
function closeForGood(file: string): void {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('pragma journal_mode = delete');
  } catch (error) {
    if (isLocked(error)) throw new BackupError('A server or a command has the database open. Stop it first.');
  } finally {
    database.close();
  }
}

/** `SQLITE_BUSY` (5), `SQLITE_LOCKED` (6), or one of their extended codes, whose lowest byte they are. */
const isLocked = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  [5, 6].includes(error.errcode & 0xff);

function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
