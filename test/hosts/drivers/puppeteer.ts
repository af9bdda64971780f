import * as puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS } from '../../../scripts/test/browser/chromium.ts';
import { requireProgram } from '../../../scripts/test/prerequisites.ts';
import { type Driver, FAR_ZONE, type Surrounding, windowOf } from './driver.ts';

/** Firefox has these for the whole browser. */
const FIREFOX_PREFERENCES: Readonly<Partial<Record<Surrounding, Record<string, number | boolean>>>> = {
  'forced-colours': { 'browser.display.document_color_use': 2 },
  'reduced-motion': { 'ui.prefersReducedMotion': 1 },
  // Puppeteer turns it off.
  'back-forward-cache': { 'fission.bfcacheInParent': true },
};

/** The name of the media feature and its value, for Chromium. */
const MEDIA: Readonly<Partial<Record<Surrounding, { name: string; value: string }>>> = {
  'forced-colours': { name: 'forced-colors', value: 'active' },
  'reduced-motion': { name: 'prefers-reduced-motion', value: 'reduce' },
};

/** Chromium (DevTools protocol) or Firefox (WebDriver BiDi), one page that goes from host page to host page. */
export async function startPuppeteer(engine: 'chromium' | 'firefox', surrounding?: Surrounding): Promise<Driver> {
  const env = { ...process.env, ...(surrounding === 'far-zone' && { TZ: FAR_ZONE }) };
  const browser = await puppeteer.launch(
    engine === 'chromium'
      ? {
          executablePath: requireProgram('chromium'),
          args: [...CHROMIUM_FLAGS],
          env,
          // A test tool's default.
          ignoreDefaultArgs: surrounding === 'back-forward-cache' ? ['--disable-back-forward-cache'] : [],
        }
      : {
          browser: 'firefox',
          executablePath: requireProgram('firefox'),
          env,
          extraPrefsFirefox: (surrounding && FIREFOX_PREFERENCES[surrounding]) ?? {},
        },
  );
  const page = await browser.newPage();
  await page.setViewport(windowOf(surrounding));
  if (surrounding === 'print') await page.emulateMediaType('print');
  const feature = surrounding && MEDIA[surrounding];
  if (feature && engine === 'chromium') {
    // Puppeteer's own method knows no forced colours.
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [feature] });
  }
  let frame: puppeteer.Frame = page.mainFrame();

  return {
    name: engine,
    async open(url) {
      frame = page.mainFrame();
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
    },
    // An expression of the bench's own, for a page of the bench's own.
    evaluate: (expression) => frame.evaluate(expression),
    async click(expression) {
      const handle = (await frame.evaluateHandle(expression)).asElement();
      if (handle === null) throw new Error(`nothing to click: ${expression}`);
      await (handle as puppeteer.ElementHandle<Element>).click();
    },
    async enterFrame() {
      const handle = await page.waitForSelector('iframe', { timeout: 5_000 });
      const inner = await handle?.contentFrame();
      if (!inner) throw new Error('the page has no iframe');
      frame = inner;
    },
    close: () => browser.close(),
  };
}
