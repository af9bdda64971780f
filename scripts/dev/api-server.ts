import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../test/port.ts';
import { ROOT } from '../test/process.ts';

/** What `server/src/main.ts` prints once it listens. */
const LISTENING = 'Alexis is listening';

const DEFAULTS = {
  LOG_LEVEL: 'error',
  // Compiled modules are kept: the server starts in half the time.
  NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/node'),
};

interface Running {
  readonly port: number;
  readonly child: ChildProcess;
}

/**
 * The API server as a process that is replaced whenever what it runs or reads has changed. The old one answers until the
 * new one listens, and goes on where that cannot start: it has said why.
 */
export class ApiServer {
  readonly #env: NodeJS.ProcessEnv;
  /** What answers: it starts, runs, or could not start. */
  #running: Promise<Running | undefined>;
  /** The last replacement that was begun; each waits for the one before. */
  #replaced: Promise<unknown>;
  /** A replacement that is asked for and has not begun. */
  #waiting: Promise<void> | undefined;

  /** @param env settings of the server (`server/src/settings.ts`), its port left out */
  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
    this.#running = this.#launch();
    this.#replaced = this.#running;
  }

  /** TCP port of the server; waits for the first start alone. `undefined` where it could not start. */
  async port(): Promise<number | undefined> {
    return (await this.#running)?.port;
  }

  /** Ends when the new server answers, or could not start. Many changes at once, as those of a checkout, are one restart. */
  restart(): Promise<void> {
    this.#waiting ??= this.#replaced.then(() => this.#replace());
    this.#replaced = this.#waiting;
    return this.#waiting;
  }

  async #replace(): Promise<void> {
    this.#waiting = undefined;
    const [old, next] = await Promise.all([this.#running, this.#launch()]);
    if (!next) return;
    this.#running = Promise.resolve(next);
    await end(old);
  }

  async stop(): Promise<void> {
    await this.#replaced;
    await end(await this.#running);
  }

  async #launch(): Promise<Running | undefined> {
    const port = await freePort();
    const child = spawn(process.execPath, [join(ROOT, 'server/src/main.ts')], {
      cwd: ROOT,
      env: { ...DEFAULTS, ...process.env, ...this.#env, PORT: String(port), LISTEN_HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const isListening = await new Promise<boolean>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes(LISTENING)) resolve(true);
        else process.stdout.write(text);
      });
      child.once('exit', () => resolve(false));
    });
    return isListening ? { port, child } : undefined;
  }
}

async function end(server: Running | undefined): Promise<void> {
  if (!server || server.child.exitCode !== null || server.child.signalCode !== null) return;
  // It would say that it has stopped, each time.
  server.child.stdout?.removeAllListeners('data');
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
}
