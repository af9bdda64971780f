import { randomBytes } from 'node:crypto';
import { chownSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.ts';
import { requireProgram } from './prerequisites.ts';
import { ask, run } from './process.ts';

export interface Cluster {
  /** `postgres://…` of a superuser, who may create databases. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a PostgreSQL of our own in a new temporary folder, reachable from this machine only, with a random password.
 * Debian's own server, where there is one, is left alone.
 * @throws Error with what PostgreSQL printed when it does not start
 */
export const startPostgres = async (): Promise<Cluster> => {
  const folder = await mkdtemp(join(tmpdir(), 'alexis-postgres-'));
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  const log = join(folder, 'log');
  const password = randomBytes(16).toString('hex');
  const port = await freePort();
  await writeFile(passwordFile, password);

  // PostgreSQL refuses to run as root: Debian's package made the user `postgres` for that.
  const isRoot = process.getuid?.() === 0;
  const asPostgres = isRoot ? ['runuser', '-u', 'postgres', '--'] : [];
  if (isRoot) {
    const [uid, gid] = [Number(ask('id', '-u', 'postgres')), Number(ask('id', '-g', 'postgres'))];
    for (const path of [folder, passwordFile]) chownSync(path, uid, gid);
  }
  await chmod(folder, 0o700);

  const stop = async () => {
    await run([...asPostgres, requireProgram('pgCtl'), 'stop', '-D', data, '-m', 'immediate', '-w']);
    await rm(folder, { recursive: true, force: true });
  };
  const steps = [
    [
      requireProgram('initdb'),
      '-D',
      data,
      '-U',
      'alexis',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    [
      requireProgram('pgCtl'),
      'start',
      '-D',
      data,
      '-l',
      log,
      '-w',
      '-o',
      `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`,
    ],
  ];
  for (const step of steps) {
    const { exitCode, output } = await run([...asPostgres, ...step]);
    if (exitCode === 0) continue;
    await stop();
    throw new Error(`PostgreSQL for the tests does not start.\n${output}`);
  }
  return { url: `postgres://alexis:${password}@127.0.0.1:${port}/postgres`, stop };
};
