import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Registration } from '../../api/schema/registrations.ts';
import type { DatabaseAddress } from '../src/environment/settings.ts';
import { openStore } from '../src/store/open.ts';
import { databaseKinds, databaseUrl } from './databases.ts';
import { silent } from './prepare.ts';
import { serverSecret } from '../src/store/secrets.ts';
import { aForm, proofUnder } from './registration.ts';
import { freePort } from '../../scripts/test/port.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const WORKSHOP = 'reunion-information-maxeville-2026-12-08';
const PLACES = 20;
const PEOPLE = 2_000;
/** The server is killed when so many have their answer. */
const KILLED_AFTER = 300;

/** A server of its own process on `port`, ready to answer. */
async function startServer(t: TestContext, address: DatabaseAddress, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: databaseUrl(address),
      ALEXIS_NOW: '2026-12-03T10:00:00+01:00',
      RATE_LIMIT: '1000000',
      LOG_LEVEL: 'silent',
      // Mails are not what is tried here: this server takes none, so that they wait in the outbox.
      SMTP_URL: 'smtp://127.0.0.1:9',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  for (let output = ''; !output.includes('listening');) {
    const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    output += chunk.toString();
  }
  return child;
}

/** One attempt; `undefined` when no answer came, or one that says to try again. */
const attempt = (port: number, key: string, body: string): Promise<Registration | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: `/api/v1/workshops/${WORKSHOP}/registrations`,
        headers: {
          Origin: `http://127.0.0.1:${port}`,
          'Idempotency-Key': key,
          'Content-Length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.on('error', () => {
          resolve(undefined);
        });
        answer.on('end', () => {
          if (answer.statusCode === 201) resolve((JSON.parse(text) as { data: Registration }).data);
          else if ((answer.statusCode ?? 0) >= 500) resolve(undefined);
          else reject(new Error(`${answer.statusCode}: ${text}`));
        });
      },
    );
    // The server died, or is not there yet.
    sent.on('error', () => {
      resolve(undefined);
    });
    sent.end(body);
  });

for (const kind of databaseKinds()) {
  describe(`two thousand people at once on ${kind.name}`, () => {
    it('get twenty places and one line, though the server is killed among them', async (t) => {
      const database = await kind.fresh();
      const port = await freePort();
      let server = await startServer(t, database.address, port);
      const preparing = await openStore(database.address, silent);
      const secret = await serverSecret(preparing.db, 'proof');
      await preparing.close();
      const forms: { key: string; email: string; body: string }[] = [];
      for (let number = 0; number < PEOPLE; number += 1) {
        const email = `personne-${number}@example.org`;
        const body = JSON.stringify(aForm({ email, proof: await proofUnder(secret) }));
        forms.push({ key: randomUUID(), email, body });
      }

      let acknowledged = 0;
      let up = Promise.resolve();
      const killAndRestart = async () => {
        server.kill('SIGKILL');
        await once(server, 'exit');
        server = await startServer(t, database.address, port);
      };
      const insist = async ({ key, body }: (typeof forms)[number]): Promise<Registration> => {
        for (;;) {
          await up;
          const answer = await attempt(port, key, body);
          if (answer === undefined) continue;
          acknowledged += 1;
          if (acknowledged === KILLED_AFTER) up = killAndRestart();
          return answer;
        }
      };
      const answers = await Promise.all(forms.map(insist));
      server.kill('SIGTERM');
      await once(server, 'exit');

      const store = await openStore(database.address, silent);
      const rows = await store.db.selectFrom('registration').selectAll().orderBy('number').execute();
      // Everybody once, in one order without gaps.
      assert.deepEqual(rows.map(({ email }) => email).sort(), forms.map(({ email }) => email).sort());
      assert.deepEqual(
        rows.map(({ number }) => number),
        Array.from({ length: PEOPLE }, (_, index) => index + 1),
      );
      // The places went to the first, and nobody was told otherwise, before the kill or after.
      const isConfirmed = ({ status }: { status: string }) => status === 'confirmed';
      assert.equal(rows.filter(isConfirmed).length, PLACES);
      assert.ok(rows.slice(0, PLACES).every(isConfirmed));
      assert.equal(answers.filter(isConfirmed).length, PLACES);
      const numbers = new Map(rows.map(({ email, number }) => [email, number]));
      for (const { email, status, position } of answers)
        if (status === 'waiting') assert.equal(position, (numbers.get(email) ?? 0) - PLACES, email);
      // One mail for each, none twice.
      const mails = await store.db.selectFrom('outbox').select('registration_id').execute();
      assert.equal(new Set(mails.map(({ registration_id }) => registration_id)).size, PEOPLE);
      assert.equal(mails.length, PEOPLE);
      await store.close();
      await database.remove();
    });
  });
}
