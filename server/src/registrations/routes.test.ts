import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Problem } from '../../../src/contract/problem.ts';
import { registrationResource } from '../../../api/schema/registrations.ts';
import { workshopResource } from '../../../src/contract/workshops.ts';
import { readOne, readProblem } from '../../test/contract.ts';
import { databaseKinds } from '../../test/databases.ts';
import { NOW, type PreparedApp, prepareApp, testSettings } from '../../test/prepare.ts';
import { aForm, easyProof, PARTNER_ORIGIN, register, sendForm } from '../../test/registration.ts';

/** Twenty places, none held, a waiting list; hybrid with 12 and 25; one without a waiting list, full. */
const OPEN = 'reunion-information-maxeville-2026-12-08';
const HYBRID = 'tester-avec-le-cape-maxeville-2027-01-07';
const TWO_LEFT = 'construire-son-previsionnel-dieuze-2026-12-08';
const FULL_WAITING = 'construire-son-previsionnel-maxeville-2026-12-07';
const FULL = 'choisir-son-statut-en-ligne-2026-12-09';
const NOT_YET = 'de-l-idee-au-projet-etain-2027-02-04';
const CANCELLED = 'de-l-idee-au-projet-etain-2027-01-21';

for (const kind of databaseKinds()) {
  describe(`registering on ${kind.name}`, () => {
    let app: PreparedApp;
    before(async () => (app = await prepareApp({ kind })));
    after(() => app.close());

    const ask = (path: string, init: RequestInit) => app.request(path, init);
    const send = (workshop: string, part: Record<string, unknown> = {}, options = {}) =>
      sendForm(ask, app.store.db, workshop, aForm(part), options);
    const workshop = async (id: string) => readOne(workshopResource, await app.get(`/api/v1/workshops/${id}`));
    const rows = () => app.store.db.selectFrom('registration').selectAll().execute();

    it('confirms a place, counts it, and gives a secret to come back with', async () => {
      const before = await workshop(OPEN);
      const response = await send(OPEN, { name: '  Zoé Dupont ' });
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      const made = await readOne(registrationResource, response, 201);
      assert.deepEqual([made.status, made.mode, made.name], ['confirmed', 'on-site', 'Zoé Dupont']);
      assert.ok(Buffer.from(made.token, 'base64url').length >= 16);
      assert.equal(made.page, `https://kit.example/inscription/${made.token}`);
      assert.equal(made.workshop.places[0]?.left, (before.places[0]?.left ?? 0) - 1);
      assert.deepEqual((await workshop(OPEN)).places, made.workshop.places);
      const again = await readOne(registrationResource, await app.get(`/api/v1/registrations/${made.token}`));
      assert.deepEqual(again, made);
    });

    it('keeps the consent with its words, a date to delete it, and no secret', async () => {
      const { token, email } = await register(ask, app.store.db, OPEN);
      const row = (await rows()).find((candidate) => candidate.email === email);
      assert.deepEqual([row?.consent_version, row?.consent_language], ['1', 'fr']);
      const texts = await app.store.db.selectFrom('consent_text').selectAll().where('version', '=', '1').execute();
      assert.deepEqual(texts.map(({ language }) => language).sort(), ['de', 'en', 'fr']);
      assert.match(texts.find(({ language }) => language === 'fr')?.text ?? '', /J’accepte.*CNIL/s);
      assert.equal(new Date(row?.keep_until ?? 0).toISOString(), '2029-12-08T23:00:00.000Z');
      for (const table of ['registration', 'registration_token', 'idempotency_key', 'outbox'] as const)
        assert.ok(!JSON.stringify(await app.store.db.selectFrom(table).selectAll().execute()).includes(token), table);
    });

    it('puts the mail into the outbox with the registration', async () => {
      const { email } = await register(ask, app.store.db, OPEN);
      const row = (await rows()).find((candidate) => candidate.email === email);
      const mails = await app.store.db.selectFrom('outbox').selectAll().execute();
      assert.deepEqual(
        mails.filter(({ registration_id }) => registration_id === row?.id).map(({ kind, message }) => [kind, message]),
        [['confirmed', null]],
      );
    });

    it('gives a repeated request the same answer, and stores it once', async () => {
      const form = aForm();
      const key = randomUUID();
      const first = await sendForm(ask, app.store.db, OPEN, form, { key });
      const count = (await rows()).length;
      // The proof is a fresh one each time, and an invalid one is never looked at.
      const again = await sendForm(ask, app.store.db, OPEN, form, { key });
      const badProof = await sendForm(ask, app.store.db, OPEN, { ...form, proof: 'none' }, { key });
      const data = (await readOne(registrationResource, first, 201)).token;
      assert.equal((await readOne(registrationResource, again, 201)).token, data);
      assert.equal((await readOne(registrationResource, badProof, 201)).token, data);
      assert.equal((await rows()).length, count);
    });

    it('gives requests that are repeated at the same time the same answer', async () => {
      const form = aForm();
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => sendForm(ask, app.store.db, OPEN, form, { key })),
      );
      const tokens = await Promise.all(
        answers.map(async (answer) => (await readOne(registrationResource, answer, 201)).token),
      );
      assert.equal(new Set(tokens).size, 1);
      assert.equal((await rows()).filter(({ email }) => email === form['email']).length, 1);
    });

    it('refuses another body, or another workshop, under the same key', async () => {
      const form = aForm();
      const key = randomUUID();
      await sendForm(ask, app.store.db, OPEN, form, { key });
      const count = (await rows()).length;
      const other = await sendForm(ask, app.store.db, OPEN, { ...form, name: 'Autre Personne' }, { key });
      await readProblem(other, 409, 'idempotency-conflict');
      await readProblem(
        await sendForm(ask, app.store.db, HYBRID, { ...form, mode: 'online' }, { key }),
        409,
        'idempotency-conflict',
      );
      assert.equal((await rows()).length, count);
    });

    it('takes a key again after a refusal: the waiting list in the same step', async () => {
      const key = randomUUID();
      const form = aForm({ waitingList: false });
      await readProblem(await sendForm(ask, app.store.db, FULL_WAITING, form, { key }), 409, 'workshop-full');
      const accepted = await sendForm(ask, app.store.db, FULL_WAITING, { ...form, waitingList: true }, { key });
      assert.equal((await readOne(registrationResource, accepted, 201)).status, 'waiting');
    });

    it('counts the ways to attend apart', async () => {
      const online = await register(ask, app.store.db, HYBRID, { mode: 'online' });
      assert.deepEqual(
        online.workshop.places.map(({ mode, left }) => [mode, left]),
        [
          ['on-site', 12],
          ['online', 24],
        ],
      );
    });

    it('tells where to join who holds a place online, and nobody else', async () => {
      const online = await register(ask, app.store.db, HYBRID, { mode: 'online' });
      assert.match(online.joinUrl ?? '', /^https:\/\/visio\.example\.org\//);
      const page = await (await app.get(new URL(online.page).pathname)).text();
      assert.ok(page.includes(`<a href="${online.joinUrl}">`));
      const others = [
        await register(ask, app.store.db, HYBRID, { mode: 'on-site' }),
        await register(ask, app.store.db, FULL_WAITING),
      ];
      assert.deepEqual(
        others.map(({ joinUrl }) => joinUrl),
        [undefined, undefined],
      );
      const everybody = JSON.stringify(await (await app.get('/api/v1/workshops?limit=500')).json());
      assert.doesNotMatch(everybody, /visio\.example/);
    });

    it('fills the last places in order, and then the waiting list', async () => {
      const made = [];
      for (let number = 0; number < 5; number += 1) made.push(await register(ask, app.store.db, TWO_LEFT));
      assert.deepEqual(
        made.map(({ status, position }) => [status, position]),
        [
          ['confirmed', undefined],
          ['confirmed', undefined],
          ['waiting', 1],
          ['waiting', 2],
          ['waiting', 3],
        ],
      );
      const { places, registration } = await workshop(TWO_LEFT);
      assert.deepEqual([places[0]?.left, places[0]?.waiting, registration.state], [0, 3, 'waiting-list']);
    });

    it('gives one place to a person, whose name and e-mail are typed in any way', async () => {
      const email = 'Deux.Fois@example.org';
      const first = await register(ask, app.store.db, HYBRID, { mode: 'online', email, name: 'Léa Martin' });
      const again = { mode: 'online', email: 'deux.fois@Example.org', name: ' LEA  MARTIN' };
      const second = await register(ask, app.store.db, HYBRID, again);
      const stranger = await register(ask, app.store.db, HYBRID, { mode: 'online' });
      assert.deepEqual(Object.keys(second).sort(), Object.keys(stranger).sort());
      assert.deepEqual([second.status, second.name], ['confirmed', 'LEA MARTIN']);
      const left = (registration: typeof first) => registration.workshop.places[1]?.left ?? 0;
      assert.equal(left(second), left(first), 'it took no second seat');
      assert.equal(left(stranger), left(first) - 1);

      // The secret of a form gives up that registration alone, whichever came first.
      await cancel(first.token);
      assert.deepEqual(
        [(await held(first.token)).status, (await held(second.token)).status],
        ['cancelled', 'confirmed'],
      );
      assert.equal((await workshop(HYBRID)).places[1]?.left, left(stranger));
      await cancel(second.token);
      assert.equal((await held(second.token)).status, 'cancelled');
      assert.equal((await workshop(HYBRID)).places[1]?.left, left(stranger) + 1);
      const ids = new Set((await rows()).filter((row) => row.email_key === email.toLowerCase()).map(({ id }) => id));
      const mails = (await app.store.db.selectFrom('outbox').selectAll().execute())
        .filter(({ registration_id }) => registration_id !== null && ids.has(registration_id))
        .map((mail) => mail.kind);
      assert.deepEqual(mails.sort(), ['cancelled', 'confirmed', 'duplicate', 'duplicate-cancelled']);
    });

    it('takes other names on one address for other people, four at most', async () => {
      const email = 'famille@example.org';
      for (const name of ['Léa Martin', 'Ali Martin', 'Zoé Martin', 'Tom Martin']) {
        const before = (await workshop(HYBRID)).places[1]?.left ?? 0;
        await register(ask, app.store.db, HYBRID, { mode: 'online', email, name });
        assert.equal((await workshop(HYBRID)).places[1]?.left, before - 1, name);
      }
      const fifth = await sendForm(ask, app.store.db, HYBRID, aForm({ mode: 'online', email, name: 'Mia Martin' }));
      await readProblem(fifth, 409, 'address-full');
      // One of the four is told the same as before.
      await register(ask, app.store.db, HYBRID, { mode: 'online', email, name: 'Tom Martin' });
    });

    it('lets somebody come back after cancelling', async () => {
      const email = 'retour@example.org';
      const first = await register(ask, app.store.db, HYBRID, { mode: 'online', email });
      await cancel(first.token);
      const second = await register(ask, app.store.db, HYBRID, { mode: 'online', email });
      await cancel(second.token);
      assert.equal((await held(second.token)).status, 'cancelled');
      assert.equal((await rows()).filter((row) => row.email === email && row.duplicate_of !== null).length, 0);
    });

    const held = async (token: string) =>
      readOne(registrationResource, await app.get(`/api/v1/registrations/${token}`));
    const cancel = (token: string) =>
      app.request(`/api/v1/registrations/${token}`, { method: 'DELETE', headers: { Origin: PARTNER_ORIGIN } });

    it('cancels once and frees exactly one place', async () => {
      const { token, email } = await register(ask, app.store.db, HYBRID, { mode: 'on-site' });
      const left = async () => (await workshop(HYBRID)).places[0]?.left;
      const before = (await left()) ?? 0;
      for (let time = 0; time < 3; time += 1)
        assert.equal((await readOne(registrationResource, await cancel(token))).status, 'cancelled');
      assert.equal(await left(), before + 1);
      const id = (await rows()).find((row) => row.email === email)?.id ?? '';
      const mails = await app.store.db.selectFrom('outbox').select('kind').where('registration_id', '=', id).execute();
      assert.deepEqual(mails.map((mail) => mail.kind).sort(), ['cancelled', 'confirmed'], 'and is told once');
    });

    describe('refuses, with a code and a sentence, and stores nothing', () => {
      const refused = async (response: Response, status: number, code: string) => {
        const problem = await readProblem(response, status, code);
        assert.ok(problem.detail.length > 20);
        return problem;
      };
      let count: number;
      before(async () => (count = (await rows()).length));
      after(async () => assert.equal((await rows()).length, count));

      const long = 'a'.repeat(300);
      const fields: [what: string, part: Record<string, unknown>, pointer: string, code: string][] = [
        ['no name', { name: undefined }, '/name', 'required'],
        ['a name of spaces', { name: '   ' }, '/name', 'required'],
        ['a name of emoji', { name: '😀🎉' }, '/name', 'malformed'],
        ['a name with markup', { name: '<script>alert(1)</script>' }, '/name', 'malformed'],
        ['a name that would split a mail header', { name: 'Zoé\r\nBcc: x@example.org' }, '/name', 'malformed'],
        ['a name with an address', { name: 'Jo https://spam.example/x' }, '/name', 'malformed'],
        ['a name that is too long', { name: long }, '/name', 'too-long'],
        ['a name that is a list', { name: ['Zoé'] }, '/name', 'malformed'],
        ['no e-mail', { email: '' }, '/email', 'required'],
        ['an e-mail without a domain', { email: 'zoe' }, '/email', 'malformed'],
        ['two e-mails', { email: 'a@example.org, b@example.org' }, '/email', 'malformed'],
        ['an e-mail that is too long', { email: `${long}@example.org` }, '/email', 'too-long'],
        ['a telephone of letters', { phone: 'appelez-moi' }, '/phone', 'malformed'],
        ['a town of signs', { commune: '!!!' }, '/commune', 'malformed'],
        ['needs with a script', { needs: 'bonjour <img src=x onerror=alert(1)>' }, '/needs', 'malformed'],
        ['needs of emoji', { needs: '🙂' }, '/needs', 'malformed'],
        ['needs with a NUL', { needs: 'a\0b' }, '/needs', 'malformed'],
        ['needs that are too long', { needs: 'é'.repeat(1001) }, '/needs', 'too-long'],
        ['no consent', { consent: undefined }, '/consent', 'not-accepted'],
        ['consent refused', { consent: { version: '1', accepted: false } }, '/consent/accepted', 'not-accepted'],
        [
          'consent to a text that never was',
          { consent: { version: '99', accepted: true } },
          '/consent/version',
          'malformed',
        ],
        ['a way to attend that is not offered', { mode: 'online' }, '/mode', 'unavailable'],
      ];
      for (const [what, part, pointer, code] of fields)
        it(what, async () => {
          const { errors } = await refused(await send(OPEN, part), 422, 'invalid-fields');
          assert.deepEqual(
            errors?.map((error) => [error.pointer, error.code]),
            [[pointer, code]],
          );
          assert.ok((errors?.[0]?.detail.length ?? 0) > 10);
        });

      it('several fields at once, in the order of the form', async () => {
        const response = await send(HYBRID, { name: '', email: 'x', needs: '<b>' });
        const { errors } = await refused(response, 422, 'invalid-fields');
        assert.deepEqual(
          errors?.map(({ pointer }) => pointer),
          ['/mode', '/name', '/email', '/needs'],
        );
      });

      it('what is not JSON, or no object', async () => {
        for (const body of ['', '{"name":', 'null', '[]', '"x"', 'name=x']) {
          const headers = { Origin: PARTNER_ORIGIN, 'Idempotency-Key': randomUUID() };
          const response = await app.request(`/api/v1/workshops/${OPEN}/registrations`, {
            method: 'POST',
            headers,
            body,
          });
          await refused(response, 422, 'invalid-fields');
        }
      });

      it('a body of 1 MB', async () => {
        await refused(await send(OPEN, { needs: 'x'.repeat(1_048_576) }), 413, 'too-large');
      });

      it('a workshop that is unknown, cancelled, full, not open yet', async () => {
        for (const id of ['nothing', 'Nothing', '%00', 'x'.repeat(300)])
          await refused(await send(id), 404, 'unknown-workshop');
        await refused(await send(CANCELLED), 409, 'workshop-cancelled');
        await refused(await send(FULL), 409, 'waiting-list-closed');
        await refused(await send(FULL_WAITING, { waitingList: false }), 409, 'workshop-full');
        await refused(await send(NOT_YET), 409, 'registration-not-open');
      });

      it('a page that may not write, or says not where it comes from', async () => {
        for (const origin of [
          'https://evil.example',
          'null',
          'http://www.carep.example',
          'https://www.carep.example.evil.example',
        ])
          await refused(await send(OPEN, {}, { headers: { Origin: origin } }), 403, 'origin-refused');
        const response = await app.request(`/api/v1/workshops/${OPEN}/registrations`, { method: 'POST', body: '{}' });
        await refused(response, 403, 'origin-refused');
      });

      it('a request without a key, or with one that is too easy to guess', async () => {
        for (const key of ['', 'abc', 'é'.repeat(20).replaceAll('é', ' ')])
          await refused(await send(OPEN, {}, { key }), 400, 'idempotency-key-required');
      });

      it('a robot: the hidden field, no proof, a proof of nothing', async () => {
        await refused(await send(OPEN, { topic: 'Viagra' }), 403, 'proof-refused');
        for (const proof of ['', 'x', Buffer.from('{}').toString('base64')])
          await refused(await send(OPEN, { proof }), 403, 'proof-refused');
        await refused(await send(OPEN, { proof: 'x'.repeat(5_000) }), 422, 'invalid-fields');
      });

      it('the secret of nobody', async () => {
        for (const token of ['x', 'x'.repeat(43)]) {
          await refused(await app.get(`/api/v1/registrations/${token}`), 404, 'unknown-registration');
          await refused(await cancel(token), 404, 'unknown-registration');
        }
        assert.equal((await cancel('%00')).status, 404);
      });
    });

    it('takes a proof once', async () => {
      const proof = await easyProof(app.store.db);
      assert.equal((await send(HYBRID, { mode: 'online', proof })).status, 201);
      await readProblem(await send(HYBRID, { mode: 'online', proof }), 403, 'proof-refused');
    });

    it('takes odd e-mails that are valid, and the form with nothing optional', async () => {
      for (const email of [
        '"a b"@example.org',
        "o'neil+atelier@exämple.org",
        'élodie@example.org',
        'x@a.b.c.example.org',
      ])
        assert.equal((await register(ask, app.store.db, HYBRID, { mode: 'online', email })).email, email);
      const bare = { phone: undefined, commune: undefined, needs: undefined };
      assert.equal((await send(HYBRID, { ...bare, mode: 'online' })).status, 201);
    });

    it('takes forms from the server’s own pages, also where they were opened at its IP address', async () => {
      for (const headers of [
        { Origin: 'https://kit.example' },
        { Origin: 'http://127.0.0.1:4711', Host: '127.0.0.1:4711' },
        { Origin: 'http://[::1]:4711', Host: '[::1]:4711' },
        { Origin: 'http://localhost:4711', Host: 'localhost:4711' },
      ])
        assert.equal((await send(HYBRID, { mode: 'online' }, { headers })).status, 201);
    });

    it('takes none from a page whose owner lets a name of theirs lead here', async () => {
      for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil']) {
        const headers = { Origin: `http://${host}`, Host: host };
        assert.equal((await send(HYBRID, { mode: 'online' }, { headers })).status, 403, host);
      }
    });
  });

  describe(`the crowd at the door on ${kind.name}`, () => {
    it('finds no more confirmed than places, everybody in one order, nobody lost', async () => {
      const app = await prepareApp({ kind });
      const answers = await Promise.all(
        Array.from({ length: 60 }, () => register((path, init) => app.request(path, init), app.store.db, OPEN)),
      );
      assert.equal(answers.filter(({ status }) => status === 'confirmed').length, 20);
      const rows = await app.store.db.selectFrom('registration').selectAll().orderBy('number').execute();
      assert.deepEqual(
        rows.map(({ number }) => number),
        Array.from({ length: 60 }, (_, index) => index + 1),
      );
      assert.ok(rows.slice(0, 20).every(({ status }) => status === 'confirmed'));
      assert.deepEqual(
        answers.flatMap(({ position }) => position ?? []).sort((a, b) => a - b),
        Array.from({ length: 40 }, (_, index) => index + 1),
      );
      await app.close();
    });
  });

  describe(`time on ${kind.name}`, () => {
    it('closes registration, then the workshop itself', async () => {
      let now = NOW;
      const app = await prepareApp({ kind, clock: { now: () => now } });
      const send = () => sendForm((path, init) => app.request(path, init), app.store.db, OPEN, aForm());
      const { token } = await register((path, init) => app.request(path, init), app.store.db, OPEN);
      now = Date.parse('2026-12-08T08:00:00+01:00');
      await readProblem(await send(), 409, 'registration-closed');
      now = Date.parse('2026-12-08T10:00:00+01:00');
      const late = await app.request(`/api/v1/registrations/${token}`, {
        method: 'DELETE',
        headers: { Origin: PARTNER_ORIGIN },
      });
      await readProblem(late, 409, 'workshop-past');
      now = Date.parse('2026-12-08T11:30:00+01:00');
      await readProblem(await send(), 409, 'workshop-past');
      await app.close();
    });
  });
}

describe('a page of a partner', () => {
  it('may ask before it writes, and may read what it is told', async () => {
    const app = await prepareApp();
    const preflight = await app.request(`/api/v1/workshops/${OPEN}/registrations`, {
      method: 'OPTIONS',
      headers: {
        Origin: PARTNER_ORIGIN,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('Access-Control-Allow-Methods') ?? '', /POST/);
    assert.match(preflight.headers.get('Access-Control-Allow-Headers') ?? '', /Idempotency-Key/i);
    const refusal = await app.request(`/api/v1/workshops/${OPEN}/registrations`, { method: 'POST' });
    assert.equal(refusal.headers.get('Access-Control-Allow-Origin'), '*');
    await app.close();
  });

  it('is asked to wait when too much comes from one address', async () => {
    const app = await prepareApp({ settings: testSettings({ RATE_LIMIT: '3' }) });
    const attempt = () => sendForm((path, init) => app.request(path, init), app.store.db, OPEN, aForm({ name: '' }));
    for (let time = 0; time < 3; time += 1) assert.equal((await attempt()).status, 422);
    const refused = await attempt();
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    const { detail } = Problem.parse(await refused.clone().json());
    await readProblem(refused, 429, 'rate-limited');
    assert.match(detail, /Réessayez dans \d+ minutes/);
    assert.equal(detail.match(/réessayez/gi)?.length, 1, 'said once');
    await app.close();
  });
});
