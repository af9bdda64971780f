import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pino } from 'pino';
import { databaseKinds } from '../../test/databases.ts';
import { prepareApp } from '../../test/prepare.ts';
import { aForm, PARTNER_ORIGIN, sendForm } from '../../test/registration.ts';

const WORKSHOP = 'reunion-information-maxeville-2026-12-08';
/** What PostgreSQL refuses, and what is no UTF-8. */
const STRANGE = ['%00', 'a%00b', '%ED%A0%80', '%F0%9F', '%', `${'x'.repeat(3_000)}`];

for (const kind of databaseKinds()) {
  describe(`what nobody could mean, on ${kind.name}`, () => {
    it('is refused or left out, and is no failure of the server', async (t) => {
      const lines: string[] = [];
      const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
      const app = await prepareApp({ kind, log });
      t.after(() => app.close());
      const addresses = STRANGE.flatMap((text) => [
        ...['quiz', 'partner', 'lang', 'now', 'pole'].map((name) => `/embed/eligibility-quiz?${name}=${text}`),
        ...['contest', 'now', 'partner'].map((name) => `/embed/contest-countdown?${name}=${text}`),
        ...['pole', 'stage', 'format', 'from', 'limit', 'partner'].map(
          (name) => `/embed/workshop-calendar?${name}=${text}`,
        ),
        ...['near', 'services', 'partner'].map((name) => `/embed/pole-locator?${name}=${text}`),
        `/embed/${text}`,
        `/oembed?url=${text}`,
        `/inscription/${text}`,
        `/inscription/${text}/annuler`,
        ...['partners', 'poles', 'quizzes', 'contests', 'workshops', 'registrations'].map(
          (name) => `/api/v1/${name}/${text}`,
        ),
        `/api/v1/workshops/${text}.ics`,
        `/api/v1/contests/${text}.ics`,
        `/api/v1/places?q=${text}`,
        `/api/v1/poles?near=${text}`,
        `/api/v1/quizzes/orientation?partner=${text}`,
        `/api/v1/quizzes/orientation?lang=${text}`,
        ...['at', 'lang'].map((name) => `/api/v1/contests/current?${name}=${text}`),
        ...['pole', 'q', 'from', 'cursor', 'limit'].map((name) => `/api/v1/workshops?${name}=${text}`),
      ]);
      for (const address of addresses) {
        const { status } = await app.get(address);
        assert.ok(status < 500, `${status} ${address}`);
      }
      for (const text of STRANGE)
        for (const action of ['annuler', 'accepter']) {
          const { status } = await app.request(`/inscription/${text}/${action}`, { method: 'POST' });
          assert.ok(status < 500, `${status} ${action} ${text}`);
        }
      assert.deepEqual(lines, []);
    });

    it('in a form neither', async (t) => {
      const lines: string[] = [];
      const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
      const app = await prepareApp({ kind, log });
      t.after(() => app.close());
      const ask = (path: string, init: RequestInit) => app.request(path, init);
      const strange = ['\0', 'a\0b', '\ud800', '\u{10ffff}'];
      for (const text of strange)
        for (const field of Object.keys(aForm())) {
          const response = await sendForm(ask, app.store.db, WORKSHOP, aForm({ [field]: text }));
          assert.ok(response.status < 500, `${response.status} ${field}`);
        }
      for (const text of strange)
        for (const field of ['name', 'email', 'message', 'pole', 'partner', 'quiz', 'commune', 'department']) {
          const response = await app.request('/api/v1/contact-requests', {
            method: 'POST',
            headers: { Origin: PARTNER_ORIGIN, 'Idempotency-Key': 'a-key-of-the-tests' },
            body: JSON.stringify({ [field]: field === 'quiz' ? { slug: text } : text }),
          });
          assert.ok(response.status < 500, `${response.status} ${field}`);
        }
      const garbage: [type: string, status: number][] = [
        ['multipart/form-data; boundary=x', 400],
        ['multipart/form-data', 400],
        ['application/x-www-form-urlencoded', 200],
        ['application/json', 200],
      ];
      for (const [type, expected] of garbage) {
        const init = { method: 'POST', headers: { 'Content-Type': type }, body: '--y\r\n\0%00 no form' };
        assert.equal((await app.request('/embed/eligibility-quiz', init)).status, expected, type);
      }
      assert.deepEqual(lines, []);
    });
  });
}
