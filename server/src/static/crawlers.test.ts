import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { WIDGETS } from '../../../src/contract/common.ts';
import { type PreparedApp, prepareApp } from '../../test/prepare.ts';

let app: PreparedApp;
before(async () => (app = await prepareApp()));
after(() => app.close());

describe('what crawlers are told', () => {
  it('leads them to the pages of the widgets, each of which answers', async () => {
    const robots = await (await app.get('/robots.txt')).text();
    assert.match(robots, /^Sitemap: https:\/\/kit\.example\/sitemap\.xml$/m);
    const sitemap = await app.get('/sitemap.xml');
    assert.match(sitemap.headers.get('Content-Type') ?? '', /^application\/xml/);
    const found = [...(await sitemap.text()).matchAll(/<loc>https:\/\/kit\.example([^<]+)<\/loc>/g)].map(
      ([, path]) => path ?? '',
    );
    assert.deepEqual(
      found,
      WIDGETS.map((widget) => `/embed/${widget}`),
    );
    for (const path of found) assert.equal((await app.get(path)).status, 200, path);
  });

  it('keeps them off personal pages', async () => {
    assert.match(await (await app.get('/robots.txt')).text(), /^Disallow: \/inscription\/$/m);
  });
});
