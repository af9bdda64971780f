import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import ICAL from 'ical.js';
import { sql } from 'kysely';
import { type DatabaseKind, databaseKinds } from '../../test/databases.ts';
import { NOW, prepareApp, silent } from '../../test/prepare.ts';
import { PARTNER_ORIGIN, register } from '../../test/registration.ts';
import { startSmtp } from '../../test/smtp.ts';
import { cancelWorkshop, moveWorkshop } from '../planning/staff.ts';
import { countOutbox, enqueueMessage } from './outbox-repository.ts';
import { composeRegistrationMail } from '../registrations/compose-mail.ts';
import { createMailSender, pauseAfter } from './outbox-worker.ts';
import { MAX_MAILS_A_DAY, recipientLimit } from './recipient-limit.ts';
import { attemptCounters } from '../store/attempt-counters.ts';
import { createMailTransport, type MailTransport } from './transport.ts';

const SMALL = 'construire-son-previsionnel-dieuze-2026-12-08';

async function prepare(t: TestContext, kind?: DatabaseKind) {
  const smtp = await startSmtp();
  const app = await prepareApp({ ...(kind && { kind }) });
  const transports: MailTransport[] = [];
  // In this order: a mail server waits for those who are still connected.
  t.after(async () => {
    for (const transport of transports) transport.close();
    await smtp.stop();
    await app.close();
  });
  const machine = { at: 1_000_000 };
  const worker = (url = smtp.url, folder = '') => {
    const transport = createMailTransport({
      smtpUrl: url || undefined,
      smtpPlaintext: false,
      folder,
      from: 'Alexis <ne-pas-repondre@example.org>',
    });
    transports.push(transport);
    return createMailSender({
      store: app.store,
      transport,
      compose: (row) =>
        composeRegistrationMail({ db: app.store.db, publicUrl: 'https://kit.example', clock: { now: () => NOW } }, row),
      holdFor: recipientLimit(app.store.db, attemptCounters(app.store, { now: () => machine.at })),
      log: silent,
      sharedTime: () => Promise.resolve(machine.at),
    });
  };
  return {
    app,
    smtp,
    machine,
    worker,
    join: (part: Record<string, unknown> = {}, id = SMALL) =>
      register((path, init) => app.request(path, init), app.store.db, id, part),
    change: (path: string, method: string) => app.request(path, { method, headers: { Origin: PARTNER_ORIGIN } }),
  };
}

/** One part of a mail, decoded. */
function part(mail: string, type: string): string {
  const at = mail.search(new RegExp(`Content-Type: ${type}`, 'i'));
  assert.ok(at >= 0, `no ${type} in ${mail}`);
  const rest = mail.slice(at);
  const body = rest.slice(rest.indexOf('\r\n\r\n') + 4).split(/\r\n-+_NmP/)[0] ?? '';
  const head = rest.slice(0, rest.indexOf('\r\n\r\n'));
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

const subject = (mail: string): string =>
  (/^Subject: (.*(?:\r\n .*)*)/m.exec(mail)?.[1] ?? '')
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?(Q|B)\?(.*?)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString()
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replaceAll(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString(),
    );

for (const kind of databaseKinds()) {
  describe(`mails on ${kind.name}`, () => {
    it('fill nobody’s mailbox: what goes beyond a day’s number is held, and comes as one mail', async (t) => {
      const { app, smtp, worker, join, machine } = await prepare(t, kind);
      // A family of four, each registered as often as somebody likes.
      const people = ['Léa', 'Ali', 'Zoé', 'Tom'];
      for (let count = 0; count < MAX_MAILS_A_DAY + 6; count += 1)
        await join({ email: 'famille@example.org', name: people[count % people.length] });
      await join({ email: 'autre@example.org' });
      const send = worker();
      await send();
      const to = (address: string) => smtp.mails.filter((mail) => mail.to.includes(address)).map(({ text }) => text);
      assert.equal(to('famille@example.org').length, MAX_MAILS_A_DAY);
      assert.equal(to('autre@example.org').length, 1, 'nobody else waits for it');
      assert.deepEqual(await countOutbox(app.store.db), { waiting: 6, failed: 0 });
      machine.at += 3_600_000;
      assert.equal(await send(), 0, 'not within the day');
      machine.at += 86_400_000;
      // PostgreSQL counts by its own clock, which no test moves: its day ends here.
      const isShared = app.store.kind === 'postgres';
      if (isShared) await sql`delete from attempt_count`.execute(app.store.db);
      assert.equal(await (isShared ? worker() : send)(), 1);
      assert.deepEqual(await countOutbox(app.store.db), { waiting: 0, failed: 0 });
      const merged = to('famille@example.org').at(-1) ?? '';
      assert.match(subject(merged), /^6 messages sur des inscriptions/);
      assert.equal(part(merged, 'text/plain').match(/Vous étiez déjà inscrite ou inscrit/g)?.length, 6);
    });

    it('reach the person, once, with a link that opens the registration', async (t) => {
      const { app, smtp, worker, join } = await prepare(t, kind);
      const { email } = await join({ name: 'Zoé "Œil" Dupont' });
      const sendMails = worker();
      assert.equal(await sendMails(), 1);
      assert.equal(await sendMails(), 0);
      assert.deepEqual(
        smtp.mails.map(({ to }) => to),
        [[email]],
      );
      const token = /https:\/\/kit\.example\/inscription\/([\w-]+)/.exec(
        part(smtp.mails[0]?.text ?? '', 'text/plain'),
      )?.[1];
      assert.equal((await app.get(`/api/v1/registrations/${token}`)).status, 200);
    });

    it('carry nobody’s words to a stranger whose address was given', async (t) => {
      const { smtp, worker, join } = await prepare(t, kind);
      await join({ name: 'Jo spam.example' });
      await worker()();
      const mail = smtp.mails[0]?.text ?? '';
      assert.match(part(mail, 'text/plain'), /^Bonjour,\r?\n/);
      assert.doesNotMatch(mail + part(mail, 'text/plain') + part(mail, 'text/html'), /spam/);
    });

    it('wait when the mail server is away, and go when it is back', async (t) => {
      const { app, smtp, machine, worker, join } = await prepare(t, kind);
      await join();
      await join();
      const sendMails = worker('smtp://127.0.0.1:9');
      assert.equal(await sendMails(), 0);
      assert.deepEqual(await countOutbox(app.store.db), { waiting: 2, failed: 0 });
      // Nothing is tried meanwhile, and one failed attempt is counted, not one for each mail.
      assert.equal(await sendMails(), 0);
      const attempts = await app.store.db.selectFrom('outbox').select('attempts').orderBy('attempts').execute();
      assert.deepEqual(
        attempts.map((row) => row.attempts),
        [0, 1],
      );
      machine.at += pauseAfter(1);
      assert.equal(await worker()(), 2);
      assert.equal(smtp.mails.length, 2);
    });

    it('are never given up because the mail server is away', async (t) => {
      const { app, machine, worker, join } = await prepare(t, kind);
      await join();
      await app.store.db.updateTable('outbox').set({ attempts: 200 }).execute();
      assert.equal(await worker('smtp://127.0.0.1:9')(), 0);
      assert.deepEqual(await countOutbox(app.store.db), { waiting: 1, failed: 0 });
      machine.at += pauseAfter(201);
      assert.equal(await worker()(), 1);
    });

    it('stay in the outbox, due at once, when the server stops meanwhile', async (t) => {
      const { app, smtp, worker, join } = await prepare(t, kind);
      for (let number = 0; number < 4; number += 1) await join();
      const stopping = new AbortController();
      const round = worker()(stopping.signal);
      smtp.taken.once('mail', () => stopping.abort());
      assert.equal(await round, 1);
      const left = await app.store.db.selectFrom('outbox').select(['attempts', 'due_at']).execute();
      assert.deepEqual(
        left.map(({ attempts, due_at }) => [attempts, due_at]),
        Array(3).fill([0, 0]),
      );
      assert.equal(await worker()(), 3);
    });

    it('are tried again after a passing refusal, later each time, without holding up the others', async (t) => {
      const { smtp, machine, worker, join } = await prepare(t, kind);
      const { email } = await join();
      const other = await join();
      smtp.refusals.set(email, ['451 4.3.0 try again', '451 4.3.0 try again']);
      const sendMails = worker();
      assert.equal(await sendMails(), 1);
      assert.deepEqual(smtp.mails[0]?.to, [other.email]);
      machine.at += pauseAfter(1) - 1;
      assert.equal(await sendMails(), 0);
      machine.at += 1;
      assert.equal(await sendMails(), 0);
      machine.at += pauseAfter(2);
      assert.equal(await sendMails(), 1);
      assert.deepEqual(smtp.mails[1]?.to, [email]);
    });

    it('are given up at once when the address will never be taken, and kept for staff', async (t) => {
      const { app, smtp, machine, worker, join } = await prepare(t, kind);
      const { email } = await join();
      smtp.refusals.set(email, ['550 5.1.1 no such user']);
      const sendMails = worker();
      assert.equal(await sendMails(), 0);
      assert.deepEqual(await countOutbox(app.store.db), { waiting: 0, failed: 1 });
      machine.at += 1e9;
      assert.equal(await sendMails(), 0);
      const row = await app.store.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
      assert.equal(row.last_error, 'EENVELOPE 550 5.1.1');
      assert.doesNotMatch(JSON.stringify(row), /@/);
    });

    it('go once each though several servers send', async (t) => {
      const { smtp, worker, join } = await prepare(t, kind);
      for (let number = 0; number < 25; number += 1) await join();
      const sent = await Promise.all([worker()(), worker()(), worker()()]);
      assert.equal(
        sent.reduce((sum, count) => sum + count, 0),
        25,
      );
      assert.equal(new Set(smtp.mails.map(({ to }) => to[0])).size, 25);
      assert.equal(smtp.mails.length, 25);
    });

    it('are taken over from a server that died while it sent', async (t) => {
      const { app, smtp, machine, worker, join } = await prepare(t, kind);
      await join();
      // What such a server leaves behind: claimed, not sent.
      await app.store.db
        .updateTable('outbox')
        .set({ attempts: 1, due_at: machine.at + 300_000 })
        .execute();
      assert.equal(await worker()(), 0);
      machine.at += 300_000;
      assert.equal(await worker()(), 1);
      assert.equal(smtp.mails.length, 1);
    });
  });
}

describe('a mail', () => {
  it('says the same as text and as HTML, in French, with the calendar file', async (t) => {
    const { smtp, worker, join } = await prepare(t);
    await join({ name: 'i & Cie' });
    await worker()();
    const mail = smtp.mails[0]?.text ?? '';
    assert.match(subject(mail), /^Inscription confirmée\u00a0: Construire son prévisionnel$/);
    assert.match(mail, /^Auto-Submitted: auto-generated$/m);
    const text = part(mail, 'text/plain');
    const html = part(mail, 'text/html');
    for (const said of [
      'Votre place est réservée',
      'mardi 8 décembre 2026, de 14\u00a0h\u00a000',
      '57260 Dieuze',
      'contact@example.org',
    ])
      assert.ok(text.includes(said) && html.includes(said), said);
    assert.match(html, /<html lang="fr">/);
    assert.match(html, /i &amp; Cie/);
    const calendar = new ICAL.Component(ICAL.parse(part(mail, 'text/calendar')) as unknown[]);
    assert.equal(calendar.getAllSubcomponents('vevent').length, 1);
  });

  it('tells who takes part online where to join, or that the page will', async (t) => {
    const { smtp, worker, join } = await prepare(t);
    await join({ mode: 'online' }, 'reunion-information-en-ligne-2026-12-16');
    await join({ mode: 'online' }, 'starting-a-business-online-2026-12-14');
    await worker()();
    const [settled = '', open = ''] = smtp.mails.map(({ text }) => text);
    const address = 'https://visio.example.org/reunion-information-en-ligne';
    for (const type of ['text/plain', 'text/html']) assert.ok(part(settled, type).includes(address), type);
    // Long lines of a calendar are folded (RFC 5545, 3.1).
    assert.ok(part(settled, 'text/calendar').replaceAll('\r\n ', '').includes(address));
    assert.match(part(open, 'text/plain'), /Connexion.*sera sur la page de votre inscription/);
  });

  it('tells each turn of a registration', async (t) => {
    const { app, smtp, worker, join, change } = await prepare(t);
    const sendMails = worker();
    const [first, second, third, fourth] = [await join(), await join(), await join(), await join()];
    await join({ email: second.email });
    await sendMails();
    await change(`/api/v1/registrations/${first.token}`, 'DELETE');
    await sendMails();
    await change(`/api/v1/registrations/${third.token}/acceptance`, 'POST');
    await sendMails();
    await moveWorkshop(app.store, SMALL, { date: '2026-12-10', note: 'La salle est prise.' }, NOW);
    await sendMails();
    await cancelWorkshop(app.store, SMALL, 'La formatrice est souffrante.', NOW);
    await sendMails();
    const subjects = (email: string) =>
      smtp.mails.filter(({ to }) => to[0] === email).map(({ text }) => subject(text).split('\u00a0:')[0]);
    assert.deepEqual(subjects(first.email), ['Inscription confirmée', 'Inscription annulée']);
    assert.deepEqual(subjects(second.email), [
      'Inscription confirmée',
      'Vous étiez déjà inscrite ou inscrit',
      'Atelier déplacé',
      'Atelier annulé',
    ]);
    assert.deepEqual(subjects(third.email), [
      'Liste d’attente',
      'Une place s’est libérée',
      'Inscription confirmée',
      'Atelier déplacé',
      'Atelier annulé',
    ]);
    assert.deepEqual(subjects(fourth.email), ['Liste d’attente', 'Atelier déplacé', 'Atelier annulé']);
    const moved = smtp.mails.filter(({ text }) => subject(text).startsWith('Atelier déplacé'));
    const movedFor = (email: string) => part(moved.find(({ to }) => to[0] === email)?.text ?? '', 'text/plain');
    assert.match(movedFor(second.email), /Votre inscription reste valable\./);
    assert.match(movedFor(fourth.email), /vous n’avez pas encore de place\.\s+Vous êtes en tête/);
    assert.doesNotMatch(movedFor(fourth.email), /reste valable/);
    const last = (email: string) => smtp.mails.findLast(({ to }) => to[0] === email)?.text ?? '';
    assert.match(part(last(second.email), 'text/calendar'), /METHOD:CANCEL[^]*STATUS:CANCELLED/);
    assert.match(part(last(second.email), 'text/plain'), /La formatrice est souffrante\./);
  });

  it('takes out of the calendar what an earlier one put in: same UID, SEQUENCE higher each time', async (t) => {
    const { app, smtp, worker, join, change } = await prepare(t);
    const sendMails = worker();
    const { token, email } = await join();
    await sendMails();
    await change(`/api/v1/registrations/${token}`, 'DELETE');
    await sendMails();
    const again = await join({ email });
    await sendMails();
    await moveWorkshop(app.store, SMALL, { date: '2026-12-10' }, NOW);
    await sendMails();
    const page = await app.get(`/inscription/${again.token}/atelier.ics`);
    await cancelWorkshop(app.store, SMALL, undefined, NOW);
    await sendMails();
    const files = smtp.mails.map(({ text }) => {
      const calendar = new ICAL.Component(ICAL.parse(part(text, 'text/calendar')) as unknown[]);
      const [event] = calendar.getAllSubcomponents('vevent');
      return {
        method: calendar.getFirstPropertyValue('method'),
        uid: event?.getFirstPropertyValue('uid'),
        sequence: Number(event?.getFirstPropertyValue('sequence')),
      };
    });
    assert.deepEqual(
      files.map(({ method }) => method),
      ['PUBLISH', 'CANCEL', 'PUBLISH', 'PUBLISH', 'CANCEL'],
    );
    assert.equal(new Set(files.map(({ uid }) => uid)).size, 1);
    const sequences = files.map(({ sequence }) => sequence);
    assert.deepEqual(
      sequences,
      [...new Set(sequences)].sort((a, b) => a - b),
    );
    assert.match(await page.text(), new RegExp(`^SEQUENCE:${sequences[3]}\r$`, 'm'));
    const [, cancelled] = smtp.mails;
    assert.match(cancelled?.text ?? '', /Content-Type: text\/calendar; charset=utf-8; method=CANCEL/i);
    assert.match(
      part(cancelled?.text ?? '', 'text/plain'),
      /le fichier joint\s: il l’en retire, si votre agenda le permet/,
    );
  });

  it('is not sent when what it says is true no more', async (t) => {
    const { app, smtp, worker, join, change } = await prepare(t);
    const { token, email } = await join();
    await change(`/api/v1/registrations/${token}`, 'DELETE');
    await worker()();
    assert.deepEqual(
      smtp.mails.map(({ to, text }) => [to[0], subject(text).split('\u00a0:')[0]]),
      [[email, 'Inscription annulée']],
    );
    assert.deepEqual(await countOutbox(app.store.db), { waiting: 0, failed: 0 });
  });

  it('may be about anything: what is put into the outbox finished is sent as it is', async (t) => {
    const { app, smtp, worker } = await prepare(t);
    const message = {
      to: { name: 'Pôle', address: 'pole@example.org' },
      subject: 'Bonjour',
      text: 'Texte',
      html: '<p>Texte</p>',
    };
    await enqueueMessage(app.store.db, 'contact', JSON.stringify(message), NOW);
    assert.equal(await worker()(), 1);
    assert.deepEqual(smtp.mails[0]?.to, ['pole@example.org']);
  });

  it('becomes a file without a mail server', async (t) => {
    const { worker, join } = await prepare(t);
    const folder = await mkdtemp(joinPath(tmpdir(), 'alexis-outbox-'));
    t.after(() => rm(folder, { recursive: true }));
    const { email } = await join();
    const transportless = worker('', folder);
    assert.equal(await transportless(), 1);
    const files = await readdir(folder);
    assert.equal(files.length, 1);
    assert.match(files[0] ?? '', /\.eml$/);
    const mail = await readFile(joinPath(folder, files[0] ?? ''), 'utf8');
    assert.ok(mail.includes(`<${email}>`));
  });
});
