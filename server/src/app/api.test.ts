import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { partnerResource } from '../../../src/contract/partners.ts';
import { placesResource } from '../../../src/contract/places.ts';
import { PoleFeatureCollection } from '../../../api/schema/poles-geojson.ts';
import { poleResource, polesResource } from '../../../src/contract/poles.ts';
import { healthResource } from '../../../api/schema/health.ts';
import { timeResource } from '../../../src/contract/server-state.ts';
import { assertExactly, readList, readOne, readProblem } from '../../test/contract.ts';
import { databaseKinds } from '../../test/databases.ts';
import { type PreparedApp, prepareApp, prepareStore } from '../../test/prepare.ts';
import { fixedClock } from '../environment/clock.ts';

for (const kind of databaseKinds()) {
  describe(`API on ${kind.name}`, () => {
    let app: PreparedApp;
    before(async () => (app = await prepareApp({ kind })));
    after(() => app.close());

    it('GET /poles: the five pôles, with hours where one is open', async () => {
      const poles = await readList(polesResource, await app.get('/api/v1/poles'));
      assert.deepEqual(
        poles.map(({ slug, status, hours }) => [slug, status, hours !== undefined]),
        [
          ['dieuze', 'open', true],
          ['etain', 'open', true],
          ['maxeville', 'open', true],
          ['morhange', 'open', true],
          ['saint-mihiel', 'opening-soon', false],
        ],
      );
      assert.ok(poles.every((pole) => pole.demo));
    });

    it('GET /poles/{slug}: openings from the start of today, exceptions included', async () => {
      const { hours } = await readOne(poleResource, await app.get('/api/v1/poles/maxeville'));
      assert.deepEqual(hours?.intervals[0], {
        opens: '2026-12-03T13:30:00+01:00',
        closes: '2026-12-03T17:30:00+01:00',
      });
      assert.deepEqual(hours.exceptions, [{ date: '2026-12-03', reason: 'Réunion d’équipe le matin', closed: false }]);
      assert.equal(hours.until, '2026-12-17T00:00:00+01:00');
    });

    it('GET /poles/{slug}: 404 for what is no pôle, also in odd letters', async () => {
      for (const slug of [
        'nancy',
        '%00',
        'a%00b',
        '%F0%9F%98%80',
        "x'--",
        '%E0%A4%A',
        '..%2fpoles',
        'x'.repeat(5_000),
      ]) {
        await readProblem(await app.get(`/api/v1/poles/${slug}`), 404, 'not-found');
      }
    });

    it('GET /poles.geojson: one point each, longitude first', async () => {
      const response = await app.get('/api/v1/poles.geojson');
      assert.equal(response.headers.get('Content-Type'), 'application/geo+json');
      const { features } = assertExactly(PoleFeatureCollection, await response.json());
      assert.deepEqual(features.find(({ id }) => id === 'etain')?.geometry.coordinates, [5.64, 49.213]);
      assert.equal(features.length, 5);
    });

    it('GET /partners/{partner}: what is public of it, and no more', async () => {
      const partner = await readOne(partnerResource, await app.get('/api/v1/partners/carep'));
      assert.deepEqual([partner.name, partner.defaultPole], ['Carep', 'maxeville']);
      await readProblem(await app.get('/api/v1/partners/nobody'), 404, 'not-found');
    });

    it('GET /places: best first, at most as many as asked', async () => {
      const [first, ...others] = await readList(placesResource, await app.get('/api/v1/places?q=st%20mihiel&limit=2'));
      assert.equal(first?.insee, '55463');
      assert.equal(others.length, 1);
      assert.equal((await readList(placesResource, await app.get('/api/v1/places?q=55300'))).length, 8);
      assert.deepEqual(await readList(placesResource, await app.get('/api/v1/places?q=qqqqqqqqqq')), []);
    });

    it('GET /places: never fails, whatever is typed', async () => {
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom("' or 1=1 --", '<script>alert(1)</script>', '%', '\0', 'Étain', '54'),
      );
      const limit = fc.option(fc.oneof(fc.integer().map(String), fc.string()), { nil: undefined });
      await fc.assert(
        fc.asyncProperty(text, limit, async (q, limit) => {
          const query = new URLSearchParams({ q, ...(limit !== undefined && { limit }) });
          const response = await app.get(`/api/v1/places?${query.toString()}`);
          if (response.status === 200) await readList(placesResource, response);
          else await readProblem(response, 400, 'invalid-query');
        }),
        { numRuns: 150 },
      );
    });

    it('GET /health: 503 when the store does not answer', async () => {
      const own = await prepareStore(kind);
      const sick = await prepareApp({ kind, store: own.store });
      assert.equal((await readOne(healthResource, await sick.get('/api/v1/health'))).status, 'ok');
      await own.close();
      assert.equal((await readOne(healthResource, await sick.get('/api/v1/health'), 503)).status, 'failing');
      await readProblem(await sick.get('/api/v1/poles'), 500, 'internal');
      await sick.close();
    });
  });
}

describe('query of /places', () => {
  let app: PreparedApp;
  before(async () => (app = await prepareApp()));
  after(() => app.close());

  const refused: [name: string, query: string, pointer: string, code: string][] = [
    ['no q', '', '?q', 'required'],
    ['one letter', 'q=a', '?q', 'invalid'],
    ['one letter among spaces', 'q=%20%20a%20%20', '?q', 'invalid'],
    ['5,000 letters', `q=${'a'.repeat(5_000)}`, '?q', 'invalid'],
    ['201 emoji', `q=${encodeURIComponent('😀'.repeat(201))}`, '?q', 'invalid'],
    ['a control character', 'q=na%07ncy', '?q', 'invalid'],
    ['NUL', 'q=na%00ncy', '?q', 'invalid'],
    ['limit 0', 'q=nancy&limit=0', '?limit', 'invalid'],
    ['limit 21', 'q=nancy&limit=21', '?limit', 'invalid'],
    ['limit in words', 'q=nancy&limit=ten', '?limit', 'invalid'],
  ];
  for (const [name, query, pointer, code] of refused) {
    it(`refuses ${name}`, async () => {
      const { errors } = await readProblem(await app.get(`/api/v1/places?${query}`), 400, 'invalid-query');
      assert.deepEqual(
        errors?.map((error) => [error.pointer, error.code]),
        [[pointer, code]],
      );
    });
  }

  it('takes 200 characters, two letters, and spaces around them', async () => {
    for (const q of ['a'.repeat(200), '😀'.repeat(200), 'ay', '  nancy\n']) {
      assert.equal((await app.get(`/api/v1/places?q=${encodeURIComponent(q)}`)).status, 200);
    }
  });
});

describe('the clock of the server', () => {
  it('is told by /time with the Paris offset', async () => {
    const app = await prepareApp({ clock: fixedClock(Date.parse('2026-07-14T08:00:00Z')) });
    assert.deepEqual(await readOne(timeResource, await app.get('/api/v1/time')), { now: '2026-07-14T10:00:00+02:00' });
    await app.close();
  });

  it('moves the openings on at midnight in Paris, not before', async () => {
    let now = Date.parse('2026-12-03T22:59:59Z');
    const app = await prepareApp({ clock: { now: () => now } });
    const before = await app.get('/api/v1/poles/maxeville');
    now += 1_000;
    const after = await app.get('/api/v1/poles/maxeville');
    assert.notEqual(before.headers.get('ETag'), after.headers.get('ETag'));
    const { hours } = await readOne(poleResource, after);
    assert.equal(hours?.intervals[0]?.opens, '2026-12-04T09:00:00+01:00');
    await app.close();
  });
});
