import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { BackupError } from '../backup/backup-error.ts';
import { backupPostgres, checkDump, restorePostgres } from '../backup/postgres.ts';
import { backupSqlite, checkSqlite, restoreSqlite } from '../backup/sqlite.ts';
import { systemClock } from '../environment/clock.ts';
import { type DatabaseAddress, readSettings, SettingsError } from '../environment/settings.ts';
import { type Command, type Terminal, UsageError } from './command.ts';
import { failed } from './workshop-commands.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Copy the database to FILE, also while the server runs, and check the copy. PostgreSQL needs pg_dump.',
  options: {},
  operands: ['FILE'],
  run: (_values, terminal, operands) =>
    tellingWhy(terminal, async () => {
      const file = fileOf(operands);
      const { database } = readSettings(process.env);
      if (database.kind === 'sqlite') await backupSqlite(existing(database), file);
      else await backupPostgres(database.url, file);
      terminal.out(`Copied to ${file}, and checked. It holds personal data.`);
      return 0;
    }),
};

export const restoreCommand: Command = {
  name: 'restore',
  summary:
    'Replace the database by a copy that "backup" made, while no server runs. PostgreSQL needs pg_restore and psql.',
  options: { yes: { type: 'boolean', help: 'do it; without, the copy is only checked' } },
  operands: ['FILE'],
  run: (values, terminal, operands) =>
    tellingWhy(terminal, async () => {
      const file = fileOf(operands);
      const { database } = readSettings(process.env);
      if (values['yes'] !== true) {
        await (database.kind === 'sqlite' ? checkSqlite(file) : checkDump(file));
        return failed(terminal, `${file} is in order. Add --yes to replace all that the database holds by it.`);
      }
      if (database.kind === 'sqlite') {
        const kept = restoreSqlite(file, database.file, systemClock.now());
        if (kept !== undefined) terminal.out(`What the database held is in ${kept}. Delete it when it is not needed.`);
      } else await restorePostgres(file, database.url);
      terminal.out('Restored. Whom you erased since the copy was made is back: erase them again.');
      return 0;
    }),
};

function fileOf([file]: readonly string[]): string {
  if (file === undefined) throw new UsageError('Name the file of the copy.');
  return resolve(file);
}

function existing({ file }: DatabaseAddress & { readonly kind: 'sqlite' }): string {
  if (!existsSync(file)) throw new SettingsError(`DATABASE_URL names ${file}, which does not exist.`);
  return file;
}

async function tellingWhy(terminal: Terminal, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError) return failed(terminal, error.message);
    throw error;
  }
}
