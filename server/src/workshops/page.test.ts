import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Workshop, workshopsResource } from '../../../src/contract/workshops.ts';
import { readList } from '../../test/contract.ts';
import { databaseKinds } from '../../test/databases.ts';
import { NOW, type PreparedApp, prepareApp } from '../../test/prepare.ts';
import { register } from '../../test/registration.ts';
import { cancelWorkshop, moveWorkshop } from '../planning/staff.ts';

const SMALL = 'construire-son-previsionnel-dieuze-2026-12-08';
const ONLINE = 'reunion-information-en-ligne-2026-12-16';

for (const kind of databaseKinds()) {
  describe(`the list of workshops without script on ${kind.name}`, () => {
    let app: PreparedApp;
    before(async () => (app = await prepareApp({ kind })));
    after(() => app.close());
    const page = async (query = '') => (await app.get(`/embed/workshop-calendar${query}`)).text();
    /** The entry of one workshop as a person reads it, or `undefined`. */
    const entry = async (id: string) => {
      const html = new RegExp(`<li id="${id}">([^]*?)</li>`).exec(await page())?.[1];
      return html
        ?.replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    };
    const ids = (html: string) => [...html.matchAll(/<li id="([^"]+)">/g)].map(([, id]) => id);
    const idsOf = (workshops: readonly Workshop[]) => workshops.map(({ id }) => id);
    const list = async (query: string) => readList(workshopsResource, await app.get(`/api/v1/workshops?${query}`));

    it('says what is left, until nothing is', async () => {
      const ask = (path: string, init: RequestInit) => app.request(path, init);
      assert.match((await entry(SMALL)) ?? '', /Plus que 2 places .*Inscription possible jusqu’au /);
      await register(ask, app.store.db, SMALL);
      assert.match((await entry(SMALL)) ?? '', /Plus qu’une place/);
      await register(ask, app.store.db, SMALL);
      const full = (await entry(SMALL)) ?? '';
      assert.match(full, /Complet, liste d’attente ouverte/);
      assert.match(full, /Pour rejoindre la liste d’attente, contactez le pôle : 03 53 01 40 40 · dieuze@example\.org/);
    });

    it('says each date once', async () => {
      assert.equal((await entry(ONLINE))?.match(/16 décembre 2026, de/g)?.length, 1);
    });

    it('says that one may stay at home, where one may', async () => {
      const hybrid = (await list('limit=200&format=hybrid&places=left'))[0];
      assert.match((await entry(hybrid?.id ?? '')) ?? '', /Où Pôle [^.]*, ou en ligne /);
    });

    it('says of both ways to attend what is left', async () => {
      const hybrid = (await list('limit=200&format=hybrid&places=left')).find(({ format }) => format === 'hybrid');
      assert.match((await entry(hybrid?.id ?? '')) ?? '', /Places Sur place : [^·]+ · En ligne : /);
    });

    it('leads who wants a place to the pôle, or to all of them where it takes place in none', async () => {
      assert.match(await page('?pole=dieuze'), /<a href="tel:\+33353014040">03 53 01 40 40<\/a>/);
      assert.match((await entry(ONLINE)) ?? '', /Pour vous inscrire, contactez l’un des pôles : Trouver un pôle/);
      assert.match(await page('?format=online&partner=carep'), /<a href="\/embed\/pole-locator\?partner=carep">/);
      const marked = (await entry('reunion-information-maxeville-2026-12-08')) ?? '';
      assert.match(marked, /example\.org \(coordonnées de démonstration\)/);
    });

    it('says that a workshop does not take place, and offers nothing of it', async () => {
      await cancelWorkshop(app.store, ONLINE, 'La salle est inondée.', NOW);
      const cancelled = (await entry(ONLINE)) ?? '';
      assert.match(
        cancelled,
        /^Annulé : Réunion d’information en ligne Cet atelier est annulé\. La salle est inondée\. /,
      );
      assert.doesNotMatch(cancelled, /inscrire|agenda|places/);
    });

    it('says the old date of a workshop that was moved', async () => {
      const [moved] = await list('q=CAPE&places=left');
      assert.ok(moved);
      await moveWorkshop(app.store, moved.id, { date: '2026-12-21' }, NOW);
      const day = String(Number(moved.sessions[0]?.starts.slice(8, 10)));
      assert.match(
        (await entry(moved.id)) ?? '',
        new RegExp(`Date déplacée\\. Cet atelier était prévu le \\w+ ${day} décembre 2026 à .* le lundi 21 décembre`),
      );
    });

    it('holds what its address asks for, as the API gives it', async () => {
      for (const query of ['pole=dieuze', 'stage=formation', 'format=online', 'from=2027-01-10', 'pole=dieuze,etain'])
        assert.deepEqual(ids(await page(`?${query}`)), idsOf(await list(`limit=60&${query}`)), query);
      assert.deepEqual(ids(await page('?limit=3')), idsOf(await list('limit=3')));
    });

    it('lets choose pôle, step and format without script, and shows what was chosen', async () => {
      const chosen = await page('?pole=dieuze&format=online&partner=carep&limit=3');
      const form = /<form class="filters" action="\/embed\/workshop-calendar">([^]*?)<\/form>/.exec(chosen)?.[1] ?? '';
      const fields = [...form.matchAll(/<select name="([^"]+)">([^]*?)<\/select>/g)].map(([, name, options = '']) => [
        name,
        /value="([^"]*)"\s+selected/.exec(options)?.[1],
      ]);
      assert.deepEqual(fields, [
        ['pole', 'dieuze'],
        ['stage', undefined],
        ['format', 'online'],
      ]);
      const kept = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, ...pair]) => pair);
      assert.deepEqual(kept, [
        ['partner', 'carep'],
        ['limit', '3'],
      ]);
      // As a browser sends what was left as it is.
      assert.deepEqual(ids(await page('?pole=&stage=&format=')), ids(await page()));
      assert.doesNotMatch(await page('?pole=&stage=&format='), /Voir tous les ateliers/);
    });

    it('leads back from some of them to all', async () => {
      const empty = await page('?pole=nulle-part&partner=carep');
      assert.match(
        empty,
        /Aucun atelier ne correspond à ces filtres\.[^]*href="\/embed\/workshop-calendar\?partner=carep"/,
      );
      assert.match(await page('?pole=dieuze'), /href="\/embed\/workshop-calendar">Voir tous les ateliers</);
      assert.doesNotMatch(await page('?limit=3'), /Voir tous les ateliers/);
    });

    it('leaves out what cannot be read of its address', async () => {
      const all = ids(await page());
      for (const query of ['from=2026-02-30', 'pole=%00', 'stage=%3Cb%3E', 'limit=0', 'limit=-1', 'limit=many'])
        assert.deepEqual(ids(await page(`?${query}`)), all, query);
      assert.deepEqual(ids(await page('?limit=999999')), all);
    });

    it('ages as fast as the places do', async () => {
      const { headers } = await app.get('/embed/workshop-calendar');
      assert.match(headers.get('Cache-Control') ?? '', /^public, max-age=30, stale-while-revalidate=300,/);
    });
  });
}
