import * as puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS } from '../../../scripts/test/browser/chromium.ts';
import { requireProgram } from '../../../scripts/test/prerequisites.ts';
import type { Driver } from './driver.ts';

/** Chromium (DevTools protocol) or Firefox (WebDriver BiDi), one page that goes from host page to host page. */
export async function startPuppeteer(engine: 'chromium' | 'firefox'): Promise<Driver> {
  const browser = await puppeteer.launch(
    engine === 'chromium'
      ? { executablePath: requireProgram('chromium'), args: [...CHROMIUM_FLAGS] }
      : { browser: 'firefox', executablePath: requireProgram('firefox') },
  );
  const page = await browser.newPage();
  await page.setViewport({ width: 1100, height: 900 });
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
