import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import ICAL from 'ical.js';
import { NOW, prepareApp } from '../../test/prepare.ts';
import { register } from '../../test/registration.ts';
import { cancelWorkshop } from '../planning/staff.ts';

const SMALL = 'construire-son-previsionnel-dieuze-2026-12-08';
const OWN = { Origin: 'https://kit.example' };

async function prepare(t: TestContext) {
  const clock = { at: NOW, now: () => clock.at };
  const app = await prepareApp({ clock });
  t.after(() => app.close());
  const post = (path: string, headers: Record<string, string> = OWN) => app.request(path, { method: 'POST', headers });
  return {
    app,
    clock,
    post,
    join: async (part: Record<string, unknown> = {}) =>
      `/inscription/${(await register((path, init) => app.request(path, init), app.store.db, SMALL, part)).token}`,
    text: async (path: string) => (await app.get(path)).text(),
  };
}

describe('the page of a registration', () => {
  it('says in French how it stands, when and where, without script', async (t) => {
    const { app, join } = await prepare(t);
    const response = await app.get(await join());
    assert.equal(response.headers.get('Content-Type'), 'text/html; charset=UTF-8');
    const page = await response.text();
    assert.match(page, /<html lang="fr">/);
    assert.match(page, /<h1>Votre inscription\u00a0: Construire son prévisionnel<\/h1>/);
    assert.match(page, /Votre place est réservée\./);
    assert.match(page, /le mardi 8 décembre 2026, de 14\u00a0h\u00a000 à 16\u00a0h\u00a030/);
    assert.match(page, /57260 Dieuze/);
    assert.doesNotMatch(page, /<script/);
  });

  it('is kept by no cache, no search engine, no frame of a stranger', async (t) => {
    const { app, join } = await prepare(t);
    const { headers } = await app.get(await join());
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.equal(headers.get('X-Robots-Tag'), 'noindex, nofollow');
    assert.equal(headers.get('Referrer-Policy'), 'strict-origin', 'no page is told, and forms keep their Origin');
    assert.match(headers.get('Content-Security-Policy') ?? '', /form-action 'self'.*frame-ancestors 'self'$/);
    assert.equal(headers.get('Access-Control-Allow-Origin'), null);
  });

  it('shows what a person typed as text', async (t) => {
    const { join, text } = await prepare(t);
    const page = await text(await join({ name: 'Zoé & "Cie" \'O\'' }));
    assert.match(page, /Zoé &amp; &quot;Cie&quot;/);
  });

  it('asks before it cancels, and a link alone changes nothing', async (t) => {
    const { app, join, text, post } = await prepare(t);
    const page = await join();
    assert.match(await text(page), new RegExp(`href="${page}/annuler"`));
    const question = await text(`${page}/annuler`);
    assert.match(question, /Annuler cette inscription\u202f\?/);
    const form = new RegExp(`<form method="post" action="${page}/annuler">([^]*?)</form>`).exec(question)?.[1];
    assert.match(form ?? '', /<input[^>]* name="/, 'Lynx sends no form without a field');
    assert.match(await text(page), /Votre place est réservée/);
    const done = await post(`${page}/annuler`);
    assert.deepEqual([done.status, done.headers.get('Location')], [303, page]);
    const after = await text(page);
    assert.match(after, /Votre inscription est annulée\./);
    assert.doesNotMatch(after, /\/annuler"/);
    assert.equal((await app.get(`${page}/annuler`)).status, 303);
  });

  it('takes no form from another site', async (t) => {
    const { join, text, post } = await prepare(t);
    const page = await join();
    const strangers: Record<string, string>[] = [
      { Origin: 'https://www.carep.example' },
      { Origin: 'null' },
      { Origin: 'https://www.carep.example', 'Sec-Fetch-Site': 'same-origin' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'none' },
    ];
    for (const headers of strangers) {
      const refused = await post(`${page}/annuler`, headers);
      assert.equal(refused.status, 403);
      assert.match(await refused.text(), /ne vient pas de la page de votre inscription/);
    }
    assert.match(await text(page), /Votre place est réservée/);
    assert.equal((await post(`${page}/annuler`, { 'Sec-Fetch-Site': 'same-origin' })).status, 303);
  });

  it('takes that of a browser of texts, which says nothing of where a form comes from', async (t) => {
    const { join, text, post } = await prepare(t);
    const page = await join();
    const done = await post(`${page}/annuler`, {});
    assert.deepEqual([done.status, done.headers.get('Location')], [303, page]);
    assert.match(await text(page), /Votre inscription est annulée\./);
  });

  it('lets an offer be accepted, or left to the next', async (t) => {
    const { join, text, post } = await prepare(t);
    const [first, second, third, fourth] = [await join(), await join(), await join(), await join()];
    assert.match(await text(third), /Vous êtes en tête de la liste d’attente/);
    await post(`${first}/annuler`);
    await post(`${second}/annuler`);
    const offer = await text(third);
    assert.match(offer, /gardée pour vous jusqu’au samedi 5 décembre 2026 à 10\u00a0h\u00a000/);
    assert.match(offer, new RegExp(`<form method="post" action="${third}/accepter">\\s*<input[^>]* name="`));
    assert.equal((await post(`${third}/accepter`)).status, 303);
    assert.match(await text(third), /Votre place est réservée/);
    assert.match(await text(`${fourth}/annuler`), /Laisser cette place\u202f\?/);
    await post(`${fourth}/annuler`);
    assert.match(await text(fourth), /Votre inscription est annulée/);
  });

  it('says that an offer came too late to be accepted', async (t) => {
    const { join, text, post, clock } = await prepare(t);
    const [first, , third] = [await join(), await join(), await join()];
    await post(`${first}/annuler`);
    clock.at += 48 * 3_600_000;
    const late = await post(`${third}/accepter`);
    assert.equal(late.status, 409);
    assert.match(await late.text(), /Le délai pour accepter cette place est passé/);
    assert.match(await text(third), /n’a pas été acceptée à temps/);
  });

  it('gives the calendar file', async (t) => {
    const { app, join } = await prepare(t);
    const response = await app.get(`${await join()}/atelier.ics`);
    assert.equal(response.headers.get('Content-Disposition'), 'attachment; filename="atelier.ics"');
    const events = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]).getAllSubcomponents('vevent');
    assert.equal(events.length, 1);
  });

  it('says that the workshop is cancelled, has begun, or that the link opens nothing', async (t) => {
    const { app, join, text, post, clock } = await prepare(t);
    const page = await join();
    for (const path of ['/inscription/x', `/inscription/${'x'.repeat(43)}`, '/inscription/%00/annuler']) {
      const unknown = await app.get(path);
      assert.equal(unknown.status, 404);
      assert.match(await unknown.text(), /Inscription introuvable/);
    }
    await cancelWorkshop(app.store, SMALL, 'La salle est inondée.', clock.now());
    assert.match(await text(page), /Cet atelier est annulé\..*La salle est inondée\./s);
    clock.at = Date.parse('2026-12-08T15:00:00+01:00');
    assert.equal((await post(`${page}/annuler`)).status, 409);
  });
});
