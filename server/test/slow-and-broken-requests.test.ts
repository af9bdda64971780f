import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { pino } from 'pino';
import { type RunningServer, startServer } from '../src/app/start.ts';
import { readSettings } from '../src/environment/settings.ts';
import { type FreshDatabase, sqliteKind } from './databases.ts';

let database: FreshDatabase;
let server: RunningServer;
const lines: string[] = [];

before(async () => {
  database = await sqliteKind.fresh();
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  server = await startServer({ ...readSettings({ PORT: '0' }), database: database.address }, log);
});
after(async () => {
  await server.stop();
  await database.remove();
});

/** A connection on which `text` was sent. */
async function send(text: string): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

/** The line of the log about the request to a route. */
async function loggedRequest(route: string): Promise<{ level: number; status: number }> {
  for (;;) {
    const line = lines.find((text) => text.includes(`"route":"${route}"`) && text.includes('"msg":"request"'));
    if (line !== undefined) return JSON.parse(line) as { level: number; status: number };
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a request that ends before all of it has come', () => {
  const uploads: [name: string, route: string, head: string][] = [
    [
      'JSON',
      '/api/v1/contact-requests',
      'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"a":',
    ],
    [
      'a form',
      '/embed/eligibility-quiz',
      'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na=b',
    ],
  ];
  for (const [name, route, rest] of uploads)
    it(`is no error of the server: ${name}`, async () => {
      const socket = await send(`POST ${route} HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n${rest}`);
      // The server has begun to read.
      await once(socket, 'data');
      socket.destroy();
      assert.equal((await loggedRequest(route)).status, 400);
      assert.ok(
        lines.every((line) => (JSON.parse(line) as { level: number }).level < 50),
        lines.join(''),
      );
    });
});

describe('half a request', () => {
  it('is closed some ten seconds after it began', { timeout: 30_000 }, async () => {
    const start = performance.now();
    const socket = await send('GET /api/v1/poles HTTP/1.1\r\nHost: localhost\r\n');
    socket.resume();
    await once(socket, 'close');
    const seconds = (performance.now() - start) / 1_000;
    assert.ok(seconds >= 9 && seconds < 20, `${seconds} s`);
  });
});
