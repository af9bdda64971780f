import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { keptReleases } from '../../scripts/release/kept.ts';
import { openKitSite, type KitSite } from './kit-site.ts';

/** A page with all four widgets. */
const PAGE = '/demo/alexis/';

/** What shows that a widget reads its answers: selector below the widget, and how many at least. */
const SHOWN: readonly (readonly [widget: string, selector: string, least: number])[] = [
  ['alexis-eligibility-quiz', 'button.primary', 1],
  ['alexis-pole-locator', '[part=card]', 5],
  ['alexis-workshop-calendar', '[part=entry]', 3],
  ['alexis-contest-countdown', '[part=band]', 1],
];

let site: KitSite;
before(async () => {
  site = await openKitSite();
});
after(() => site.close());

/** An answer as a later API may give it: a field that nobody knew in every object, a value that no list had. */
function grown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(grown);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, grown(inner)] as const);
  return { ...Object.fromEntries(entries), fromTheFuture: { kind: 'unknown', list: [1, null] } };
}

async function seesAll(page: Page): Promise<void> {
  for (const [widget, selector, least] of SHOWN) {
    await (await page.waitForSelector(widget))?.evaluate((element) => element.scrollIntoView());
    await page.waitForFunction(
      (tag, inner, count) => (document.querySelector(tag)?.shadowRoot?.querySelectorAll(inner).length ?? 0) >= count,
      {},
      widget,
      selector,
      least,
    );
  }
}

for (const { version, files } of await keptReleases()) {
  describe(`the kit of release ${version}, pinned by a partner`, () => {
    let served = 0;
    const fromRelease = async (request: HTTPRequest): Promise<boolean> => {
      const path = new URL(request.url()).pathname;
      const code = path.startsWith('/kit/') ? files.get(path.slice('/kit/'.length)) : undefined;
      if (code === undefined) return false;
      served += 1;
      await request.respond({
        contentType: 'text/javascript',
        headers: { 'Access-Control-Allow-Origin': '*' },
        body: code,
      });
      return true;
    };

    it('works with the API of today', async () => {
      const { page, errors, close } = await site.visit(PAGE, { width: 700, intercept: fromRelease });
      await seesAll(page);
      assert.ok(served > 5, 'the kit is the kept one');
      assert.deepEqual(
        errors.filter((error) => !error.includes('Failed to load resource')),
        [],
      );
      await close();
    });

    it('works with an API that has grown: fields and values that it never knew', async () => {
      const intercept = async (request: HTTPRequest): Promise<boolean> => {
        if (await fromRelease(request)) return true;
        if (!request.url().includes('/api/v1/')) return false;
        const answer = (await (await fetch(request.url())).json()) as { data?: unknown };
        const [first] = Array.isArray(answer.data) ? (answer.data as { status?: string; format?: string }[]) : [];
        if (first?.status) first.status = 'in-a-new-way';
        if (first?.format) first.format = 'in-a-new-way';
        await request.respond({ contentType: 'application/json', body: JSON.stringify(grown(answer)) });
        return true;
      };
      const { page, errors, close } = await site.visit(PAGE, { width: 700, intercept });
      await seesAll(page);
      assert.deepEqual(
        errors.filter((error) => !error.includes('Failed to load resource')),
        [],
      );
      await close();
    });
  });
}
