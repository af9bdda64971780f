import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { databaseKinds, databaseUrl } from '../../test/databases.ts';
import { type PreparedApp, prepareApp } from '../../test/prepare.ts';
import { easyProof, PARTNER_ORIGIN, register } from '../../test/registration.ts';
import type { Store } from '../store/store.ts';
import { COMMANDS } from './commands.ts';
import { csv } from './csv.ts';
import { runCli } from './run.ts';

const SMALL = 'construire-son-previsionnel-dieuze-2026-12-08';

async function call(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(COMMANDS, args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('csv', () => {
  it('has a BOM, semicolons, CRLF, and quotes what needs it', () => {
    assert.equal(
      csv([
        ['Nom', 'Besoins'],
        ['Zoé; "Œil"', 'a\nb'],
        [null, 3],
      ]),
      '\ufeffNom;Besoins\r\n"Zoé; ""Œil""";"a\nb"\r\n;3\r\n',
    );
  });

  it('keeps a spreadsheet from running what somebody typed', () => {
    for (const formula of ['=HYPERLINK("x")', '+33 6 39 98 12 34', '-1+1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])
      assert.ok(/^\ufeff"?'/.test(csv([[formula]])), JSON.stringify(csv([[formula]])));
    assert.equal(csv([['l’atelier = bien']]), '\ufeffl’atelier = bien\r\n');
  });
});

for (const kind of databaseKinds()) {
  describe(`staff commands on ${kind.name}`, () => {
    let app: PreparedApp;
    let store: Store;
    let folder: string;
    let close: () => Promise<void>;
    const environment = { ...process.env };

    before(async () => {
      app = await prepareApp({ kind });
      ({ store } = app);
      folder = await mkdtemp(join(tmpdir(), 'alexis-cli-'));
      process.env['DATABASE_URL'] = databaseUrl(app.address);
      process.env['ALEXIS_NOW'] = '2026-12-03T10:00:00+01:00';
      close = async () => {
        process.env = environment;
        await app.close();
        await rm(folder, { recursive: true });
      };
      for (const [email, name] of [
        ['zoe@example.org', 'Zoé'],
        ['ali@example.org', 'Ali'],
        ['eva@example.org', 'Eva'],
      ]) {
        await register((path, init) => app.request(path, init), store.db, SMALL, { email, name });
      }
      // Names that an earlier server took.
      for (const [email, name] of [
        ['zoe@example.org', '=cmd'],
        ['ali@example.org', 'Ali; "Baba"'],
      ] as const) {
        await store.db.updateTable('registration').set({ name }).where('email', '=', email).execute();
      }
    });
    after(() => close());

    it('workshop list: names the coming ones with their places', async () => {
      const { code, out } = await call('workshop', 'list', '--pole', 'dieuze');
      assert.equal(code, 0);
      assert.match(
        out,
        new RegExp(`^${SMALL} +2026-12-08 14:00 +scheduled +waiting-list +on-site 0/8 left, 1 waiting$`, 'm'),
      );
      assert.doesNotMatch(out, /maxeville|2026-11/);
      assert.match((await call('workshop', 'list', '--past')).out, /2026-11/);
      const nowhere = await call('workshop', 'list', '--pole', 'nowhere');
      assert.deepEqual([nowhere.code, nowhere.out], [1, '']);
      assert.match(nowhere.err, /^There is no pôle "nowhere", but .*dieuze/);
    });

    it('workshop show: says who is registered, in numbers', async () => {
      const { out } = await call('workshop', 'show', '--workshop', SMALL);
      assert.match(out, /on-site confirmed: 2/);
      assert.match(out, /on-site waiting: 1/);
      assert.match(out, /3 to be sent, 0 given up/);
      assert.equal((await call('workshop', 'show', SMALL)).out, out);
    });

    it('registrations export: a file that a spreadsheet opens, for its owner alone', async () => {
      const file = join(folder, 'export.csv');
      assert.equal((await call('registrations', 'export', '--workshop', SMALL, '--output', file)).code, 0);
      const text = await readFile(file, 'utf8');
      assert.equal((await stat(file)).mode & 0o077, 0);
      const lines = text.split('\r\n');
      assert.equal(lines[0], '\ufeffRang;Statut;Mode;Nom;E-mail;Téléphone;Commune;Besoins;Inscription');
      assert.match(lines[1] ?? '', /^1;confirmée;sur place;'=cmd;zoe@example\.org;06 39 98 12 34;Dieuze;/);
      assert.match(text, /^2;confirmée;sur place;"Ali; ""Baba""";/m);
      assert.match(text, /^3;liste d’attente;sur place;Eva;.*;2026-12-03T10:00:00\+01:00$/ms);
    });

    it('workshop move and cancel: say what was done and how many are told', async () => {
      const moved = await call('workshop', 'move', '--workshop', SMALL, '--date', '2026-12-10', '--time', '15:00');
      assert.deepEqual([moved.code, moved.err], [0, '']);
      assert.match(moved.out, /is now moved: 2026-12-10T15:00:00\+01:00\.\n3 mails in the outbox/);
      const holiday = await call('workshop', 'move', SMALL, '--date', '2026-12-25');
      assert.deepEqual([holiday.code, holiday.err], [0, 'Note: 2026-12-25 is a public holiday (Christmas Day).']);
      assert.match(holiday.out, /is now moved: 2026-12-25T15:00:00\+01:00\./);
      const cancelled = await call(
        'workshop',
        'cancel',
        '--workshop',
        SMALL,
        '--note',
        'La formatrice est souffrante.',
      );
      assert.match(cancelled.out, /is now cancelled/);
      const again = await call('workshop', 'cancel', '--workshop', SMALL);
      assert.deepEqual([again.code, again.err], [1, `${SMALL} is cancelled already.`]);
    });

    it('person export and erase: all of one person, and nobody else', async () => {
      const { out } = await call('person', 'export', '--email', 'ALI@example.org');
      const found = JSON.parse(out) as { registrations?: unknown[] } | unknown[];
      assert.match(JSON.stringify(found), /Ali; \\"Baba\\"/);
      assert.doesNotMatch(out, /zoe@/);
      const erased = await call('person', 'erase', '--email', 'ali@example.org');
      assert.equal(erased.code, 0);
      assert.equal((await store.db.selectFrom('registration').selectAll().execute()).length, 2);
    });

    it('registrations export: takes a file that others could read from them', async () => {
      const file = join(folder, 'open.csv');
      await writeFile(file, 'old', { mode: 0o644 });
      await call('registrations', 'export', '--workshop', SMALL, '--output', file);
      assert.equal((await stat(file)).mode & 0o077, 0);
      assert.doesNotMatch(await readFile(file, 'utf8'), /old/);
    });

    it('contacts export: what visitors asked, also where its mail never went', async () => {
      const proof = await easyProof(store.db);
      const consent = { version: '2', language: 'fr', accepted: true, recipients: 'Alexis' };
      const asked = { from: 'quiz', name: 'Noé', email: 'noe@example.org', message: 'Rappelez-moi.', partner: 'carep' };
      const received = await app.request('/api/v1/contact-requests', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: PARTNER_ORIGIN, 'Idempotency-Key': randomUUID() },
        body: JSON.stringify({ ...asked, consent, proof }),
      });
      assert.equal(received.status, 201);
      const { out, code } = await call('contacts', 'export');
      assert.equal(code, 0);
      assert.match(out, /^\ufeffRéférence;Reçue le;Équipe;Nom;/);
      assert.match(out, /\r\n[A-Z0-9-]+;2026-12-03T10:00:00\+01:00;[^;]+;Noé;noe@example\.org;;Rappelez-moi\.;carep;/);
    });

    it('mail status and retry: what was given up is due again', async () => {
      await store.db.updateTable('outbox').set({ gave_up_at: 1, attempts: 55 }).where('kind', '=', 'waiting').execute();
      assert.match((await call('mail', 'status')).out, /^\d+ to be sent, 1 given up\.$/);
      assert.equal((await call('mail', 'retry')).out, 'Due again: 1.');
      assert.match((await call('mail', 'status')).out, /, 0 given up\.$/);
      const { attempts } = await store.db
        .selectFrom('outbox')
        .select('attempts')
        .where('kind', '=', 'waiting')
        .executeTakeFirstOrThrow();
      assert.equal(attempts, 0);
    });

    it('purge: deletes nothing by a time that ALEXIS_NOW fixes', async () => {
      const { code, out, err } = await call('purge', '--yes');
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /ALEXIS_NOW/);
    });

    it('explain what is missing, malformed or unknown', async () => {
      const wrong: [args: string[], code: number, says: RegExp][] = [
        [['workshop', 'show'], 2, /--workshop is missing[^]*workshop show ID/],
        [['workshop', 'show', SMALL, 'another'], 2, /Unexpected argument 'another'/],
        [['workshop', 'show', SMALL, '--workshop', 'another'], 2, /Two workshops are named/],
        [['workshop', 'show', '--workshop', 'nothing'], 1, /There is no workshop "nothing"/],
        [['workshop', 'move', '--workshop', SMALL], 2, /--date is missing/],
        [['workshop', 'move', '--workshop', SMALL, '--date', 'soon'], 2, /--date must be a day/],
        [
          ['workshop', 'move', '--workshop', SMALL, '--date', '2026-12-10', '--time', '25:00'],
          2,
          /--time must be an hour/,
        ],
        [['registrations', 'export', '--workshop', 'nothing'], 1, /There is no workshop/],
        [['person', 'erase'], 2, /--email is missing/],
      ];
      for (const [args, code, says] of wrong) {
        const result = await call(...args);
        assert.equal(result.code, code, args.join(' '));
        assert.match(result.err, says);
        assert.doesNotMatch(result.err, /\n\s+at /);
      }
    });
  });
}
