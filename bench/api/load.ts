import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';

export interface Load {
  /** Requests answered per second. */
  readonly perSecond: number;
  /** Milliseconds within which 99 of 100 requests were answered. */
  readonly p99: number;
}

const SCRIPT = `
done = function(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d\\n", summary.requests, summary.duration,
    latency:percentile(99), errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
`;

/**
 * Asks for `url` over and over by wrk (a load generator in C, which takes less of the machine than one in JavaScript).
 * @param seconds how long
 * @throws Error when wrk is missing, or when a request failed
 */
export async function load(
  url: string,
  {
    headers = {},
    connections = 32,
    seconds = 3,
  }: { headers?: Readonly<Record<string, string>>; connections?: number; seconds?: number } = {},
): Promise<Load> {
  const folder = await mkdtemp(join(tmpdir(), 'alexis-wrk-'));
  try {
    const script = join(folder, 'done.lua');
    await writeFile(script, SCRIPT);
    const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
    const output = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, ...given, url]);
    const [, requests, micros, p99, errors] = /RESULT (\d+) (\d+) (\d+) (\d+)/.exec(output)?.map(Number) ?? [];
    if (requests === undefined || micros === undefined || p99 === undefined) throw new Error(`wrk said:\n${output}`);
    if (errors !== 0) throw new Error(`${errors} requests of ${url} failed`);
    return { perSecond: requests / (micros / 1e6), p99: p99 / 1_000 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const run = (program: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? new Error('This bench needs wrk: apt-get install wrk') : error);
    });
    child.once('close', () => resolve(output));
  });
