import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser, launch } from 'puppeteer-core';
import { CHROMIUM_FLAGS } from '../../scripts/test/browser/chromium.ts';
import { requireProgram } from '../../scripts/test/prerequisites.ts';
import { openKitSite, type KitSite } from './kit-site.ts';

/** CSS pixels: what somebody with weak eyes sets in the browser's settings. The default is 16. */
const CHOSEN = 32;
const TAGS = ['alexis-eligibility-quiz', 'alexis-pole-locator', 'alexis-workshop-calendar', 'alexis-contest-countdown'];

let profile: string;
let site: KitSite;
let browser: Browser;
before(async () => {
  site = await openKitSite();
  profile = await mkdtemp(join(tmpdir(), 'alexis-text-size-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { webkit: { webprefs: { default_font_size: CHOSEN } } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const flags = [...CHROMIUM_FLAGS];
  browser = await launch({ executablePath: requireProgram('chromium'), args: flags, userDataDir: profile });
});
after(async () => {
  await browser.close();
  await site.close();
  await rm(profile, { recursive: true, force: true });
});

/** Runs in the page: the size of running text of a widget, once it shows more than its frame. */
const textSize = (tag: string): string | false => {
  const widget = document.querySelector(tag);
  // What is far below the window is not loaded.
  widget?.scrollIntoView();
  const base = widget?.shadowRoot?.querySelector('.kit');
  return !!base?.querySelector('button') && getComputedStyle(base).fontSize;
};

describe('the size of text that the user chose in the browser', () => {
  for (const [page, style] of [
    ['a page that sets none', ''],
    ['a page that makes 1rem ten pixels', 'html { font-size: 62.5% } body { font-size: 1.6rem }'],
  ] as const) {
    it(`is that of every widget on ${page}, which does not scroll sideways at 320 px`, async () => {
      const tab = await browser.newPage();
      await tab.setViewport({ width: 320, height: 700 });
      await tab.goto(`${site.origin}/demo/alexis/`, { waitUntil: 'domcontentloaded' });
      if (style) await tab.addStyleTag({ content: style });
      for (const tag of TAGS) {
        const size = await tab.waitForFunction(textSize, { timeout: 20_000 }, tag);
        assert.equal(await size.jsonValue(), `${CHOSEN}px`, tag);
      }
      // Of the widgets: the page's own layout is its own business.
      const wide = await tab.evaluate(
        (tags) => tags.filter((tag) => (document.querySelector(tag)?.getBoundingClientRect().right ?? 0) > innerWidth),
        TAGS,
      );
      assert.deepEqual(wide, []);
      await tab.close();
    });
  }
});
