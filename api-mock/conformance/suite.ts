import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import type * as z from 'zod/mini';
import { assertExactly, readList, readOne, readProblem } from '../../server/test/contract.ts';
import { contestsResource } from '../../src/contract/contest-editions.ts';
import { contestResource, currentContestResource } from '../../api/schema/contests.ts';
import { partnerResource } from '../../src/contract/partners.ts';
import { placesResource } from '../../src/contract/places.ts';
import { PoleFeatureCollection } from '../../api/schema/poles-geojson.ts';
import { poleResource, polesResource } from '../../src/contract/poles.ts';
import { quizResource } from '../../src/contract/quizzes.ts';
import type { Resource } from '../../src/contract/resource.ts';
import { timeResource } from '../../src/contract/server-state.ts';
import { workshopResource, workshopsResource } from '../../src/contract/workshops.ts';
import { READS, TEXTS } from './requests.ts';

/** Asks for a path below `/api/v1`. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** In the order in which paths are matched: the first that fits describes the answer. */
const RESOURCES: readonly Resource<z.ZodMiniType>[] = [
  partnerResource,
  polesResource,
  poleResource,
  placesResource,
  quizResource,
  workshopsResource,
  workshopResource,
  contestsResource,
  currentContestResource,
  contestResource,
];

const resourceOf = (path: string): Resource<z.ZodMiniType> => {
  const plain = path.split('?')[0] ?? '';
  const found = RESOURCES.find((resource) => {
    const pattern = resource.path.replaceAll(/\{\w+\}/g, '[\\w-]+');
    return new RegExp(`^${pattern}$`).test(plain);
  });
  assert.ok(found, `no resource of the contract for ${path}`);
  return found;
};

/** What every server of this API keeps to, the mock and the real one. `nowText`: its fixed clock with the Paris offset. */
export function describeConformance(name: string, ask: Ask, nowText: string): void {
  describe(`${name} keeps to the contract`, () => {
    for (const { path, status, pointers } of READS) {
      it(`${status} ${path}`, async () => {
        const response = await ask(path);
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
        if (status === 200) {
          const resource = resourceOf(path);
          if (resource.shape === 'list') await readList({ ...resource, shape: 'list' }, response);
          else await readOne({ ...resource, shape: 'one' }, response);
          return;
        }
        const { errors } = await readProblem(response, status, status === 400 ? 'invalid-query' : 'not-found');
        assert.deepEqual(
          errors?.map(({ pointer }) => pointer),
          pointers && [...pointers],
        );
      });
    }
  });

  describe(`${name} answers in formats of their own`, () => {
    for (const { path, mediaType } of TEXTS) {
      it(`${mediaType} ${path}`, async () => {
        const response = await ask(path);
        assert.equal(response.status, 200);
        assert.equal(response.headers.get('Content-Type'), mediaType);
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
        const text = await response.text();
        if (mediaType.startsWith('text/calendar'))
          assert.equal(new ICAL.Component(ICAL.parse(text) as unknown[]).name, 'vcalendar');
        else assertExactly(PoleFeatureCollection, JSON.parse(text));
      });
    }

    it('leaves nothing but the time zone where nothing was found', async () => {
      const text = await (await ask('/workshops.ics?q=zzzz')).text();
      assert.deepEqual(text.match(/^BEGIN:.*$/gm), [
        'BEGIN:VCALENDAR',
        'BEGIN:VTIMEZONE',
        'BEGIN:DAYLIGHT',
        'BEGIN:STANDARD',
      ]);
    });
  });

  describe(`${name} says how long an answer holds`, () => {
    const paths = ['/poles', '/partners/carep', '/places?q=nancy', '/contests/current', '/workshops', '/workshops.ics'];
    for (const path of [...paths, '/quizzes/orientation', '/poles.geojson', '/contests/trajectoires-2020.ics']) {
      it(`304 for whoever holds ${path}`, async () => {
        const tag = (await ask(path)).headers.get('ETag') ?? '';
        assert.match(tag, /^W\/"[\w-]+"$/);
        for (const held of [tag, `"other", ${tag}`, '*']) {
          const again = await ask(path, { headers: { 'If-None-Match': held } });
          assert.equal(again.status, 304);
          assert.equal(again.headers.get('ETag'), tag);
          assert.match(again.headers.get('Cache-Control') ?? '', /^public, max-age=\d+/);
          assert.equal(again.headers.get('Access-Control-Allow-Origin'), '*');
          assert.equal(await again.text(), '');
        }
        assert.equal((await ask(path, { headers: { 'If-None-Match': '"other"' } })).status, 200);
      });
    }

    it('lets pages read the headers it needs for that', async () => {
      const { headers } = await ask('/poles');
      const exposed = (headers.get('Access-Control-Expose-Headers') ?? '').split(',').map((text) => text.trim());
      assert.deepEqual(exposed.sort(), ['Age', 'Date', 'ETag', 'Retry-After']);
    });
  });

  describe(`${name} pages`, () => {
    it('through all workshops, each once and in order', async () => {
      const whole = await readList(workshopsResource, await ask('/workshops?limit=200&to=2027-01-15'));
      const paged: string[] = [];
      let next: string | undefined = '';
      while (next !== undefined) {
        const cursor: string = next && `&cursor=${encodeURIComponent(next)}`;
        const response = await ask(`/workshops?limit=7&to=2027-01-15${cursor}`);
        next = ((await response.clone().json()) as { meta: { next?: string } }).meta.next;
        paged.push(...(await readList(workshopsResource, response)).map(({ id }) => id));
      }
      assert.deepEqual(
        paged,
        whole.map(({ id }) => id),
      );
    });
  });

  describe(`${name} tells the time`, () => {
    it('with the Paris offset, and never from a cache', async () => {
      const response = await ask('/time');
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      assert.equal(response.headers.get('ETag'), null);
      assert.equal((await readOne(timeResource, response)).now, nowText);
    });

    it('in the header of an edition too, which browsers ask for each time', async () => {
      const { headers } = await ask('/contests/current');
      assert.equal(Date.parse(headers.get('Date') ?? ''), Date.parse(nowText));
      assert.match(headers.get('Cache-Control') ?? '', /^public, max-age=0, s-maxage=300, stale-while-revalidate=0,/);
      const again = await ask('/contests/current', { headers: { 'If-None-Match': headers.get('ETag') ?? '' } });
      assert.deepEqual([again.status, again.headers.get('Date')], [304, headers.get('Date')]);
    });
  });

  describe(`${name} refuses`, () => {
    it('methods that a path does not have, and names those it has', async () => {
      const response = await ask('/poles', { method: 'POST', body: '{}' });
      assert.equal(response.headers.get('Allow'), 'GET, HEAD');
      await readProblem(response, 405, 'method-not-allowed');
    });
  });
}
