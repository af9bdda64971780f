import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { projectRoot } from '../src/environment/settings.ts';
import { serverEnvironment } from './compose.ts';
import { databaseKinds, databaseUrl, type FreshDatabase } from './databases.ts';
import { type Nginx, nginxMissing, startNginx } from './nginx.ts';

const postgres = databaseKinds().find(({ name }) => name === 'PostgreSQL');

/** Forms that one address may send here. */
const RATE_LIMIT = 5;

interface Server {
  readonly child: ChildProcess;
  readonly address: string;
  readonly metrics: string;
}

/** A server as a container runs it, with ports of its own in the place of a network of its own. */
async function startServer(service: string, database: string): Promise<Server> {
  const replaced = {
    DATABASE_URL: database,
    // Nobody is sent a mail.
    SMTP_URL: 'smtp://127.0.0.1:9',
    TRUSTED_PROXIES: '1',
    RATE_LIMIT: String(RATE_LIMIT),
    PORT: '0',
    LISTEN_HOST: '127.0.0.1',
    METRICS_PORT: '0',
    METRICS_HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
  };
  const child = spawn(process.execPath, ['server/src/main.ts'], {
    cwd: projectRoot,
    env: { PATH: process.env['PATH'], ...(await serverEnvironment(service)), ...replaced },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const failed = once(child, 'exit').then(() => Promise.reject(new Error(`${service} has ended. ${printed}`)));
  // It is stopped at the end of the test.
  failed.catch(() => undefined);
  for (;;) {
    const address = /http:\/\/(\S+)\/embed\//.exec(printed)?.[1];
    const metrics = /http:\S+\/metrics/.exec(printed)?.[0];
    if (address !== undefined && metrics !== undefined) return { child, address, metrics };
    const [chunk] = (await Promise.race([once(child.stdout, 'data'), failed])) as [Buffer];
    printed += chunk.toString();
  }
}

async function stop({ child }: Server, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** What `deploy/compose.yaml` describes, without a container engine: the same processes with the same settings. */
describe(
  'three servers on one PostgreSQL behind nginx',
  { skip: nginxMissing || (postgres === undefined && 'no PostgreSQL (ALEXIS_TEST_POSTGRES)') },
  () => {
    let database: FreshDatabase;
    let servers: readonly [Server, Server, Server];
    let nginx: Nginx;
    before(async () => {
      database = await postgres!.fresh();
      const url = databaseUrl(database.address);
      // Together, as the containers start.
      servers = await Promise.all([
        startServer('server-1', url),
        startServer('server-2', url),
        startServer('server-3', url),
      ]);
      const [first, second, third] = servers;
      nginx = await startNginx([first.address, second.address, third.address]);
    });
    after(async () => {
      await nginx.stop();
      for (const server of servers) await stop(server, 'SIGKILL');
      await database.remove();
    });

    const statuses = async (path: string, times: number, init: RequestInit = {}) => {
      const seen: number[] = [];
      for (let time = 0; time < times; time += 1) {
        const response = await fetch(nginx.base + path, init);
        await response.arrayBuffer();
        seen.push(response.status);
      }
      return seen;
    };

    it('share the visitors', async () => {
      assert.deepEqual(new Set(await statuses('/api/v1/time', 9)), new Set([200]));
      for (const { metrics } of servers) {
        const text = await (await fetch(metrics)).text();
        const count = /^alexis_http_request_duration_seconds_count\{[^}]*"\/api\/v1\/time"[^}]*\} (\d+)$/m.exec(text);
        assert.ok(Number(count?.[1]) > 0, 'each of them answered');
      }
    });

    it('count the forms of an address together, whatever it says it is', async () => {
      const { PUBLIC_URL = '' } = await serverEnvironment('server-1');
      const send = (address: string) =>
        statuses('/api/v1/contact-requests', 1, {
          method: 'POST',
          headers: { Origin: PUBLIC_URL, 'X-Forwarded-For': address },
          body: '{}',
        });
      const seen: number[] = [];
      for (let time = 0; time < RATE_LIMIT + 3; time += 1) seen.push(...(await send(`203.0.113.${time}`)));
      assert.equal(seen.slice(0, RATE_LIMIT).includes(429), false, seen.join(' '));
      assert.deepEqual(seen.slice(RATE_LIMIT), [429, 429, 429]);
    });

    it('go on when one of them dies, and are replaced by what nginx kept when all have', async () => {
      const page = '/embed/workshop-calendar?partner=carep';
      assert.deepEqual(await statuses(page, 1), [200]);
      await stop(servers[0], 'SIGKILL');
      assert.deepEqual(new Set(await statuses('/api/v1/time', 12)), new Set([200]));
      for (const server of servers.slice(1)) await stop(server, 'SIGTERM');
      assert.deepEqual(
        servers.slice(1).map(({ child }) => child.exitCode),
        [0, 0],
      );
      assert.deepEqual(await statuses(page, 3), [200, 200, 200]);
      assert.deepEqual(await statuses('/api/v1/time', 1), [502]);
    });
  },
);
