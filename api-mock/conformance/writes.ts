import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { readOne, readProblem } from '../../server/test/contract.ts';
import { aForm, PARTNER_ORIGIN } from '../../server/test/registration.ts';
import { CONTACT_CONSENT_VERSION, ContactReceipt } from '../../src/contract/contact-answer.ts';
import { one } from '../../src/contract/resource.ts';
import { type Registration, registrationResource } from '../../src/contract/registration-answer.ts';
import { workshopResource } from '../../src/contract/workshops.ts';
import type { Ask } from './suite.ts';

const OPEN = 'reunion-information-maxeville-2026-12-08';
const HYBRID = 'tester-avec-le-cape-maxeville-2027-01-07';
const FULL_WAITING = 'construire-son-previsionnel-maxeville-2026-12-07';
/** Two places left, and a waiting list. */
const ALMOST_FULL = 'construire-son-previsionnel-dieuze-2026-12-08';
const FULL = 'choisir-son-statut-en-ligne-2026-12-09';
const NOT_YET = 'de-l-idee-au-projet-etain-2027-02-04';
const CANCELLED = 'de-l-idee-au-projet-etain-2027-01-21';
const PAST = 'reunion-information-maxeville-2026-11-24';

const receiptResource = one('/contact-requests', ContactReceipt);

const aContact = (part: Record<string, unknown> = {}): Record<string, unknown> => ({
  from: 'quiz',
  name: 'Zoé Œil-Dupont',
  email: 'zoe@example.org',
  consent: { version: CONTACT_CONSENT_VERSION, language: 'fr', accepted: true },
  ...part,
});

/** What visitors send, and what becomes of it. `prove` gives a fresh proof of work. */
export function describeWrites(name: string, ask: Ask, prove: () => Promise<string>): void {
  const post = async (path: string, body: Record<string, unknown>, key: string | null = randomUUID()) =>
    ask(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: PARTNER_ORIGIN,
        ...(key !== null && { 'Idempotency-Key': key }),
      },
      body: JSON.stringify({ proof: await prove(), ...body }),
    });
  const register = (id: string, part: Record<string, unknown> = {}, key?: string | null) =>
    post(`/workshops/${id}/registrations`, aForm(part), key);
  const registered = async (id: string, part: Record<string, unknown> = {}): Promise<Registration> =>
    readOne(registrationResource, await register(id, part), 201);
  const left = async (id: string) =>
    (await readOne(workshopResource, await ask(`/workshops/${id}`))).places.map((places) => places.left);

  describe(`${name} takes registrations`, () => {
    it('confirms, counts the place, and frees it again', async () => {
      const [before = 0] = await left(OPEN);
      const made = await registered(OPEN, { name: '  Zoé Dupont ' });
      assert.deepEqual([made.status, made.mode, made.name], ['confirmed', 'on-site', 'Zoé Dupont']);
      assert.deepEqual(await left(OPEN), [before - 1]);
      const path = `/registrations/${made.token}`;
      assert.deepEqual(await readOne(registrationResource, await ask(path)), made);
      const cancelled = await ask(path, { method: 'DELETE', headers: { Origin: PARTNER_ORIGIN } });
      assert.equal((await readOne(registrationResource, cancelled)).status, 'cancelled');
      assert.deepEqual(await left(OPEN), [before]);
    });

    it('counts the ways to attend apart, and asks which one', async () => {
      const [onSite = 0, online = 0] = await left(HYBRID);
      assert.equal((await registered(HYBRID, { mode: 'online' })).mode, 'online');
      assert.deepEqual(await left(HYBRID), [onSite, online - 1]);
      const { errors } = await readProblem(await register(HYBRID), 422, 'invalid-fields');
      assert.deepEqual(
        errors?.map(({ pointer, code }) => [pointer, code]),
        [['/mode', 'required']],
      );
    });

    it('offers the waiting list, and tells the position', async () => {
      await readProblem(await register(FULL_WAITING, { waitingList: false }), 409, 'workshop-full');
      const first = await registered(FULL_WAITING);
      assert.equal(first.status, 'waiting');
      assert.equal((await registered(FULL_WAITING)).position, (first.position ?? 0) + 1);
    });

    it('gives a repeated request the same answer, and refuses another one under its key', async () => {
      const key = randomUUID();
      const part = { email: 'repeated@example.org' };
      const { token } = await readOne(registrationResource, await register(OPEN, part, key), 201);
      const [before] = await left(OPEN);
      assert.equal((await readOne(registrationResource, await register(OPEN, part, key), 201)).token, token);
      assert.deepEqual(await left(OPEN), [before]);
      await readProblem(await register(OPEN, { ...part, name: 'Autre' }, key), 409, 'idempotency-conflict');
    });

    const refused: [what: string, id: string, status: number, code: string][] = [
      ['a full one without a waiting list', FULL, 409, 'waiting-list-closed'],
      ['one that is not open yet', NOT_YET, 409, 'registration-not-open'],
      ['a cancelled one', CANCELLED, 409, 'workshop-cancelled'],
      ['a past one', PAST, 409, 'workshop-past'],
      ['one that does not exist', 'nothing-2026-12-08', 404, 'unknown-workshop'],
    ];
    for (const [what, id, status, code] of refused)
      it(`refuses ${what}`, async () => void (await readProblem(await register(id), status, code)));

    it('names every field at fault', async () => {
      const response = await register(OPEN, { name: '', email: 'nobody', phone: 'soon', consent: {} });
      const { errors } = await readProblem(response, 422, 'invalid-fields');
      assert.deepEqual(errors?.map(({ pointer, code }) => [pointer, code]).slice(0, 3), [
        ['/name', 'required'],
        ['/email', 'malformed'],
        ['/phone', 'malformed'],
      ]);
      assert.ok(errors?.some(({ pointer }) => pointer.startsWith('/consent')));
    });

    it('refuses a form without a key, without a proof, or filled in by a robot', async () => {
      await readProblem(await register(OPEN, {}, null), 400, 'idempotency-key-required');
      await readProblem(await register(OPEN, { proof: 'none' }), 403, 'proof-refused');
      await readProblem(await register(OPEN, { topic: 'Buy now' }), 403, 'proof-refused');
    });

    describe('keeps a waiting list', () => {
      const change = (method: 'DELETE' | 'POST', path: string) =>
        ask(path, { method, headers: { Origin: PARTNER_ORIGIN } });
      const look = async ({ token }: Registration) =>
        readOne(registrationResource, await ask(`/registrations/${token}`));
      const cancel = async ({ token }: Registration) =>
        readOne(registrationResource, await change('DELETE', `/registrations/${token}`));
      const accept = ({ token }: Registration) => change('POST', `/registrations/${token}/acceptance`);
      /** Takes the seats that are left, then joins the waiting list twice. */
      const fill = async () => {
        const [places = 0] = await left(ALMOST_FULL);
        const holders: Registration[] = [];
        for (let count = 0; count < places; count++) holders.push(await registered(ALMOST_FULL));
        return { holders, line: [await registered(ALMOST_FULL), await registered(ALMOST_FULL)] as const };
      };

      it('offers what is given back to the first in line, who takes or refuses it', async () => {
        const { holders, line } = await fill();
        const [first, second] = line;
        assert.deepEqual([first.status, second.status], ['waiting', 'waiting']);
        await readProblem(await accept(second), 409, 'offer-expired');

        assert.equal((await cancel(holders[0] ?? first)).status, 'cancelled');
        const offered = await look(first);
        assert.equal(offered.status, 'offered');
        assert.match(offered.offerEnds ?? '', /^2026-12-05T10:00:00\+01:00$/);
        assert.equal((await look(second)).position, second.position === undefined ? undefined : second.position - 1);
        assert.deepEqual(await left(ALMOST_FULL), [0]);

        const taken = await readOne(registrationResource, await accept(first));
        assert.deepEqual([taken.status, taken.offerEnds], ['confirmed', undefined]);
        // Once taken, it stays so.
        assert.equal((await readOne(registrationResource, await accept(first))).status, 'confirmed');

        await cancel(first);
        assert.equal((await look(second)).status, 'offered');
        assert.equal((await cancel(second)).status, 'cancelled');
        assert.deepEqual(await left(ALMOST_FULL), [1]);
        // What is cancelled stays so, and frees nothing again.
        assert.equal((await cancel(second)).status, 'cancelled');
        assert.deepEqual(await left(ALMOST_FULL), [1]);
        await readProblem(await accept(second), 409, 'offer-expired');
      });

      it('gives a person one place, which stays while one of their registrations stands', async () => {
        const before = await left(HYBRID);
        const person = { email: 'une.personne@example.org', name: 'Léa Martin', mode: 'online' };
        const first = await registered(HYBRID, person);
        const second = await registered(HYBRID, { ...person, name: 'LÉA  MARTIN', mode: 'on-site' });
        const [onSite = 0, online = 0] = before;
        assert.deepEqual([second.status, second.mode], ['confirmed', 'online'], 'a seat does not change its mode');
        assert.deepEqual(await left(HYBRID), [onSite, online - 1]);
        assert.equal((await cancel(first)).status, 'cancelled');
        assert.equal((await look(second)).status, 'confirmed');
        assert.deepEqual(await left(HYBRID), [onSite, online - 1]);
        assert.equal((await cancel(second)).status, 'cancelled');
        assert.deepEqual(await left(HYBRID), before);
      });

      it('refuses a fifth person with the same e-mail', async () => {
        const email = 'cinq.personnes@example.org';
        const people = [];
        for (const name of ['Léa', 'Ali', 'Zoé', 'Tom']) people.push(await registered(OPEN, { email, name }));
        await readProblem(await register(OPEN, { email, name: 'Mia' }), 409, 'address-full');
        for (const one of people) await cancel(one);
      });

      it('never lets a cache keep what belongs to one person', async () => {
        const { token } = await registered(OPEN);
        const { headers } = await ask(`/registrations/${token}`);
        assert.deepEqual([headers.get('Cache-Control'), headers.get('ETag')], ['no-store', null]);
      });

      it('does not know a secret that it never gave, whatever is asked with it', async () => {
        for (const method of ['GET', 'DELETE'] as const)
          await readProblem(
            await ask('/registrations/none', { method, headers: { Origin: PARTNER_ORIGIN } }),
            404,
            'unknown-registration',
          );
        await readProblem(await change('POST', '/registrations/none/acceptance'), 404, 'unknown-registration');
      });
    });
  });

  describe(`${name} takes contact requests`, () => {
    const contact = (part: Record<string, unknown> = {}, key?: string) =>
      post('/contact-requests', aContact(part), key);

    it('gives a receipt that names the team', async () => {
      const teams: [part: Record<string, unknown>, team: RegExp][] = [
        [{}, /Alexis/],
        [{ partner: 'carep' }, /^Carep$/],
        [{ pole: 'dieuze' }, /de Dieuze$/],
        [{ place: { department: '57' }, quiz: { slug: 'orientation', version: '1', outcomes: [] } }, /^Pôle|Alexis/],
      ];
      for (const [part, team] of teams) {
        const receipt = await readOne(receiptResource, await contact(part), 201);
        assert.match(receipt.team, team);
        assert.match(receipt.reference, /^C-\w{6}$/);
      }
    });

    it('gives a repeated request the same receipt, and refuses another one under its key', async () => {
      const key = randomUUID();
      const first = await readOne(receiptResource, await contact({}, key), 201);
      assert.deepEqual(await readOne(receiptResource, await contact({}, key), 201), first);
      await readProblem(await contact({ name: 'Autre' }, key), 409, 'idempotency-conflict');
    });

    it('refuses what it cannot deliver or read', async () => {
      await readProblem(await contact({ partner: 'nobody' }), 422, 'unknown-target');
      const { errors } = await readProblem(await contact({ email: 'nobody' }), 422, 'invalid-fields');
      assert.deepEqual(
        errors?.map(({ pointer }) => pointer),
        ['/email'],
      );
      await readProblem(await contact({ proof: 'none' }), 403, 'proof-refused');
    });
  });
}
