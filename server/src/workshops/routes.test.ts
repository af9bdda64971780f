import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import { type Workshop, workshopResource, workshopsResource } from '../../../src/contract/workshops.ts';
import { readList, readOne, readProblem } from '../../test/contract.ts';
import { databaseKinds } from '../../test/databases.ts';
import { type PreparedApp, prepareApp } from '../../test/prepare.ts';
import { refreshWorkshops } from '../planning/refresh.ts';
import { cancelWorkshop, moveWorkshop } from '../planning/staff.ts';

const firstStart = ({ sessions }: Workshop) => Date.parse(sessions[0]?.starts ?? '');
const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
const value = (event: ICAL.Component | undefined, name: string) => String(event?.getFirstPropertyValue(name));

for (const kind of databaseKinds()) {
  describe(`workshops on ${kind.name}`, () => {
    let app: PreparedApp;
    before(async () => (app = await prepareApp({ kind })));
    after(() => app.close());
    const list = async (query = '') => readList(workshopsResource, await app.get(`/api/v1/workshops${query}`));

    it('GET /workshops: those from today on, by first session, then id', async () => {
      const all = await list();
      assert.equal(all.length, 50);
      assert.ok(all.every(({ sessions }) => sessions.some(({ ends }) => ends >= '2026-12-03')));
      const sorted = all.toSorted((a, b) => firstStart(a) - firstStart(b) || (a.id < b.id ? -1 : 1));
      assert.deepEqual(
        all.map(({ id }) => id),
        sorted.map(({ id }) => id),
      );
      for (const state of ['scheduled', 'moved', 'cancelled'])
        assert.ok(
          all.some((one) => one.state === state),
          state,
        );
    });

    it('GET /workshops: pages that together are the whole, without doubles', async () => {
      const whole = await list('?limit=200');
      const seen: string[] = [];
      let cursor = '';
      do {
        const response = await app.get(`/api/v1/workshops?limit=7${cursor && `&cursor=${cursor}`}`);
        const { meta } = (await response.clone().json()) as { meta: { next?: string } };
        seen.push(...(await readList(workshopsResource, response)).map(({ id }) => id));
        cursor = meta.next ?? '';
      } while (cursor !== '');
      assert.deepEqual(
        seen,
        whole.map(({ id }) => id),
      );
    });

    it('GET /workshops: each filter, and all together', async () => {
      const checks: [query: string, holds: (workshop: Workshop) => boolean][] = [
        ['pole=dieuze,etain', ({ pole }) => ['dieuze', 'etain'].includes(pole?.slug ?? '')],
        ['stage=formation', ({ stage }) => stage === 'formation'],
        ['theme=tester', ({ theme }) => theme.code === 'tester'],
        ['format=online', ({ format }) => format !== 'on-site'],
        ['language=en', ({ language }) => language === 'en'],
        ['places=left', ({ places }) => places.some(({ left }) => left > 0)],
        ['q=prévisionnel', ({ title }) => title.includes('prévisionnel')],
        [
          'from=2027-01-01&to=2027-01-31',
          ({ sessions }) => sessions.some(({ starts }) => starts.startsWith('2027-01')),
        ],
        [
          'pole=dieuze&stage=formation&places=left',
          ({ pole, stage }) => pole?.slug === 'dieuze' && stage === 'formation',
        ],
      ];
      const whole = (await list('?limit=200')).length;
      for (const [query, holds] of checks) {
        const found = await list(`?limit=200&${query}`);
        assert.ok(found.length > 0 && found.length < whole, query);
        assert.ok(found.every(holds), query);
      }
      assert.deepEqual(await list('?q=zzzz'), []);
      assert.ok((await list('?from=2026-11-10&to=2026-11-20')).length > 0, 'past ones, when asked for');
    });

    it('GET /workshops: says which parameter it cannot read', async () => {
      const refused: [query: string, pointer: string][] = [
        ['from=tomorrow', '?from'],
        ['from=2026-12-10&to=2026-12-01', '?to'],
        ['pole=%00', '?pole'],
        ['places=none', '?places'],
        [`q=${'x'.repeat(101)}`, '?q'],
        ['limit=0', '?limit'],
        ['limit=501', '?limit'],
        ['limit=ten', '?limit'],
        ['cursor=x', '?cursor'],
      ];
      for (const [query, pointer] of refused) {
        const { errors } = await readProblem(await app.get(`/api/v1/workshops?${query}`), 400, 'invalid-query');
        assert.deepEqual(
          errors?.map((error) => error.pointer),
          [pointer],
          query,
        );
      }
    });

    it('GET /workshops/{id}: one of several sessions, in both directions of time', async () => {
      const course = await readOne(
        workshopResource,
        await app.get('/api/v1/workshops/parcours-creer-en-trois-seances-maxeville-2027-01-08'),
      );
      assert.equal(course.sessions.length, 3);
      const past = await readOne(
        workshopResource,
        await app.get('/api/v1/workshops/reunion-information-maxeville-2026-11-17'),
      );
      assert.equal(past.registration.state, 'closed');
      await readProblem(await app.get('/api/v1/workshops/nothing'), 404, 'not-found');
    });

    it('answers 304 to whoever holds the same, and may be reused for a short time', async () => {
      for (const path of ['/workshops', '/workshops.ics', '/workshops.ics?pole=dieuze']) {
        const first = await app.get(`/api/v1${path}`);
        assert.match(first.headers.get('Cache-Control') ?? '', /^public, max-age=\d+, stale-while-revalidate/);
        const again = await app.get(`/api/v1${path}`, { 'If-None-Match': first.headers.get('ETag') ?? '' });
        assert.equal(again.status, 304, path);
      }
    });

    it('GET /workshops.ics: what the list holds with the same filter, read by another program', async () => {
      const filter = 'stage=formation&places=left';
      const response = await app.get(`/api/v1/workshops.ics?${filter}`);
      assert.equal(response.headers.get('Content-Type'), 'text/calendar; charset=utf-8');
      const text = await response.text();
      const listed = await list(`?limit=200&from=2026-09-02&${filter}`);
      assert.deepEqual(
        eventsIn(text).map((event) => value(event, 'uid')),
        listed.flatMap(({ id, sessions }) =>
          sessions.map((_, index) => `workshop-${id}-${index + 1}@alexis-grand-est`),
        ),
      );
      for (const [index, event] of eventsIn(text).entries()) {
        const session = listed.flatMap(({ sessions }) => sessions)[index];
        assert.equal(new ICAL.Event(event).startDate.toUnixTime() * 1_000, Date.parse(session?.starts ?? ''));
      }
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.match(
        text.replaceAll('\r\n ', ''),
        /SOURCE;VALUE=URI:https:\/\/kit\.example\/api\/v1\/workshops\.ics\?stage=formation&places=left/,
      );
    });

    it('GET /workshops.ics: keeps the last three months, which a subscriber would lose otherwise', async () => {
      const uids = async (query: string) =>
        eventsIn(await (await app.get(`/api/v1/workshops.ics${query}`)).text()).map((event) => value(event, 'uid'));
      const all = await uids('');
      assert.deepEqual(all, await uids('?from=2026-09-02'));
      assert.ok(all.length > (await uids('?from=2026-12-03')).length, 'some took place before today');
    });

    it('GET /workshops.ics: a filter that nothing fits gives a valid empty calendar', async () => {
      const response = await app.get('/api/v1/workshops.ics?q=zzzz');
      assert.equal(response.status, 200);
      assert.deepEqual(eventsIn(await response.text()), []);
      await readProblem(await app.get('/api/v1/workshops.ics?from=never'), 400, 'invalid-query');
    });

    it('GET /workshops/{id}.ics: one event for each session', async () => {
      const id = 'parcours-creer-en-trois-seances-maxeville-2027-01-08';
      const events = eventsIn(await (await app.get(`/api/v1/workshops/${id}.ics`)).text());
      assert.equal(events.length, 3);
      assert.equal(value(events[1], 'related-to'), value(events[0], 'uid'));
      await readProblem(await app.get('/api/v1/workshops/nothing.ics'), 404, 'not-found');
    });

    it('GET /workshops/{id}.ics: grows its SEQUENCE with each change, and keeps what is cancelled', async () => {
      const id = 'reunion-information-morhange-2027-01-28';
      const read = async () => eventsIn(await (await app.get(`/api/v1/workshops/${id}.ics`)).text())[0];
      const before = await read();
      await moveWorkshop(app.store, id, { date: '2027-01-29' }, Date.parse('2026-12-04T10:00:00+01:00'));
      const moved = await read();
      await cancelWorkshop(app.store, id, undefined, Date.parse('2026-12-05T10:00:00+01:00'));
      await refreshWorkshops(app.store, Date.parse('2026-12-06T10:00:00+01:00'));
      const cancelled = await read();
      assert.deepEqual(
        [before, moved, cancelled].map((event) => [value(event, 'sequence'), value(event, 'status')]),
        [
          ['0', 'CONFIRMED'],
          ['1', 'CONFIRMED'],
          ['2', 'CANCELLED'],
        ],
      );
      assert.equal(value(cancelled, 'uid'), value(before, 'uid'));
      assert.match(value(cancelled, 'last-modified'), /^2026-12-05T09:00:00Z$/);
    });
  });
}
