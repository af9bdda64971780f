import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { contestsResource } from '../../../src/contract/contest-editions.ts';
import { contestResource, currentContestResource } from '../../../api/schema/contests.ts';
import { readList, readOne, readProblem } from '../../test/contract.ts';
import { databaseKinds } from '../../test/databases.ts';
import { type PreparedApp, prepareApp } from '../../test/prepare.ts';

const NOVEMBER_2020 = encodeURIComponent('2020-11-01T10:00:00+01:00');

for (const kind of databaseKinds()) {
  describe(`contests on ${kind.name}`, () => {
    let app: PreparedApp;
    before(async () => (app = await prepareApp({ kind })));
    after(() => app.close());

    it('GET /contests: every edition, newest first', async () => {
      const editions = await readList(contestsResource, await app.get('/api/v1/contests'));
      assert.deepEqual(
        editions.map(({ slug, ended, demo }) => [slug, ended, demo]),
        [
          ['trajectoires-2026', false, true],
          ['trajectoires-2025', true, true],
          ['trajectoires-2020', true, false],
        ],
      );
    });

    it('GET /contests/current: the one that is not over, with dates that count from today', async () => {
      const contest = await readOne(currentContestResource, await app.get('/api/v1/contests/current'));
      assert.equal(contest.slug, 'trajectoires-2026');
      assert.equal(contest.phases[1]?.starts, '2026-12-15T18:00:00+01:00');
    });

    it('GET /contests/current?lang=: said in that language, in French where nobody speaks it', async () => {
      const said = async (query: string) => {
        const { lang, standings } = await readOne(
          currentContestResource,
          await app.get(`/api/v1/contests/current${query}`),
        );
        return `${lang} ${standings[0]?.headline}`;
      };
      assert.deepEqual(await Promise.all(['', '?lang=fr', '?lang=en', '?lang=de-CH', '?lang=br', '?lang='].map(said)), [
        'fr Candidatures ouvertes',
        'fr Candidatures ouvertes',
        'en Applications are open',
        'de Bewerbungen sind möglich',
        'fr Candidatures ouvertes',
        'fr Candidatures ouvertes',
      ]);
      const [french, english] = await Promise.all([
        app.get('/api/v1/contests/current'),
        app.get('/api/v1/contests/current?lang=en'),
      ]);
      assert.notEqual(french.headers.get('ETag'), english.headers.get('ETag'));
    });

    it('GET /contests/{slug}: the edition of 2020 as it is known now', async () => {
      const contest = await readOne(contestResource, await app.get('/api/v1/contests/trajectoires-2020'));
      assert.deepEqual([contest.asOf, contest.laureateCount], ['2021-04', 12]);
    });

    it('GET /contests/{slug}?at=: as it was known then, also where nobody encoded the plus', async () => {
      for (const at of [NOVEMBER_2020, '2020-11-01T10:00:00+01:00', '2020-11-01T09:00:00Z']) {
        const contest = await readOne(contestResource, await app.get(`/api/v1/contests/trajectoires-2020?at=${at}`));
        assert.deepEqual(
          contest.phases.map(({ starts, place, format }) => [starts, place?.commune, format]),
          [['2020-12', 'Metz', 'to-be-confirmed']],
        );
      }
      const current = await readOne(
        currentContestResource,
        await app.get(`/api/v1/contests/current?at=${NOVEMBER_2020}`),
      );
      assert.equal(current.slug, 'trajectoires-2020');
    });

    it('GET /contests/{slug}: 404 for what is no edition, or was none then', async () => {
      for (const path of [
        'contests/trajectoires-1996',
        'contests/%00',
        'contests/trajectoires-2020?at=2019-01-01T00:00:00Z',
        'contests/current?at=2019-01-01T00:00:00Z',
        'contests/trajectoires-1996.ics',
        'contests/.ics',
      ])
        await readProblem(await app.get(`/api/v1/${path}`), 404, 'not-found');
    });

    it('refuses an instant that is none', async () => {
      for (const at of ['soon', '2020-11-01', '2020-13-45T00:00:00Z', '2020-02-30T00:00:00Z', '']) {
        const { errors } = await readProblem(await app.get(`/api/v1/contests?at=${at}`), 400, 'invalid-query');
        assert.deepEqual(
          errors?.map(({ pointer }) => pointer),
          ['?at'],
        );
      }
    });

    it('GET /contests/{slug}.ics: the dated phases, cacheable', async () => {
      const response = await app.get('/api/v1/contests/trajectoires-2026.ics');
      assert.equal(response.headers.get('Content-Type'), 'text/calendar; charset=utf-8');
      const text = await response.text();
      // Applications, deadline and jury; the prize-giving is known to the month, the laureates not at all.
      assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 3);
      assert.match(text, /SOURCE;VALUE=URI:https:\/\/kit\.example\/api\/v1\/contests\/trajectoires-2026\.ics/);
      const again = await app.get('/api/v1/contests/trajectoires-2026.ics', {
        'If-None-Match': response.headers.get('ETag') ?? '',
      });
      assert.equal(again.status, 304);
    });

    it('GET /contests/current.ics: the edition of the day, to subscribe to for years', async () => {
      const text = (await (await app.get('/api/v1/contests/current.ics')).text()).replaceAll('\r\n ', '');
      assert.match(text, /^NAME:Concours Trajectoires \(démonstration\)\r$/m);
      assert.match(text, /SOURCE;VALUE=URI:https:\/\/kit\.example\/api\/v1\/contests\/current\.ics/);
      assert.match(text, /^UID:contest-trajectoires-2026-/m);
    });
  });
}
