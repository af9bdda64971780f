import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareApp } from '../../test/prepare.ts';

describe('GET /places', () => {
  it('may be kept for a day, but half a minute where the geocoder did not answer', async () => {
    let isComplete = true;
    const app = await prepareApp({ searchPlaces: () => Promise.resolve({ places: [], isComplete }) });
    const cacheControl = async (q: string) => (await app.get(`/api/v1/places?q=${q}`)).headers.get('Cache-Control');
    assert.match((await cacheControl('nancy')) ?? '', /^public, max-age=86400,/);
    isComplete = false;
    assert.equal(await cacheControl('beaune'), 'public, max-age=30, stale-while-revalidate=0, stale-if-error=0');
    await app.close();
  });
});
