import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/test/port.ts';
import { findProgram } from '../../scripts/test/prerequisites.ts';
import { projectRoot } from '../src/environment/settings.ts';

/** Why tests with nginx are skipped; `false` where it is installed. */
export const nginxMissing = findProgram('nginx') === undefined && 'nginx is not installed';

export interface Nginx {
  /** Where it listens, without a final slash. */
  readonly base: string;
  stop(): Promise<void>;
}

/**
 * Runs nginx with the files of `deploy/nginx/`, as `compose.yaml` does, in front of three servers at these addresses
 * (`host:port`): only where it listens, where its servers are and where it keeps things is replaced.
 */
export async function startNginx(servers: readonly [string, string, string]): Promise<Nginx> {
  const program = findProgram('nginx');
  if (program === undefined) throw new Error('nginx is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'alexis-nginx-'));
  // Started by root, its workers are somebody else.
  await chmod(folder, 0o755);
  const port = await freePort();
  const replaced: [text: RegExp, by: string][] = [
    [/\/var\/cache\/alexis/g, join(folder, 'cache')],
    [/\/etc\/nginx\/alexis\//g, `${folder}/`],
    [/^ *listen \[::\]:80;\n/gm, ''],
    [/listen 80;/g, `listen 127.0.0.1:${port};`],
    ...servers.map((server, index): [RegExp, string] => [new RegExp(`server-${index + 1}:8787`, 'g'), server]),
  ];
  const shipped = join(projectRoot, 'deploy/nginx');
  for (const name of await readdir(shipped)) {
    const text = await readFile(join(shipped, name), 'utf8');
    await writeFile(
      join(folder, name),
      replaced.reduce((done, [from, to]) => done.replace(from, to), text),
    );
  }
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${join(folder, 'pid')}; error_log stderr warn;
    events {}
    http { access_log off; ${temporary.join(' ')} include ${join(folder, 'compose.conf')}; }\n`,
  );
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const output = { text: '' };
  child.stderr.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
  const base = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  while (!(await answers(`${base}/api/v1/time`))) {
    if (child.exitCode === null) continue;
    await stop();
    throw new Error(`nginx does not start.\n${output.text}`);
  }
  return { base, stop };
}

/** Whether anything listens there. */
const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    async (response) => {
      await response.arrayBuffer();
      return true;
    },
    () => new Promise((resolve) => setTimeout(() => resolve(false), 20)),
  );

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
