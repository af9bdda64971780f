/**
 * The bench of host pages: every page of `pages/` in every engine, with the built kit and the real server.
 * `node test/hosts/run.ts [part of a page's name]`; `BROWSERS=chromium` chooses engines.
 */
import { countTo } from '../../scripts/test/counts.ts';
import { ENGINES, type Engine } from '../../scripts/test/prerequisites.ts';
import { checkPage } from './check-page.ts';
import type { Driver } from './drivers/driver.ts';
import { startPuppeteer } from './drivers/puppeteer.ts';
import { startWebKit } from './drivers/webkit.ts';
import { serveKit } from './kit-server.ts';
import { servePages } from './page-server.ts';
import { readPages } from './page.ts';

const START: Record<Engine, () => Promise<Driver>> = {
  chromium: () => startPuppeteer('chromium'),
  firefox: () => startPuppeteer('firefox'),
  webkit: startWebKit,
};

const started = performance.now();
const pages = readPages(process.argv[2]);
const chosen = process.env['BROWSERS']?.split(',') ?? ENGINES;
const engines = ENGINES.filter((engine) => chosen.includes(engine));
let pageOrigin = '';
const kit = await serveKit(() => pageOrigin);
const site = await servePages(pages, kit.origin);
pageOrigin = site.origin;
const total = { passed: 0, failed: 0, skipped: 0 };

await Promise.all(
  engines.map(async (engine) => {
    let driver = await START[engine]();
    for (const page of pages) {
      if (page.skip.some((line) => line.startsWith(engine))) {
        total.skipped += 1;
        continue;
      }
      const since = performance.now();
      let faults: string[];
      try {
        faults = await checkPage(driver, page, site.origin);
      } catch (error) {
        faults = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
        // A browser that lost its way starts anew, so that the next page is judged on its own.
        await driver.close().catch(() => undefined);
        driver = await START[engine]();
      }
      total[faults.length ? 'failed' : 'passed'] += 1;
      const seconds = ((performance.now() - since) / 1000).toFixed(1);
      if (faults.length || process.argv.includes('--all')) {
        console.log(`${faults.length ? '✗' : '✓'} ${engine} ${page.name} (${seconds} s): ${page.proves}`);
        faults.forEach((fault) => console.log(`    ${fault.slice(0, 900)}`));
      }
    }
    await driver.close();
  }),
);

site.stop();
await kit.stop();
countTo(total);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${pages.length} host pages in ${engines.join(', ')}: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped (${seconds} s)`,
);
process.exit(total.failed > 0 ? 1 : 0);
