import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS } from '../../scripts/test/browser/chromium.ts';
import { requireProgram } from '../../scripts/test/prerequisites.ts';

/** What kind of device and line a page is opened with. */
export interface Device {
  readonly width: number;
  readonly height: number;
  /** Times slower than this machine. */
  readonly cpu: number;
  /** The line is only as slow as said; `undefined`: this machine's own. */
  readonly line?: { /** bit/s */ readonly down: number; /** milliseconds */ readonly latency: number };
}

/** The slow phone of the budgets: 4× CPU, 1.6 Mbit/s, 150 ms. */
export const SLOW_PHONE: Device = { width: 412, height: 823, cpu: 4, line: { down: 1_600_000, latency: 150 } };

/** The same processor with a wide window and no line to wait for: what remains is work. */
export const SLOW_DESKTOP: Device = { width: 1280, height: 900, cpu: 4 };

export const openBrowser = (): Promise<Browser> =>
  launch({
    executablePath: requireProgram('chromium'),
    // A test tool's default; the bench asks whether a page may rest there.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [...CHROMIUM_FLAGS, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });

/** Opens a page of its own, with nothing in any cache, measures, and closes it. */
export async function withPage<T>(browser: Browser, device: Device, measure: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    page.on('pageerror', (error) => console.error(`Error on ${page.url()}:`, error));
    await page.setViewport({ width: device.width, height: device.height });
    // Glides of a map are waiting, not work: none of the contenders glides.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    if (device.line) {
      const download = device.line.down / 8;
      await page.emulateNetworkConditions({ download, upload: download, latency: device.line.latency });
    }
    if (device.cpu > 1) await page.emulateCPUThrottling(device.cpu);
    return await measure(page);
  } finally {
    await context.close();
  }
}
