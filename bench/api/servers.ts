import { fork, type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { request } from 'node:http';
import { freePort } from '../../scripts/test/port.ts';
import { ROOT } from '../../scripts/test/process.ts';
import type { Asked } from './addresses.ts';
import type { KeptAnswer } from './bare-server.ts';

export interface RunningServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Starts the server as `npm start` does, on the database at `databaseUrl`, with the kit that is built. */
export async function startServer(databaseUrl: string): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, 'server/src/main.ts')], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), LISTEN_HOST: '127.0.0.1', DATABASE_URL: databaseUrl },
    // Its log is a line for each request.
    stdio: 'ignore',
  });
  const origin = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await answers(origin))) await new Promise((done) => setTimeout(done, 100));
  if (child.exitCode !== null) throw new Error(`The server did not start: exit code ${child.exitCode}`);
  return { origin, stop: () => end(child) };
}

/** Starts a bare server that answers `/0`, `/1`… with `kept`. */
export async function startBareServer(kept: readonly KeptAnswer[]): Promise<RunningServer> {
  const child = fork(join(ROOT, 'bench/api/bare-server.ts'));
  child.send(Object.fromEntries(kept.map((answer, i) => [`/${i}`, answer])));
  const message: unknown[] = await once(child, 'message');
  return { origin: `http://127.0.0.1:${String(message[0])}`, stop: () => end(child) };
}

/** Headers that ask for it, with the entity tag where the visitor holds the answer. */
export async function askingHeaders(
  origin: string,
  { path, headers = {}, isHeld }: Asked,
): Promise<Record<string, string>> {
  if (!isHeld) return { ...headers };
  const { etag } = (await read(origin + path, headers)).headers;
  if (etag === undefined) throw new Error(`${path} has no entity tag`);
  return { ...headers, 'if-none-match': etag };
}

/** The answer, byte for byte: nothing is decompressed. */
export const read = (url: string, headers: Readonly<Record<string, string>>): Promise<KeptAnswer> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status = 0, headers: found } = response;
        const own = Object.entries(found).filter(
          ([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding'].includes(name),
        );
        resolve({
          status,
          headers: Object.fromEntries(own.map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(parts).toString('base64'),
        });
      });
    })
      .on('error', reject)
      .end();
  });

const answers = (origin: string): Promise<boolean> =>
  read(`${origin}/api/v1/health`, {}).then(
    ({ status }) => status === 200,
    () => false,
  );

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
