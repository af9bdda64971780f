import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { type DatabaseKind, databaseKinds, databaseUrl } from '../../test/databases.ts';
import { NOW, prepareApp, silent } from '../../test/prepare.ts';
import { PARTNER_ORIGIN, register } from '../../test/registration.ts';
import { startSmtp } from '../../test/smtp.ts';
import { createMailSender } from '../mail/outbox-worker.ts';
import { createMailTransport } from '../mail/transport.ts';
import { cancelWorkshop, moveWorkshop } from '../planning/staff.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { composeRegistrationMail } from '../registrations/compose-mail.ts';
import { reminderWork } from './reminders.ts';

/** Tuesday 8 December, 14:00; two places. */
const SMALL = 'construire-son-previsionnel-dieuze-2026-12-08';
const EVE = Date.parse('2026-12-07T10:00:00+01:00');
const HOUR = 3_600_000;

async function prepare(t: TestContext, kind: DatabaseKind) {
  const clock = { at: NOW, now: () => clock.at };
  const app = await prepareApp({ kind, clock });
  const smtp = await startSmtp();
  const transport = createMailTransport({
    smtpUrl: smtp.url,
    smtpPlaintext: false,
    folder: '',
    from: 'Alexis <ne-pas-repondre@example.org>',
  });
  t.after(async () => {
    transport.close();
    await smtp.stop();
    await app.close();
  });
  const { store } = app;
  // PostgreSQL has a clock of its own, which no test moves: here it shows what the machine does.
  const remind = (on: Store = store, machineMs = clock.at) =>
    reminderWork({
      store: on,
      clock,
      machineClock: { now: () => machineMs },
      databaseClock: () => Promise.resolve(undefined),
      log: silent,
    })();
  const send = createMailSender({
    store,
    transport,
    compose: (row) => composeRegistrationMail({ db: store.db, publicUrl: 'https://kit.example', clock }, row),
    log: silent,
    holdFor: () => Promise.resolve(undefined),
    sharedTime: () => Promise.resolve(1_000_000),
  });
  return {
    app,
    store,
    clock,
    smtp,
    remind,
    send,
    join: () => register((path, init) => app.request(path, init), store.db, SMALL),
    cancel: (token: string) =>
      app.request(`/api/v1/registrations/${token}`, { method: 'DELETE', headers: { Origin: PARTNER_ORIGIN } }),
  };
}

for (const kind of databaseKinds()) {
  describe(`reminders on ${kind.name}`, () => {
    it('go the day before from ten o’clock, once, to who has a seat since before that day', async (t) => {
      const { clock, remind, send, join, smtp, store } = await prepare(t, kind);
      const [early, late] = [await join(), await join()];
      await join();
      await send();
      // Who accepts an offer, for one, has a seat since this morning.
      await store.db
        .updateTable('registration')
        .set({ changed_at: EVE - 2 * HOUR })
        .where('email', '=', late.email)
        .execute();
      smtp.mails.length = 0;
      clock.at = EVE - 1;
      assert.equal(await remind(), 0);
      clock.at = EVE;
      assert.equal(await remind(), 1);
      // The same process, later, and one that was started anew.
      clock.at = EVE + 5 * HOUR;
      assert.equal(await remind(), 0);
      assert.equal(await send(), 1);
      assert.deepEqual(
        smtp.mails.map(({ to }) => to),
        [[early.email]],
      );
      const text = Buffer.from(smtp.mails[0]?.text ?? '').toString();
      assert.match(text, /^Reply-To:[^]*?<dieuze@example\.org>/m);
      assert.match(text, /demain/);
    });

    it('go once though several processes look at the same moment, and after a restart', async (t) => {
      const { app, clock, remind, join, store } = await prepare(t, kind);
      for (let count = 0; count < 2; count += 1) await join();
      clock.at = EVE + HOUR;
      const others = [await openStore(app.address, silent), await openStore(app.address, silent)];
      const counts = await Promise.all([store, ...others].map((one) => remind(one)));
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        2,
      );
      for (const one of others) await one.close();
      const started = await openStore(app.address, silent);
      assert.equal(await remind(started), 0, databaseUrl(app.address));
      await started.close();
      const rows = await store.db.selectFrom('outbox').select('kind').where('kind', '=', 'reminder').execute();
      assert.equal(rows.length, 2);
    });

    it('are not for who waits or has cancelled, nor of a workshop that is cancelled', async (t) => {
      const { clock, remind, join, cancel, store } = await prepare(t, kind);
      const [first] = [await join(), await join(), await join()];
      await cancel(first.token);
      clock.at = EVE;
      assert.equal(await remind(), 1, 'one holds a seat, one is offered one, one has left');
      await cancelWorkshop(store, SMALL, undefined, clock.at);
      await store.db.updateTable('registration').set({ reminded_of: null }).execute();
      assert.equal(await remind(), 0);
    });

    it('say nothing that is true no more, and come again when the workshop is moved', async (t) => {
      const { clock, remind, join, send, smtp, store } = await prepare(t, kind);
      await join();
      await send();
      clock.at = EVE;
      assert.equal(await remind(), 1);
      await moveWorkshop(store, SMALL, { date: '2026-12-10' }, clock.at);
      await send();
      assert.equal(smtp.mails.length, 2, 'the confirmation, and that it was moved');
      clock.at = Date.parse('2026-12-09T10:00:00+01:00');
      assert.equal(await remind(), 1);
      assert.equal(await send(), 1);
    });

    it('are not sent by a clock that may be wrong', async (t) => {
      const { clock, remind, join, store } = await prepare(t, kind);
      await join();
      clock.at = EVE;
      assert.equal(await remind(store, EVE + 90 * 24 * HOUR), 0, 'fixed by ALEXIS_NOW');
      await store.db
        .updateTable('registration')
        .set({ created_at: EVE + 72 * HOUR })
        .execute();
      assert.equal(await remind(), 0, 'set back');
      await store.db.updateTable('registration').set({ created_at: NOW }).execute();
      assert.equal(await remind(), 1);
    });
  });
}
