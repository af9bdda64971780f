import { execFile } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { BackupError } from './backup-error.ts';
import { requireKnownMigrations } from './known-migrations.ts';

/** Everything in the schema goes, also what a newer version made: the copy brings its own. */
const EMPTY_SCHEMA = `
do $$ declare made record; begin
  for made in select format('drop table %I.%I cascade', schemaname, tablename) as statement
    from pg_tables where schemaname = 'public' loop execute made.statement; end loop;
  for made in select format('drop routine %s cascade', oid::regprocedure) as statement
    from pg_proc where pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
    loop execute made.statement; end loop;
end $$;
`;

/**
 * Copies the database while servers write to it (`pg_dump`), and checks that the copy can be read. `target` appears when it
 * is complete, for its owner alone. Throws `BackupError`.
 */
export async function backupPostgres(url: string, target: string): Promise<void> {
  if (existsSync(target)) throw new BackupError(`${target} is there already; name another file.`);
  const part = `${target}.part`;
  // It holds personal data.
  rmSync(part, { force: true });
  closeSync(openSync(part, 'wx', 0o600));
  try {
    // Counters of attempts are the one unlogged table: worth nothing later.
    const options = ['--format=custom', '--no-owner', '--no-privileges', '--no-unlogged-table-data', `--file=${part}`];
    await runProgram('pg_dump', options, url);
    await checkDump(part);
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Throws `BackupError` unless the file is a dump of this server's tables, of this version or an earlier one. */
export async function checkDump(file: string): Promise<void> {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`);
  const rows = await runProgram('pg_restore', ['--data-only', '--table=kysely_migration', '--file=-', file]);
  const copied = /^COPY [^\n]*kysely_migration[^\n]*\n(.*?)^\\\.$/ms.exec(rows)?.[1] ?? '';
  requireKnownMigrations(copied.split('\n').flatMap((line) => (line === '' ? [] : (line.split('\t')[0] ?? []))));
}

/** Puts a checked copy in the place of what the database holds: all of it, or nothing. Throws `BackupError`. */
export async function restorePostgres(copy: string, url: string): Promise<void> {
  await checkDump(copy);
  await requireNoServer(url);
  const folder = await mkdtemp(join(tmpdir(), 'alexis-restore-'));
  try {
    const script = join(folder, 'copy.sql');
    const empty = join(folder, 'empty.sql');
    await writeFile(empty, EMPTY_SCHEMA, { mode: 0o600 });
    await writeFile(script, '', { mode: 0o600 });
    await runProgram('pg_restore', ['--no-owner', '--no-privileges', `--file=${script}`, copy]);
    const files = [`--file=${empty}`, `--file=${script}`];
    await runProgram(
      'psql',
      ['--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1', ...files],
      url,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function requireNoServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'restore' });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "select from pg_stat_activity where datname = current_database() and application_name like 'alexis%'",
    );
    if (rowCount) throw new BackupError('A server or a command is connected to the database. Stop it first.');
  } finally {
    await client.end();
  }
}

/** Runs a program of PostgreSQL's client and gives what it prints. Its password is not among its arguments, which others see. */
async function runProgram(program: string, options: readonly string[], url?: string): Promise<string> {
  const { address, password } = withoutPassword(url);
  const env = { ...process.env, ...(password !== undefined && { PGPASSWORD: password }) };
  try {
    const { stdout } = await promisify(execFile)(program, [...options, ...address], {
      env,
      maxBuffer: 64 * 1_024 * 1_024,
    });
    return stdout;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT')
      throw new BackupError(`${program} is not installed: apt-get install postgresql-client`, { cause: error });
    throw new BackupError('stderr' in error ? String(error.stderr).trim() : error.message, { cause: error });
  }
}

function withoutPassword(url: string | undefined): { address: string[]; password: string | undefined } {
  if (url === undefined) return { address: [], password: undefined };
  const shown = new URL(url);
  const password = shown.password === '' ? undefined : decodeURIComponent(shown.password);
  shown.password = '';
  return { address: [`--dbname=${shown.href}`], password };
}
