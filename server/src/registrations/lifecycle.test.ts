import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { type Registration, registrationResource } from '../../../api/schema/registrations.ts';
import { workshopResource, workshopsResource } from '../../../src/contract/workshops.ts';
import { readList, readOne, readProblem } from '../../test/contract.ts';
import { type DatabaseKind, databaseKinds } from '../../test/databases.ts';
import { NOW, prepareApp, silent } from '../../test/prepare.ts';
import { PARTNER_ORIGIN, register } from '../../test/registration.ts';
import { seed } from '../app/seed.ts';
import { reconcileWaitingLists } from './waiting-lists.ts';
import type { Store } from '../store/store.ts';
import { erasePerson, exportPerson } from './person.ts';
import { refreshWorkshops } from '../planning/refresh.ts';
import { purge } from './retention.ts';
import { cancelWorkshop, moveWorkshop, StaffError } from '../planning/staff.ts';

const HOUR = 3_600_000;
/** Eight places, six of them held: two are to be had. Tuesday 8 December, 14:00. */
const SMALL = 'construire-son-previsionnel-dieuze-2026-12-08';
/** The next of the series: eight places, 5 January, 14:00. */
const LATER = 'construire-son-previsionnel-dieuze-2027-01-05';

const SERIES = 'construire-son-previsionnel-dieuze';

/** Changes the text of the series as it is stored; gives it as it was. */
async function editSeries(store: Store, before: string, after: string): Promise<string> {
  const { body } = await store.db
    .selectFrom('content_item')
    .select('body')
    .where('key', '=', SERIES)
    .executeTakeFirstOrThrow();
  assert.ok(body.includes(before), before);
  await store.db
    .updateTable('content_item')
    .set({ body: body.replace(before, after) })
    .where('key', '=', SERIES)
    .execute();
  return body;
}

/** An app whose clock the test moves on. */
async function prepare(t: TestContext, kind: DatabaseKind) {
  const clock = { at: NOW, now: () => clock.at };
  const app = await prepareApp({ kind, clock });
  t.after(() => app.close());
  const { store } = app;
  const headers = { Origin: PARTNER_ORIGIN };
  const at = (token: string) => `/api/v1/registrations/${token}`;
  return {
    app,
    store,
    clock,
    join: (part: Record<string, unknown> = {}, id = SMALL) =>
      register((path, init) => app.request(path, init), store.db, id, part),
    held: async ({ token }: Registration) => readOne(registrationResource, await app.get(at(token))),
    statusOf: async (...all: Registration[]) =>
      Promise.all(all.map(async ({ token }) => (await readOne(registrationResource, await app.get(at(token)))).status)),
    cancel: ({ token }: Registration) => app.request(at(token), { method: 'DELETE', headers }),
    accept: ({ token }: Registration) => app.request(`${at(token)}/acceptance`, { method: 'POST', headers }),
    places: async (id = SMALL) => (await readOne(workshopResource, await app.get(`/api/v1/workshops/${id}`))).places[0],
    mailsTo: async ({ email }: Registration) => {
      const rows = await store.db
        .selectFrom('outbox')
        .innerJoin('registration', 'registration.id', 'outbox.registration_id')
        .select('outbox.kind')
        .where('registration.email', '=', email)
        .execute();
      return rows.map((row) => row.kind).sort();
    },
  };
}

for (const kind of databaseKinds()) {
  describe(`the waiting list on ${kind.name}`, () => {
    it('offers a freed place to the first in line for 48 hours', async (t) => {
      const { join, held, cancel, places, mailsTo, statusOf } = await prepare(t, kind);
      const [first, , third, fourth] = [await join(), await join(), await join(), await join()];
      await cancel(first);
      const offered = await held(third);
      assert.deepEqual([offered.status, offered.offerEnds], ['offered', '2026-12-05T10:00:00+01:00']);
      assert.equal((await held(fourth)).position, 1);
      assert.deepEqual(await mailsTo(third), ['offer', 'waiting']);
      const now = await places();
      assert.deepEqual([now?.left, now?.waiting], [0, 1], 'an offered place is nobody else’s');
      assert.deepEqual(await statusOf(await join()), ['waiting']);
    });

    it('gives the place to who accepts, once and for all', async (t) => {
      const { join, cancel, accept, mailsTo, held, places } = await prepare(t, kind);
      const [first, , third] = [await join(), await join(), await join()];
      await cancel(first);
      for (let time = 0; time < 2; time += 1)
        assert.equal((await readOne(registrationResource, await accept(third))).status, 'confirmed');
      assert.equal((await held(third)).offerEnds, undefined);
      assert.deepEqual(await mailsTo(third), ['confirmed', 'offer', 'waiting']);
      assert.equal((await places())?.left, 0);
    });

    it('goes on to the next when an offer is refused', async (t) => {
      const { join, cancel, statusOf } = await prepare(t, kind);
      const [first, , third, fourth] = [await join(), await join(), await join(), await join()];
      await cancel(first);
      await cancel(third);
      assert.deepEqual(await statusOf(third, fourth), ['cancelled', 'offered']);
    });

    it('goes on to the next when an offer runs out, and tells who let it pass', async (t) => {
      const { join, cancel, accept, statusOf, mailsTo, clock, store, held } = await prepare(t, kind);
      const [first, , third, fourth] = [await join(), await join(), await join(), await join()];
      await cancel(first);
      clock.at += 48 * HOUR - 1;
      await reconcileWaitingLists(store, clock.now(), silent);
      assert.deepEqual(await statusOf(third, fourth), ['offered', 'waiting']);
      clock.at += 1;
      assert.deepEqual(await statusOf(third), ['expired'], 'true at once, whenever the job comes');
      await reconcileWaitingLists(store, clock.now(), silent);
      assert.deepEqual(await statusOf(third, fourth), ['expired', 'offered']);
      assert.equal((await held(fourth)).offerEnds, '2026-12-07T10:00:00+01:00');
      assert.deepEqual(await mailsTo(third), ['offer', 'offer-expired', 'waiting']);
      await readProblem(await accept(third), 409, 'offer-expired');
    });

    it('settles an offer that ran out when somebody accepts it too late, without a job', async (t) => {
      const { join, cancel, accept, statusOf, clock } = await prepare(t, kind);
      const [first, , third, fourth] = [await join(), await join(), await join(), await join()];
      await cancel(first);
      clock.at += 48 * HOUR;
      await readProblem(await accept(third), 409, 'offer-expired');
      assert.deepEqual(await statusOf(third, fourth), ['expired', 'offered']);
    });

    it('ends an offer two hours before the start, and makes none after', async (t) => {
      const { join, cancel, held, statusOf, clock, store } = await prepare(t, kind);
      const [first, second, third, fourth] = [await join(), await join(), await join(), await join()];
      clock.at = Date.parse('2026-12-08T11:00:00+01:00');
      await cancel(first);
      assert.equal((await held(third)).offerEnds, '2026-12-08T12:00:00+01:00');
      clock.at = Date.parse('2026-12-08T12:30:00+01:00');
      await cancel(second);
      await reconcileWaitingLists(store, clock.now(), silent);
      assert.deepEqual(await statusOf(third, fourth), ['expired', 'waiting']);
      clock.at = Date.parse('2026-12-08T14:00:00+01:00');
      assert.deepEqual(await statusOf(fourth), ['closed']);
    });

    it('keeps no place for a minute: one freed shortly before goes to whoever takes it first', async (t) => {
      const { join, cancel, accept, statusOf, mailsTo, places, clock, store } = await prepare(t, kind);
      const [first, , third, fourth, fifth] = [await join(), await join(), await join(), await join(), await join()];
      // 2 h 01 before the start, an offer would end in a minute.
      clock.at = Date.parse('2026-12-08T11:59:00+01:00');
      await cancel(first);
      assert.deepEqual(await statusOf(third, fourth), ['waiting', 'waiting']);
      assert.deepEqual(await mailsTo(third), ['seat-free', 'waiting']);
      assert.deepEqual(await mailsTo(fourth), ['seat-free', 'waiting']);
      await accept(fourth);
      await readProblem(await accept(third), 409, 'offer-expired');
      clock.at += 10 * 60_000;
      await reconcileWaitingLists(store, clock.now(), silent);
      assert.deepEqual(await statusOf(third, fourth, fifth), ['waiting', 'confirmed', 'waiting']);
      assert.equal((await places())?.left, 0);
      assert.deepEqual(await mailsTo(third), ['seat-free', 'waiting'], 'nobody is told that it went to the next');
    });

    it('never offers again to who cancelled, and frees one place for one cancellation', async (t) => {
      const { join, cancel, statusOf, places } = await prepare(t, kind);
      const [first, second, third, fourth] = [await join(), await join(), await join(), await join()];
      await cancel(third);
      await Promise.all([cancel(first), cancel(first), cancel(second)]);
      assert.deepEqual(await statusOf(first, second, third, fourth), [
        'cancelled',
        'cancelled',
        'cancelled',
        'offered',
      ]);
      const now = await places();
      assert.deepEqual([now?.left, now?.waiting], [1, 0]);
    });

    it('does not let a newcomer pass who waits', async (t) => {
      const { join, cancel, statusOf, store, clock } = await prepare(t, kind);
      const [, , third] = [await join(), await join(), await join()];
      // A place is added without the job having come by.
      const row = await store.db
        .selectFrom('workshop')
        .select('body')
        .where('id', '=', SMALL)
        .executeTakeFirstOrThrow();
      const body = JSON.parse(row.body) as { places: { left: number }[] };
      body.places[0]!.left += 1;
      await store.db
        .updateTable('workshop')
        .set({ body: JSON.stringify(body) })
        .where('id', '=', SMALL)
        .execute();
      const newcomer = await join();
      assert.deepEqual(await statusOf(third, newcomer), ['offered', 'waiting']);
      clock.at += 48 * HOUR;
      await reconcileWaitingLists(store, clock.now(), silent);
      assert.deepEqual(await statusOf(third, newcomer), ['expired', 'offered']);
      await cancel(newcomer);
    });
  });

  describe(`staff on ${kind.name}`, () => {
    it('cancels: everybody is told, nobody waits, the calendars learn of it', async (t) => {
      const { app, join, statusOf, mailsTo, store, clock } = await prepare(t, kind);
      const [first, , third] = [await join(), await join(), await join()];
      clock.at += HOUR;
      const { mails } = await cancelWorkshop(store, SMALL, 'La formatrice est souffrante.', clock.now());
      assert.equal(mails, 3);
      const workshop = await readOne(workshopResource, await app.get(`/api/v1/workshops/${SMALL}`));
      assert.deepEqual(
        [workshop.state, workshop.stateNote, workshop.sequence, workshop.updatedAt, workshop.registration.state],
        ['cancelled', 'La formatrice est souffrante.', 1, '2026-12-03T11:00:00+01:00', 'closed'],
      );
      assert.deepEqual(await statusOf(first, third), ['confirmed', 'closed']);
      assert.deepEqual(await mailsTo(first), ['confirmed', 'workshop-cancelled']);
      assert.deepEqual(await mailsTo(third), ['waiting', 'workshop-cancelled']);
      const feed = await (await app.get('/api/v1/workshops.ics')).text();
      assert.match(feed, new RegExp(`UID:workshop-${SMALL}-1@[^]*?SEQUENCE:1\r\nSTATUS:CANCELLED`));
      await assert.rejects(cancelWorkshop(store, SMALL, undefined, clock.now()), StaffError);
      await assert.rejects(cancelWorkshop(store, 'nothing', undefined, clock.now()), StaffError);
    });

    it('moves: registrations stay, and the deadline moves along', async (t) => {
      const { app, join, statusOf, mailsTo, store, clock } = await prepare(t, kind);
      const [first, , third] = [await join(), await join(), await join()];
      await moveWorkshop(store, SMALL, { date: '2027-03-29', time: '09:30' }, clock.now());
      const { state, sessions, previousSessions, registration, sequence } = await readOne(
        workshopResource,
        await app.get(`/api/v1/workshops/${SMALL}`),
      );
      assert.deepEqual([state, sequence], ['moved', 1]);
      // Past the change of the clocks, the hour is the one asked for.
      assert.equal(sessions[0]?.starts, '2027-03-29T09:30:00+02:00');
      assert.equal(previousSessions?.[0]?.starts, '2026-12-08T14:00:00+01:00');
      const open = Date.parse(sessions[0].starts) - Date.parse(registration.closes);
      assert.equal(open, 48 * HOUR, 'as the series has it');
      assert.deepEqual(await statusOf(first, third), ['confirmed', 'waiting']);
      assert.deepEqual(await mailsTo(third), ['waiting', 'workshop-moved']);
    });

    it('refuses a move that makes no sense', async (t) => {
      const { store, clock } = await prepare(t, kind);
      const senseless = [
        { date: '2026-12-01' },
        { date: '2026-12-08' },
        { date: '9999-12-31' },
        // Left out in Paris: two o'clock is three.
        { date: '2027-03-28', time: '02:30' },
      ];
      for (const to of senseless) await assert.rejects(moveWorkshop(store, SMALL, to, clock.now()), StaffError);
      clock.at = Date.parse('2026-12-08T15:00:00+01:00');
      await assert.rejects(moveWorkshop(store, SMALL, { date: '2026-12-20' }, clock.now()), StaffError);
    });

    it('shortens an offer when the new date comes earlier', async (t) => {
      const { join, cancel, held, store, clock } = await prepare(t, kind);
      const [first, , third] = [await join(), await join(), await join()];
      await cancel(first);
      await moveWorkshop(store, SMALL, { date: '2026-12-04' }, clock.now());
      assert.equal((await held(third)).offerEnds, '2026-12-04T12:00:00+01:00');
    });
  });

  describe(`another seed on ${kind.name}`, () => {
    it('changes nothing when nothing changed', async (t) => {
      const { join, statusOf, store, clock } = await prepare(t, kind);
      const [first, , third] = [await join(), await join(), await join()];
      const before = await store.db.selectFrom('workshop').selectAll().orderBy('id').execute();
      assert.deepEqual(await refreshWorkshops(store, clock.now()), { added: 0, changed: 0, removed: 0 });
      await seed(store, clock);
      assert.deepEqual(await store.db.selectFrom('workshop').selectAll().orderBy('id').execute(), before);
      assert.deepEqual(await statusOf(first, third), ['confirmed', 'waiting']);
    });

    it('keeps what staff decided, and registrations, when months have passed', async (t) => {
      const { app, join, held, store, clock } = await prepare(t, kind);
      const first = await join();
      await moveWorkshop(store, SMALL, { date: '2026-12-09' }, clock.now());
      await cancelWorkshop(store, LATER, undefined, clock.now());
      clock.at = Date.parse('2027-01-04T10:00:00+01:00');
      assert.ok((await refreshWorkshops(store, clock.now())).added > 0);
      const moved = await readOne(workshopResource, await app.get(`/api/v1/workshops/${SMALL}`));
      assert.deepEqual([moved.state, moved.sessions[0]?.starts], ['moved', '2026-12-09T14:00:00+01:00']);
      assert.equal((await readOne(workshopResource, await app.get(`/api/v1/workshops/${LATER}`))).state, 'cancelled');
      // Older than the content looks back: gone, but for those with registrations.
      clock.at = Date.parse('2027-06-01T10:00:00+02:00');
      assert.ok((await refreshWorkshops(store, clock.now())).removed > 0);
      assert.equal((await held(first)).status, 'confirmed');
      assert.equal((await app.get(`/api/v1/workshops/${LATER}`)).status, 404);
    });

    it('raises SEQUENCE and tells everybody when the content moves a session', async (t) => {
      const { app, join, mailsTo, store, clock } = await prepare(t, kind);
      const first = await join();
      await editSeries(store, '"starts":"14:00"', '"starts":"14:15"');
      clock.at += HOUR;
      await cancelWorkshop(store, LATER, 'Par l’équipe.', clock.now());
      assert.ok((await refreshWorkshops(store, clock.now())).changed > 1);
      const decided = await readOne(workshopResource, await app.get(`/api/v1/workshops/${LATER}`));
      assert.deepEqual(
        [decided.state, decided.stateNote],
        ['cancelled', 'Par l’équipe.'],
        'staff stand above the content',
      );
      const workshop = await readOne(workshopResource, await app.get(`/api/v1/workshops/${SMALL}`));
      assert.deepEqual(
        [workshop.sessions[0]?.starts, workshop.sequence, workshop.updatedAt],
        ['2026-12-08T14:15:00+01:00', 1, '2026-12-03T11:00:00+01:00'],
      );
      assert.deepEqual(await mailsTo(first), ['confirmed', 'workshop-moved']);
      assert.equal((await refreshWorkshops(store, clock.now())).changed, 0);
    });

    it('leaves what is over as it was, and tells nobody', async (t) => {
      const { app, join, mailsTo, store, clock } = await prepare(t, kind);
      const first = await join();
      await editSeries(store, '"starts":"14:00"', '"starts":"14:15"');
      clock.at = Date.parse('2026-12-09T10:00:00+01:00');
      await refreshWorkshops(store, clock.now());
      const workshop = await readOne(workshopResource, await app.get(`/api/v1/workshops/${SMALL}`));
      assert.equal(workshop.sessions[0]?.starts, '2026-12-08T14:00:00+01:00');
      assert.deepEqual(await mailsTo(first), ['confirmed']);
    });

    it('tells everybody when the content changes the place', async (t) => {
      const { app, join, mailsTo, store, clock } = await prepare(t, kind);
      const [first, , third] = [await join(), await join(), await join()];
      await editSeries(store, '"pole":"dieuze"', '"pole":"morhange"');
      await refreshWorkshops(store, clock.now());
      const workshop = await readOne(workshopResource, await app.get(`/api/v1/workshops/${SMALL}`));
      assert.deepEqual([workshop.pole?.slug, workshop.sequence], ['morhange', 1]);
      assert.deepEqual(await mailsTo(first), ['confirmed', 'workshop-relocated']);
      assert.deepEqual(await mailsTo(third), ['waiting', 'workshop-relocated']);
    });

    it('tells who holds a place when the content takes a cancellation back', async (t) => {
      const { join, mailsTo, statusOf, store, clock } = await prepare(t, kind);
      const [first, , third] = [await join(), await join(), await join()];
      const cancelled = '"exceptions":[{"date":"2026-12-08","state":"cancelled"},';
      await editSeries(store, '"exceptions":[', cancelled);
      await refreshWorkshops(store, clock.now());
      await editSeries(store, cancelled, '"exceptions":[');
      await refreshWorkshops(store, clock.now());
      assert.deepEqual(await statusOf(first, third), ['confirmed', 'closed']);
      assert.deepEqual(await mailsTo(first), ['confirmed', 'workshop-cancelled', 'workshop-restored']);
      assert.deepEqual(await mailsTo(third), ['waiting', 'workshop-cancelled']);
    });

    it('withdraws what the content lost: it stays for those who registered, and takes nobody else', async (t) => {
      const { app, join, cancel, store, clock } = await prepare(t, kind);
      const first = await join();
      const listed = async (): Promise<string | undefined> =>
        (await readList(workshopsResource, await app.get('/api/v1/workshops?limit=500'))).find(({ id }) => id === SMALL)
          ?.registration.state;
      assert.equal(await listed(), 'open');
      const body = await editSeries(store, '"slug":', '"slug":');
      await store.db.deleteFrom('content_item').where('key', '=', SERIES).execute();
      await refreshWorkshops(store, clock.now());
      assert.equal(await listed(), 'closed');
      await cancel(first);
      assert.equal(await listed(), undefined);
      await store.db
        .insertInto('content_item')
        .values({ kind: 'workshops', key: SERIES, position: 99, body })
        .execute();
      await refreshWorkshops(store, clock.now());
      assert.equal(await listed(), 'open');
    });

    it('may run on several servers at once', async (t) => {
      const { store } = await prepare(t, kind);
      const later = Date.parse('2027-02-01T10:00:00+01:00');
      const results = await Promise.all([refreshWorkshops(store, later), refreshWorkshops(store, later)]);
      assert.equal(results.filter(({ added }) => added > 0).length, 1);
    });
  });

  describe(`personal data on ${kind.name}`, () => {
    it('is given out and erased by e-mail; a place that was held goes to the next', async (t) => {
      const { app, join, statusOf, store, clock } = await prepare(t, kind);
      const first = await join({ email: 'Zoe@example.org', needs: 'Interprète' });
      const [, third] = [await join(), await join()];
      await join({ email: 'zoe@example.org' });
      const found = await exportPerson(store, ' ZOE@example.org ');
      assert.deepEqual(
        found.map(({ workshop, status, needs }) => [workshop, status, needs]),
        [
          [SMALL, 'confirmed', 'Interprète'],
          [SMALL, 'confirmed', 'Une place près de la porte,\nmerci.'],
        ],
      );
      assert.match(JSON.stringify(found), /J’accepte/);
      assert.equal(await erasePerson(store, 'zoe@example.org', clock.now()), 2);
      assert.deepEqual(await exportPerson(store, 'zoe@example.org'), []);
      assert.equal((await app.get(`/api/v1/registrations/${first.token}`)).status, 404);
      assert.deepEqual(await statusOf(third), ['offered']);
      assert.equal(await erasePerson(store, 'zoe@example.org', clock.now()), 0);
    });

    it('of somebody who left is kept no longer because the workshop is moved', async (t) => {
      const { join, cancel, store, clock } = await prepare(t, kind);
      const first = await join();
      await cancel(first);
      const kept = () => store.db.selectFrom('registration').select('keep_until').execute();
      const before = await kept();
      await moveWorkshop(store, SMALL, { date: '2027-03-29' }, clock.now());
      assert.deepEqual(await kept(), before);
    });

    it('is purged three years after the last contact, not a moment before', async (t) => {
      const { app, join, store } = await prepare(t, kind);
      const { token } = await join();
      const end = Date.parse('2029-12-09T00:00:00+01:00');
      assert.equal((await purge(store, end - 1)).registrations, 0);
      assert.deepEqual(await purge(store, end), { registrations: 1, keys: 0, proofs: 0 });
      assert.equal((await app.get(`/api/v1/registrations/${token}`)).status, 404);
      for (const table of ['registration_token', 'outbox', 'idempotency_key', 'spent_proof'] as const)
        assert.equal((await store.db.selectFrom(table).selectAll().execute()).length, 0, table);
    });
  });
}
