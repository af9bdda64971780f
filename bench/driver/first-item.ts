import type { Browser } from 'puppeteer-core';
import { type Device, withPage } from './browser.ts';
import { installProbe } from './work.ts';

/**
 * Milliseconds from navigation until an element stands painted within the window. `path`: selectors, each looked for in the
 * shadow root of the one before: `['alexis-pole-locator', '.card-title']`.
 */
export const firstItem = (browser: Browser, device: Device, url: string, path: readonly string[]): Promise<number> =>
  withPage(browser, device, async (page) => {
    await installProbe(page);
    await page.evaluateOnNewDocument((selectors) => {
      const isInSight = (): boolean => {
        let root: ParentNode | null = document;
        for (const selector of selectors.slice(0, -1)) root = root?.querySelector(selector)?.shadowRoot ?? null;
        const element = root?.querySelector(selectors.at(-1) ?? '');
        if (!element) return false;
        const { top, height } = element.getBoundingClientRect();
        return height > 0 && top < innerHeight;
      };
      window.firstItem = window.painted?.(isInSight);
    }, path);
    await page.goto(url, { waitUntil: 'load' });
    const found = await page.evaluate(() => window.firstItem);
    if (found === undefined) throw new Error(`The probe is missing on ${url}.`);
    return found;
  });

declare global {
  interface Window {
    /** Milliseconds after navigation. */
    firstItem?: Promise<number> | undefined;
  }
}
