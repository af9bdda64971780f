import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { isKnownPath, requestsIn, storesIn } from '../../stories/docs/privacy-list.ts';
import { openKitSite, type KitSite } from './kit-site.ts';

const published = await readFile(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
const listed = requestsIn(published);

/** A page with all four widgets; addresses can be shared. */
const PAGE = '/demo/alexis/';
const TAGS = ['alexis-eligibility-quiz', 'alexis-pole-locator', 'alexis-workshop-calendar', 'alexis-contest-countdown'];

let site: KitSite;
before(async () => {
  site = await openKitSite();
});
after(() => site.close());

const shown = async (page: Page, selector: string) => {
  const handle = await page.waitForSelector(selector, { visible: true });
  assert.ok(handle);
  return handle;
};
const click = async (page: Page, selector: string): Promise<void> =>
  // On the element itself: what loads above it may move it under a pointer.
  (await shown(page, selector)).evaluate((element) => (element as HTMLElement).click());

/** All that the browser keeps for the page, by kind. */
const kept = async (page: Page) => ({
  cookies: (await page.browserContext().cookies()).map(({ name }) => name),
  ...(await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    cached: (
      await Promise.all((await caches.keys()).map(async (name) => [...(await (await caches.open(name)).keys())]))
    )
      .flat()
      .map(({ url }) => new URL(url).pathname),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    shared: location.hash,
  }))),
});
const NOTHING = { cookies: [], local: [], session: [], caches: [], cached: [], databases: [], workers: 0, shared: '' };

describe('privacy of a whole visit to a page with all widgets', () => {
  it('asks our host alone, for what is listed, and keeps what is listed, after the acts that are listed', async () => {
    const { page, requests, close } = await site.visit(PAGE);
    for (const tag of TAGS) {
      await (await shown(page, tag)).evaluate((element) => element.scrollIntoView());
      await shown(page, `${tag} >>> .kit`);
    }
    await page.waitForNetworkIdle({ idleTime: 300 });
    assert.deepEqual(await kept(page), NOTHING, 'before any act');

    // Orientation: begin, ask to keep the answers, answer.
    const quiz = 'alexis-eligibility-quiz >>> ';
    await click(page, `${quiz}button.primary`);
    await shown(page, `${quiz}[part=question] input[type=radio]`);
    assert.deepEqual((await kept(page)).local, [], 'nothing is kept unasked');
    await click(page, `${quiz}[part=question] input[type=radio]`);
    await click(page, `${quiz}button.primary`);
    await click(page, `${quiz}::-p-text(Garder mes réponses)`);
    await page.waitForFunction(() => localStorage.length > 0);

    // Near me: look for a commune, open a pôle.
    const locator = 'alexis-pole-locator >>> ';
    await (await shown(page, `${locator}[role=combobox]`)).type('etain');
    await click(page, `${locator}[role=option]`);
    await click(page, `${locator}[part=card][data-slug=etain] [role=heading] button`);
    await page.waitForFunction(async () => (await caches.keys()).length > 0);

    // A workshop, and its form.
    const calendar = 'alexis-workshop-calendar >>> ';
    await click(page, `${calendar}button[aria-pressed=false]`);
    await click(page, `${calendar}[part=entry] .do button`);
    await shown(page, `${calendar}form input[name=email]`);

    // The contest, and its archive.
    await click(page, 'alexis-contest-countdown >>> details:last-of-type summary');
    await page.waitForNetworkIdle({ idleTime: 300 });

    const found = await kept(page);
    const { pathname: api } = new URL('/api/v1', site.origin);
    const addresses = requests.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url));
    assert.deepEqual([...new Set(addresses.map(({ origin }) => origin))], [site.origin], 'one host');
    const strange = addresses
      .map(({ pathname }) => pathname)
      .filter((path) => !/^\/(kit|tiles|demo)\//.test(path))
      .filter((path) => !path.startsWith(`${api}/`) || !isKnownPath(listed, path.slice(api.length)));
    assert.deepEqual(strange, [], 'nothing that the list of requests lacks');
    assert.ok(
      addresses.every(({ href }) => !href.includes('55181') && !/[?&](lat|lon|answers?)=/.test(href)),
      'neither the commune that was chosen nor an answer is sent',
    );

    const { shared, cached, ...stores } = found;
    assert.deepEqual(
      { ...NOTHING, ...stores, cached: [], shared: '' },
      { ...NOTHING, local: stores.local, caches: ['alexis-kit'] },
      'what is kept',
    );
    assert.equal(stores.local.length, 1);
    assert.ok(
      cached.length > 0 &&
        cached.every((path) => isKnownPath(listed, path.slice(api.length)) && !path.includes('/places')),
    );
    assert.match(shared, /^#alexis-/);
    // The same, line by line, as the list that is published.
    const named = [
      stores.caches[0] ?? '',
      (stores.local[0] ?? '').replace(/^alexis-quiz-.*$/, 'alexis-quiz-{slug}'),
      '#alexis-…',
    ];
    assert.deepEqual(storesIn(published), named);
    await close();
  });
});
