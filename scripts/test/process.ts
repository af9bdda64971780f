import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute, without a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The project's own programs come first, so that a `#!/usr/bin/env node` finds the Node of `node_modules/.bin`. */
const PATH = [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter);

export interface Finished {
  /** `null` when a signal ended it, or it could not start. */
  readonly exitCode: number | null;
  /** Standard output and errors, in the order they came. */
  readonly output: string;
}

const running = new Set<ChildProcess>();

/**
 * Runs a program in the project's folder, without input, and collects what it prints.
 * @param limit minutes after which it is ended, with a line in `output` that says so
 */
export const run = (command: readonly string[], env: NodeJS.ProcessEnv = {}, limit = 12): Promise<Finished> => {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    // A group of its own, so that ending it also ends the browsers and servers it started.
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    running.add(child);
    const timer = setTimeout(() => {
      output += `\n${program} was ended: it took more than ${limit} minutes.\n`;
      endGroup(child);
    }, limit * 60_000);
    const finish = (exitCode: number | null) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ exitCode, output });
    };
    child.on('error', (error) => {
      output += `${program} could not start: ${error.message}\n`;
      finish(null);
    });
    child.on('close', finish);
  });
};

/** Runs a short program to its end and gives its trimmed output; `undefined` when it is missing or fails. */
export const ask = (program: string, ...args: string[]): string | undefined => {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

const endGroup = (child: ChildProcess) => {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It ended by itself in the meantime.
  }
};

/** Ends every program still running. */
export const endAll = (): void => running.forEach(endGroup);
