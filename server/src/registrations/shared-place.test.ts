import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import ICAL from 'ical.js';
import { registrationResource, type Registration } from '../../../api/schema/registrations.ts';
import { workshopResource } from '../../../src/contract/workshops.ts';
import { readOne } from '../../test/contract.ts';
import { type DatabaseKind, databaseKinds } from '../../test/databases.ts';
import { NOW, prepareApp } from '../../test/prepare.ts';
import { PARTNER_ORIGIN, register } from '../../test/registration.ts';
import type { MailMessage } from '../mail/message.ts';
import { composeRegistrationMail } from './compose-mail.ts';
import { removeRegistration } from './person.ts';
import { listRegistrations } from './repository.ts';

/** Eight places, six of them held: two are to be had. */
const SMALL = 'construire-son-previsionnel-dieuze-2026-12-08';
const HYBRID = 'tester-avec-le-cape-maxeville-2027-01-07';
const OWN = { Origin: 'https://kit.example' };
const LEA = { name: 'Léa Martin', email: 'lea@example.org' };

async function prepare(t: TestContext, kind: DatabaseKind) {
  const clock = { at: NOW, now: () => clock.at };
  const app = await prepareApp({ kind, clock });
  t.after(() => app.close());
  const { store } = app;
  const join = (part: Record<string, unknown> = {}, id = SMALL) =>
    register((path, init) => app.request(path, init), store.db, id, part);
  /** Writes the mails that wait, in order, and takes them out of the outbox. */
  const mails = async (): Promise<MailMessage[]> => {
    const rows = await store.db.selectFrom('outbox').selectAll().orderBy('created_at').execute();
    await store.db.deleteFrom('outbox').execute();
    const written = [];
    for (const row of rows)
      written.push(await composeRegistrationMail({ db: store.db, publicUrl: 'https://kit.example', clock }, row));
    return written.filter((mail) => mail !== undefined);
  };
  return {
    app,
    clock,
    join,
    mails,
    held: async ({ token }: Registration) =>
      readOne(registrationResource, await app.get(`/api/v1/registrations/${token}`)),
    cancel: async ({ token }: Registration) =>
      app.request(`/api/v1/registrations/${token}`, { method: 'DELETE', headers: { Origin: PARTNER_ORIGIN } }),
    page: async (path: string) => (await app.get(path)).text(),
    post: (path: string) => app.request(path, { method: 'POST', headers: OWN }),
    left: async (id = SMALL) =>
      (await readOne(workshopResource, await app.get(`/api/v1/workshops/${id}`))).places.map((entry) => entry.left),
    exported: async (id = SMALL) =>
      (await listRegistrations(store.db, id)).map(({ name, email, status, mode, phone }) => ({
        ...{ name, email, status, mode, phone },
      })),
  };
}

const linkIn = (mail: MailMessage | undefined): string =>
  /https:\/\/kit\.example(\/inscription\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? assert.fail('no link');

for (const kind of databaseKinds()) {
  describe(`one place for a person on ${kind.name}`, () => {
    it('outlives the stranger who had registered her first, and all that she reads says so', async (t) => {
      const { join, cancel, held, mails, page, exported, app } = await prepare(t, kind);
      const stranger = await join({ ...LEA, phone: '06 39 98 00 00' });
      const [toHer] = await mails();
      const own = await join({ ...LEA, phone: '06 39 98 12 34' });
      await cancel(stranger);

      assert.equal((await held(own)).status, 'confirmed');
      assert.match(await page(linkIn(toHer)), /Votre place est réservée/, 'by the link of the first mail, too');
      assert.match(await page(`/inscription/${own.token}`), /Votre place est réservée/);
      const calendar = await page(`/inscription/${own.token}/atelier.ics`);
      assert.equal(
        new ICAL.Component(ICAL.parse(calendar) as [string, [], []]).getAllSubcomponents('vevent').length,
        1,
      );
      const active = (await exported()).filter(({ status }) => status === 'confirmed');
      assert.deepEqual(
        active.map(({ email, phone }) => [email, phone]),
        [[LEA.email, '06 39 98 12 34']],
      );
      const told = await mails();
      assert.deepEqual(
        told.map(({ subject }) => subject.split('\u00a0:')[0]),
        ['Vous étiez déjà inscrite ou inscrit', 'Une de vos inscriptions est annulée'],
      );
      for (const { text } of told) assert.match(text, /Votre inscription reste valable/);
      // The stranger's own page says what became of the stranger's registration, and gives no calendar file.
      assert.match(await page(`/inscription/${stranger.token}`), /Votre inscription est annulée/);
      assert.equal((await app.get(`/inscription/${stranger.token}/atelier.ics`)).status, 303);
    });

    it('is given up by the link in a mail, which proves the address, and then by all registrations', async (t) => {
      const { join, held, mails, left, post, page } = await prepare(t, kind);
      const before = await left();
      const both = [await join(LEA), await join(LEA)] as const;
      const [confirmed] = await mails();
      await post(`${linkIn(confirmed)}/annuler`);
      assert.deepEqual(await Promise.all(both.map(async (one) => (await held(one)).status)), [
        'cancelled',
        'cancelled',
      ]);
      assert.deepEqual(await left(), before);
      assert.match(await page(linkIn(confirmed)), /Votre inscription est annulée/);
      assert.deepEqual(
        (await mails()).map(({ subject }) => subject.split('\u00a0:')[0]),
        ['Inscription annulée'],
      );
    });

    it('stays when staff remove the registration that came first', async (t) => {
      const { app, join, held, left } = await prepare(t, kind);
      const stranger = await join(LEA);
      const own = await join(LEA);
      const before = await left();
      const [first] = await listRegistrations(app.store.db, SMALL);
      await removeRegistration(app.store, first ?? assert.fail('none'), NOW);
      assert.deepEqual([(await held(own)).status, await left()], ['confirmed', before]);
      assert.equal((await app.get(`/api/v1/registrations/${stranger.token}`)).status, 404);
    });

    it('keeps its position on the list, whichever registration is given up', async (t) => {
      const { join, cancel, held } = await prepare(t, kind);
      const [holder] = [await join(), await join()];
      const first = await join(LEA);
      const other = await join();
      const second = await join(LEA);
      assert.deepEqual([second.status, second.position], ['waiting', 1]);
      await cancel(first);
      assert.deepEqual([(await held(second)).position, (await held(other)).position], [1, 2]);
      await cancel(holder);
      assert.deepEqual([(await held(second)).status, (await held(other)).status], ['offered', 'waiting']);
    });

    it('is a counted seat online for somebody who waited for one in the room, and the rank again after it', async (t) => {
      const { join, cancel, held, left, mails, exported, clock } = await prepare(t, kind);
      const [onSite = 0, online = 0] = await left(HYBRID);
      for (let count = 0; count < onSite; count += 1) await join({ mode: 'on-site' }, HYBRID);
      const waiting = await join({ ...LEA, mode: 'on-site' }, HYBRID);
      await mails();
      const seat = await join({ ...LEA, mode: 'online' }, HYBRID);
      assert.deepEqual([seat.status, seat.mode, await left(HYBRID)], ['confirmed', 'online', [0, online - 1]]);
      assert.notEqual(seat.joinUrl, undefined);
      assert.deepEqual(await held(waiting).then(({ status, mode, position }) => [status, mode, position]), [
        'confirmed',
        'online',
        undefined,
      ]);
      assert.equal((await exported(HYBRID)).filter(({ email }) => email === LEA.email).length, 1);

      clock.at += 60_000;
      await mails();
      await cancel(seat);
      assert.deepEqual(
        await held(waiting).then(({ status, mode, position, joinUrl }) => [status, mode, position, joinUrl]),
        ['waiting', 'on-site', 1, undefined],
      );
      assert.deepEqual(await left(HYBRID), [0, online]);
      const [told] = await mails();
      assert.match(told?.text ?? '', /Vous êtes en tête de la liste d’attente/);
      assert.match(told?.attachments?.[0]?.content ?? '', /METHOD:CANCEL/);
    });
  });
}
