import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { ContactReceipt } from '../../../src/contract/contact-answer.ts';
import { oneOf } from '../../../src/contract/common.ts';
import { assertExactly, readProblem } from '../../test/contract.ts';
import { databaseKinds } from '../../test/databases.ts';
import { NOW, type PreparedApp, prepareApp } from '../../test/prepare.ts';
import { easyProof, PARTNER_ORIGIN } from '../../test/registration.ts';
import { eraseContacts, exportContacts, purgeContacts } from './person.ts';
import type { MailMessage } from '../mail/message.ts';
import { listPartners } from '../partners/repository.ts';

const aRequest = (part: Record<string, unknown> = {}): Record<string, unknown> => ({
  from: 'quiz',
  name: 'Léa Martin',
  email: `${randomUUID()}@example.org`,
  message: 'Bonjour,\nje cherche un local.',
  pole: 'etain',
  place: { department: '55', insee: '55181', name: 'Étain' },
  quiz: { slug: 'orientation', version: '1', outcomes: ['sensibilisation', 'carep'], stage: 'sensibilisation' },
  consent: { version: '2', language: 'fr', accepted: true, recipients: 'Pôle d’Étain et Alexis Grand Est' },
  ...part,
});

for (const kind of databaseKinds()) {
  describe(`POST /contact-requests on ${kind.name}`, () => {
    let app: PreparedApp;
    before(async () => (app = await prepareApp({ kind })));
    after(() => app.close());

    const send = async (
      body: Record<string, unknown>,
      { key = randomUUID(), headers = {} }: { key?: string; headers?: Record<string, string> } = {},
    ) =>
      app.request('/api/v1/contact-requests', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: PARTNER_ORIGIN, 'Idempotency-Key': key, ...headers },
        body: JSON.stringify({ proof: await easyProof(app.store.db), ...body }),
      });
    const receipt = async (response: Response) => {
      assert.equal(response.status, 201);
      return assertExactly(oneOf(ContactReceipt), await response.json()).data;
    };
    const rows = () => app.store.db.selectFrom('contact_request').selectAll().execute();
    const mails = async () =>
      (await app.store.db.selectFrom('outbox').selectAll().orderBy('created_at').execute()).flatMap(({ message }) =>
        message === null ? [] : [JSON.parse(message) as MailMessage],
      );
    const mailsAbout = async (reference: string) => (await mails()).filter(({ text }) => text.includes(reference));

    it('stores what was shared, with its consent and the day to delete it', async () => {
      const request = aRequest();
      const { reference, team } = await receipt(await send(request));
      assert.match(reference, /^C-[0-9A-Z]{6}$/);
      assert.equal(team, 'Pôle entrepreneurial d’Étain');
      const row = (await rows()).find((one) => one.reference === reference);
      assert.deepEqual(
        [row?.name, row?.email, row?.pole, row?.consent_version, row?.consent_language, row?.phone],
        ['Léa Martin', request['email'], 'etain', 'contact-2', 'fr', null],
      );
      assert.deepEqual(JSON.parse(row?.quiz ?? ''), request['quiz']);
      assert.equal(new Date(row?.keep_until ?? 0).toISOString(), '2029-12-03T23:00:00.000Z');
    });

    /** The two mails about a request. */
    const written = async (request: Record<string, unknown>) => {
      const { reference } = await receipt(await send(request));
      const found = await mailsAbout(reference);
      assert.equal(found.length, 2);
      const toVisitor = found.find(({ to }) => to.address === request['email']);
      const toTeam = found.find((mail) => mail !== toVisitor);
      assert.ok(toVisitor && toTeam);
      return { toVisitor, toTeam, reference };
    };
    const both = ({ text, html }: MailMessage) => `${text}\n${html}`;

    it('writes to the team: the person, the message, then what it is about, and where it comes from', async () => {
      const { toTeam } = await written(aRequest({ phone: '06 39 98 12 34' }));
      assert.equal(toTeam.to.address, 'etain@example.org');
      const lines = toTeam.text.split('\n');
      const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
      const order = ['Nom', 'E-mail', 'Téléphone', 'Message', 'Reçue le', 'Référence', 'Résultat', 'Lieu', 'Pôle'];
      const found = [...order, 'Version', 'Envoyée depuis le site', 'Langue'].map(at);
      assert.deepEqual(
        found,
        found.toSorted((one, other) => one - other),
      );
      assert.ok(!found.includes(-1), toTeam.text);
      assert.match(toTeam.text, /Message\s: Bonjour,\nje cherche un local\./);
      assert.match(toTeam.text, /Reçue le\s: jeudi 3 décembre 2026, 10\sh\s00/);
      assert.match(toTeam.text, /Pôle\s: Pôle entrepreneurial d’Étain/);
      assert.match(toTeam.text, /site\s: Carep \(www\.carep\.example\)\nLangue de la page\s: français/);
    });

    it('names the partner whose page frames ours, on the word of our own page alone, and of nobody that may not frame it', async () => {
      const siteFor = async (site: string, Origin: string) => {
        const { reference } = await receipt(await send(aRequest({ site }), { headers: { Origin } }));
        const toTeam = (await mailsAbout(reference)).find(({ text }) => text.includes('Envoyée depuis'));
        return /Envoyée depuis le site\s: (.*)/.exec(toTeam?.text ?? '')?.[1];
      };
      const own = 'https://kit.example';
      assert.equal(await siteFor(PARTNER_ORIGIN, own), 'Carep (www.carep.example)');
      assert.equal(await siteFor('https://stranger.example', own), 'kit.example');
      assert.equal(await siteFor('nothing like a site', own), 'kit.example');
      const others = (await listPartners(app.store.db)).flatMap(({ origins }) => origins);
      const other = others.find((origin) => origin !== PARTNER_ORIGIN) ?? '';
      assert.equal(await siteFor(other, PARTNER_ORIGIN), 'Carep (www.carep.example)');
    });

    it('tells the team the answers only when they were attached', async () => {
      const request = aRequest();
      const { toTeam } = await written(request);
      assert.doesNotMatch(both(toTeam), /En recherche d’emploi/);
      const answers = [{ question: 'Quelle est votre situation ?', answer: 'En recherche d’emploi <b>' }];
      const attached = await written(aRequest({ quiz: { ...(request['quiz'] as object), answers } }));
      assert.match(attached.toTeam.text, /Quelle est votre situation\s\? En recherche d’emploi <b>/);
      assert.match(attached.toTeam.html, /&lt;b&gt;/);
    });

    it('tells the team the département where the commune is not known', async () => {
      const { toTeam } = await written(aRequest({ pole: undefined, place: { department: '54' } }));
      assert.match(toTeam.text, /Lieu du projet\s: Meurthe-et-Moselle \(54\)/);
      assert.doesNotMatch(toTeam.text, /Pôle\s:/);
    });

    it('acknowledges with what was asked for and the reference, and carries nobody’s words to a stranger', async () => {
      const spam = 'https://spam.example/x';
      const { toVisitor, reference } = await written(
        aRequest({
          name: 'Jo spam.example',
          message: `Regardez ${spam}`,
          place: { department: '55', name: `Étain ${spam}` },
          quiz: {
            slug: 'orientation',
            version: spam,
            outcomes: ['sensibilisation'],
            answers: [{ question: spam, answer: spam }],
          },
          consent: { version: '2', accepted: true, recipients: spam },
        }),
      );
      assert.doesNotMatch(JSON.stringify(toVisitor), /spam/);
      assert.match(toVisitor.text, /^Bonjour,\n/);
      assert.match(toVisitor.text, /Une réunion d’information/);
      assert.match(toVisitor.text, /Pôle entrepreneurial d’Étain/);
      assert.ok(toVisitor.text.includes(reference));
      const { toVisitor: plain } = await written(aRequest());
      assert.match(plain.text, /^Bonjour Léa Martin,\n/);
      assert.doesNotMatch(both(plain), /je cherche un local/);
    });

    it('acknowledges in the language of the form', async () => {
      const consent = { version: '2', language: 'de', accepted: true };
      const { toVisitor, toTeam } = await written(aRequest({ consent }));
      assert.match(toVisitor.subject, /^Ihre Anfrage ist angekommen/);
      assert.match(toVisitor.text, /^Guten Tag Léa Martin,\n.*\nReferenz: C-.*Eine Informationsveranstaltung/s);
      assert.match(toVisitor.html, /<html lang="de">/);
      assert.match(toTeam.text, /Une réunion d’information.*Langue de la page\s: allemand/s);
    });

    it('writes no code that the content does not have: it may be anybody’s words', async () => {
      const outcomes = ['sensibilisation', 'votre-compte-est-bloque'];
      const { toTeam, toVisitor } = await written(aRequest({ quiz: { slug: 'orientation', version: '1', outcomes } }));
      assert.doesNotMatch(JSON.stringify([toTeam, toVisitor]), /bloque/);
      const kept = await app.store.db.selectFrom('contact_request').select('quiz').execute();
      assert.doesNotMatch(JSON.stringify(kept), /bloque/);
    });

    it('acknowledges three times a day to one address, and tells the team each time', async () => {
      const before = await app.store.db.selectFrom('outbox').select('id').execute();
      const email = 'victime@example.org';
      for (let count = 0; count < 5; count += 1) assert.equal((await send(aRequest({ email }))).status, 201);
      const rows = await app.store.db.selectFrom('outbox').selectAll().execute();
      const known = new Set(before.map(({ id }) => id));
      const recipients = rows
        .filter(({ id, message }) => !known.has(id) && message !== null)
        .map(({ message }) => (JSON.parse(message ?? '') as MailMessage).to.address);
      assert.deepEqual([recipients.length, recipients.filter((address) => address === email).length], [8, 3]);
    });

    it('drops format characters from a name', async () => {
      const { toVisitor } = await written(aRequest({ name: 'Léa\u200B \u202EMartin' }));
      assert.match(toVisitor.text, /^Bonjour Léa Martin,\n/);
    });

    it('names the result as the visitor read it, and lets the team answer by a reply', async () => {
      const request = aRequest({ quiz: { slug: 'orientation', version: '1', outcomes: ['sensibilisation', 'gone'] } });
      const { toTeam, toVisitor } = await written(request);
      for (const { text } of [toTeam, toVisitor]) assert.match(text, /Une réunion d’information/);
      assert.deepEqual(toTeam.replyTo, { name: 'Léa Martin', address: request['email'] });
    });

    it('refuses a name that holds an address, and says which field', async () => {
      for (const name of ['Jo https://spam.example/x', 'Jo www.spam.example', 'Jo spam.example/x']) {
        const { errors } = await readProblem(await send(aRequest({ name })), 422, 'invalid-fields');
        assert.deepEqual(
          errors?.map(({ pointer, code }) => [pointer, code]),
          [['/name', 'malformed']],
        );
        assert.match(errors?.[0]?.detail ?? '', /^Le nom contient une adresse de site/);
      }
    });

    it('refuses in its own words, not in those of a registration', async () => {
      const stranger = await readProblem(await send(aRequest(), { headers: { Origin: '' } }), 403, 'origin-refused');
      assert.match(stranger.detail ?? '', /questionnaire pour nous écrire/);
      const robot = await readProblem(await send(aRequest({ proof: 'none' })), 403, 'proof-refused');
      assert.match(robot.detail ?? '', /Ce que vous avez écrit est gardé/);
    });

    const teams: [name: string, part: Record<string, unknown>, team: string, address: string][] = [
      ['the partner who was asked for', { partner: 'carep' }, 'Carep', 'carep@example.org'],
      [
        'the pôle that answers for the département',
        { pole: undefined },
        'Pôle entrepreneurial d’Étain',
        'etain@example.org',
      ],
      [
        'Alexis itself elsewhere',
        { pole: undefined, place: { department: 'other' } },
        'Alexis Grand Est',
        'contact@example.org',
      ],
      [
        'Alexis itself where nothing is known',
        { pole: undefined, place: undefined, quiz: undefined },
        'Alexis Grand Est',
        'contact@example.org',
      ],
    ];
    for (const [name, part, team, address] of teams) {
      it(`goes to ${name}`, async () => {
        const made = await receipt(await send(aRequest(part)));
        assert.equal(made.team, team);
        assert.ok((await mailsAbout(made.reference)).some(({ to }) => to.address === address));
      });
    }

    it('counts a repeated request once, also at the same moment', async () => {
      const request = aRequest();
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 6 }, () => send(request, { key })));
      const later = await send({ ...request, proof: 'none' }, { key });
      const receipts = await Promise.all([...answers, later].map(receipt));
      assert.equal(new Set(receipts.map(({ reference }) => reference)).size, 1);
      assert.equal((await rows()).filter(({ email }) => email === request['email']).length, 1);
      assert.equal((await mailsAbout(receipts[0]?.reference ?? '?')).length, 2);
      await readProblem(await send({ ...request, message: 'Autre chose' }, { key }), 409, 'idempotency-conflict');
    });

    it('refuses strangers, a missing key, a proof that has served, and the field that people do not see', async () => {
      const count = (await rows()).length;
      await readProblem(
        await send(aRequest(), { headers: { Origin: 'https://stranger.example' } }),
        403,
        'origin-refused',
      );
      await readProblem(await send(aRequest(), { key: 'short' }), 400, 'idempotency-key-required');
      await readProblem(await send(aRequest({ topic: 'robots' })), 403, 'proof-refused');
      await readProblem(await send(aRequest({ proof: 'none' })), 403, 'proof-refused');
      assert.equal((await rows()).length, count);
      const proof = await easyProof(app.store.db);
      await receipt(await send(aRequest({ proof })));
      await readProblem(await send(aRequest({ proof })), 403, 'proof-refused');
      assert.equal((await rows()).length, count + 1);
    });

    it('names each field at fault with its sentence', async () => {
      const wrong = aRequest({ name: '', email: 'lea@', phone: 'appelez', consent: { version: '1', accepted: false } });
      const { errors } = await readProblem(await send(wrong), 422, 'invalid-fields');
      assert.deepEqual(
        errors?.map(({ pointer, code }) => [pointer, code]),
        [
          ['/name', 'required'],
          ['/email', 'malformed'],
          ['/phone', 'malformed'],
          ['/consent/accepted', 'not-accepted'],
        ],
      );
      assert.match(errors?.[0]?.detail ?? '', /prénom/);
      await readProblem(await send(aRequest({ consent: { version: '99', accepted: true } })), 422, 'invalid-fields');
      await readProblem(await send({ name: 1 }), 422, 'invalid-fields');
    });

    it('refuses a pôle, a partner or a quiz that does not exist', async () => {
      for (const part of [
        { pole: 'verdun' },
        { partner: 'nobody' },
        { quiz: { slug: 'none', version: '1', outcomes: [] } },
      ])
        await readProblem(await send(aRequest(part)), 422, 'unknown-target');
    });

    it('gives out, erases and deletes in time what is held of a person', async () => {
      const request = aRequest();
      const email = request['email'] as string;
      const { reference } = await receipt(await send(request));
      await receipt(await send(aRequest({ email: email.toUpperCase() })));
      const [first] = await exportContacts(app.store, email);
      assert.equal(first?.['contactRequest'], reference);
      const text = String((first?.['consent'] as { text?: string }).text);
      assert.match(text, /J’accepte.* Elles vont à\s: Pôle d’Étain et Alexis Grand Est\..*CNIL/s);
      assert.match(text, /Qui les reçoit\s: Pôle d’Étain et Alexis Grand Est\./);
      // A pinned kit asks by an earlier text, and does not say whom it named.
      await receipt(await send(aRequest({ email, consent: { version: '1', language: 'en', accepted: true } })));
      const earlier = (await exportContacts(app.store, email)).map(
        ({ consent }) => (consent as { text?: string }).text,
      );
      assert.match(earlier[2] ?? '', /Who receives it: Pôle entrepreneurial d’Étain, and the Alexis Grand Est team/);
      assert.equal(await eraseContacts(app.store, email), 3);
      assert.deepEqual([await exportContacts(app.store, email), await mailsAbout(reference)], [[], []]);

      const kept = (await rows()).length;
      assert.ok(kept > 0);
      assert.equal(await purgeContacts(app.store, NOW), 0);
      assert.equal(await purgeContacts(app.store, Date.parse('2029-12-04T00:00:00+01:00')), kept);
    });
  });
}
