import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { pino } from 'pino';
import { type DatabaseKind, databaseKinds, sqliteKind } from '../../test/databases.ts';
import { NOW, prepareStore, silent } from '../../test/prepare.ts';
import { startSmtp } from '../../test/smtp.ts';
import { countOutbox, enqueueMessage, retryMails } from './outbox-repository.ts';
import { createMailSender, pauseAfter, type SendDueMails } from './outbox-worker.ts';
import type { MailMessage } from './message.ts';
import { createMailTransport, MailError, type MailTransport } from './transport.ts';

const HOUR_MS = 3_600_000;

const aMessage = (address: string): MailMessage => ({
  to: { name: '', address },
  subject: 'Bonjour',
  text: 'Texte',
  html: '<p>Texte</p>',
});

/** A store with some mails to send, a mail server, and a clock that the test moves. */
async function prepare(t: TestContext, kind: DatabaseKind, mails = 1) {
  const smtp = await startSmtp();
  const { store, close } = await prepareStore(kind);
  const transports: MailTransport[] = [];
  t.after(async () => {
    for (const transport of transports) transport.close();
    await smtp.stop();
    await close();
  });
  const machine = { at: NOW };
  const lines: string[] = [];
  const worker = ({ url = smtp.url, plaintext = false } = {}): SendDueMails => {
    const transport = createMailTransport({
      smtpUrl: url,
      smtpPlaintext: plaintext,
      folder: '',
      from: 'Alexis <ne-pas-repondre@example.org>',
    });
    transports.push(transport);
    return createMailSender({
      holdFor: () => Promise.resolve(undefined),
      store,
      transport,
      compose: () => Promise.resolve(undefined),
      log: pino({}, { write: (line: string) => void lines.push(line) }),
      sharedTime: () => Promise.resolve(machine.at),
    });
  };
  const enqueue = (address: string) => enqueueMessage(store.db, 'test', JSON.stringify(aMessage(address)), NOW);
  for (let number = 0; number < mails; number += 1) await enqueue(`personne-${number}@example.org`);
  return { store, smtp, machine, lines, worker, enqueue };
}

const withPassword = (url: string): string => url.replace('smtp://', 'smtp://alexis:p%40ss@');

for (const kind of databaseKinds()) {
  describe(`a mail server on ${kind.name}`, () => {
    const passing = [
      '550 5.7.1 relaying denied',
      '552 5.2.2 mailbox full',
      '550 no such user, or so the server says without a code',
      '554 5.1.8 bad sender address',
      '550 5.2.1 mailbox disabled',
    ];
    for (const reply of passing)
      it(`that says "${reply}" is asked again later`, async (t) => {
        const { store, smtp, machine, worker } = await prepare(t, kind);
        smtp.refusals.set('personne-0@example.org', [reply]);
        assert.equal(await worker()(), 0);
        assert.deepEqual(await countOutbox(store.db), { waiting: 1, failed: 0 });
        machine.at += pauseAfter(1);
        assert.equal(await worker()(), 1);
      });

    const final = [
      '550 5.1.1 no such user',
      '550-5.1.1 no such user',
      '556 5.1.10 domain takes no mail',
      '551 5.1.6 moved',
    ];
    for (const reply of final)
      it(`that says "${reply}" is not asked again, and the log raises an alarm without the address`, async (t) => {
        const { store, smtp, lines, machine, worker } = await prepare(t, kind, 2);
        smtp.refusals.set('personne-0@example.org', [reply]);
        assert.equal(await worker()(), 1);
        machine.at += 100 * HOUR_MS;
        assert.equal(await worker()(), 0);
        assert.deepEqual(await countOutbox(store.db), { waiting: 0, failed: 1 });
        const [alarm] = lines.map((line) => JSON.parse(line) as { level: number; msg: string });
        assert.equal(alarm?.level, pino.levels.values['error']);
        assert.match(alarm?.msg ?? '', /given up/);
        assert.doesNotMatch(lines.join(), /@/);
        await retryMails(store.db);
        assert.equal(await worker()(), 1);
      });

    it('that takes minutes for each mail gets each of them once, though two servers send', async (t) => {
      const { smtp, machine, worker } = await prepare(t, kind, 10);
      smtp.onRecipient = () => void (machine.at += 100_000);
      const servers = [worker(), worker()];
      let sent = 0;
      for (let rounds = [1]; rounds.some((count) => count > 0);) {
        rounds = await Promise.all(servers.map((server) => server()));
        sent += rounds.reduce((sum, count) => sum + count, 0);
      }
      assert.equal(sent, 10);
      assert.equal(smtp.mails.length, 10);
      assert.equal(new Set(smtp.mails.map(({ to }) => to[0])).size, 10);
    });

    it('gets what waits also after the clock was set back by years', async (t) => {
      const { store, smtp, machine, worker, enqueue } = await prepare(t, kind);
      machine.at = Date.parse('2031-01-01T00:00:00Z');
      const sendMails = worker({ url: 'smtp://127.0.0.1:9' });
      assert.equal(await sendMails(), 0);
      smtp.refusals.set('personne-1@example.org', ['451 4.3.0 try again']);
      await enqueue('personne-1@example.org');
      machine.at += pauseAfter(1) - 1;
      await worker()();
      machine.at = NOW;
      assert.equal(await worker()(), 2);
      assert.deepEqual(await countOutbox(store.db), { waiting: 0, failed: 0 });
    });

    it('is tried again by the process that found it away before its clock was set back', async (t) => {
      const { store, machine, worker } = await prepare(t, kind);
      const sendMails = worker({ url: 'smtp://127.0.0.1:9' });
      const attempts = async () => (await store.db.selectFrom('outbox').select('attempts').execute())[0]?.attempts;
      await sendMails();
      await sendMails();
      assert.equal(await attempts(), 1);
      machine.at -= 24 * HOUR_MS;
      await sendMails();
      assert.equal(await attempts(), 2);
    });
  });
}

describe('a mail', () => {
  it('is cut off at the mail server when its time is over, and counts as not taken', async (t) => {
    const { smtp } = await prepare(t, sqliteKind, 0);
    const transport = createMailTransport({
      smtpUrl: smtp.url,
      smtpPlaintext: false,
      folder: '',
      from: 'a@example.org',
    });
    t.after(() => transport.close());
    const timeout = new AbortController();
    let reply = () => {};
    smtp.onRecipient = () => {
      timeout.abort();
      return new Promise((answer) => (reply = answer));
    };
    await assert.rejects(
      transport.send(aMessage('personne@example.org'), 'id', timeout.signal),
      (error) => error instanceof MailError && error.reason === 'server-away' && error.code === 'EABORT',
    );
    reply();
  });

  it('has two minutes, less than the time after which another process takes over', async (t) => {
    const { store, close } = await prepareStore(sqliteKind);
    t.after(close);
    await enqueueMessage(store.db, 'test', JSON.stringify(aMessage('personne@example.org')), NOW);
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let leaseEnds = 0;
    const sendMails = createMailSender({
      holdFor: () => Promise.resolve(undefined),
      store,
      transport: {
        send: async (_message, _id, signal) => {
          leaseEnds = (await store.db.selectFrom('outbox').select('due_at').executeTakeFirstOrThrow()).due_at;
          t.mock.timers.tick(2 * 60_000);
          assert.equal(signal.aborted, true);
          throw new MailError('server-away', 'EABORT');
        },
        close: () => undefined,
      },
      compose: () => Promise.resolve(undefined),
      log: silent,
      sharedTime: () => Promise.resolve(NOW),
    });
    assert.equal(await sendMails(), 0);
    assert.ok(leaseEnds > NOW + 2 * 60_000);
    assert.deepEqual(await countOutbox(store.db), { waiting: 1, failed: 0 });
  });
});

describe('a password', () => {
  it('is not sent to a server that offers no encryption, whatever the address says', async (t) => {
    const { store, smtp, machine, worker } = await prepare(t, sqliteKind);
    for (const query of ['', '?ignoreTLS=true', '?requireTLS=false', '?opportunisticTLS=true']) {
      assert.equal(await worker({ url: withPassword(smtp.url) + query })(), 0);
      machine.at += HOUR_MS;
    }
    assert.deepEqual(smtp.passwords, []);
    assert.deepEqual(await countOutbox(store.db), { waiting: 1, failed: 0 });
    const { last_error } = await store.db.selectFrom('outbox').select('last_error').executeTakeFirstOrThrow();
    assert.match(last_error ?? '', /^ETLS/);
  });

  it('is sent to one on this machine where the operator allows that', async (t) => {
    const { smtp, worker } = await prepare(t, sqliteKind);
    assert.equal(await worker({ url: withPassword(smtp.url), plaintext: true })(), 1);
    assert.deepEqual(smtp.passwords, ['p@ss']);
  });
});
