/**
 * The bench of host pages: every page of `pages/` in every engine, with the built kit and the real server.
 * `node test/hosts/run.ts [part of a page's name]`; `BROWSERS=chromium` chooses engines.
 */
import { countTo } from '../../scripts/test/counts.ts';
import { ENGINES, type Engine } from '../../scripts/test/prerequisites.ts';
import { checkPage } from './check-page.ts';
import { type Driver, type Surrounding, SURROUNDINGS } from './drivers/driver.ts';
import { startPuppeteer } from './drivers/puppeteer.ts';
import { startWebKit } from './drivers/webkit.ts';
import { serveKit } from './kit-server.ts';
import { servePages } from './page-server.ts';
import { type HostPage, readPages } from './page.ts';

const START: Record<Engine, (surrounding?: Surrounding) => Promise<Driver>> = {
  chromium: (surrounding) => startPuppeteer('chromium', surrounding),
  firefox: (surrounding) => startPuppeteer('firefox', surrounding),
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

/** Checks one page and gives the browser for the next one: a new one where this one lost its way. */
async function check(engine: Engine, page: HostPage, driver: Driver): Promise<Driver> {
  const since = performance.now();
  let next = driver;
  let faults: string[];
  try {
    faults = await checkPage(driver, page, site.origin);
  } catch (error) {
    faults = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    await driver.close().catch(() => undefined);
    next = await START[engine](page.surrounding);
  }
  total[faults.length ? 'failed' : 'passed'] += 1;
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  if (faults.length || process.argv.includes('--all')) {
    console.log(`${faults.length ? '✗' : '✓'} ${engine} ${page.name} (${seconds} s): ${page.proves}`);
    faults.slice(0, 20).forEach((fault) => console.log(`    ${fault.slice(0, 900)}`));
  }
  return next;
}

/** The pages that one browser can show one after the other. */
async function checkAll(engine: Engine, alike: readonly HostPage[]): Promise<void> {
  let driver = await START[engine](alike[0]?.surrounding);
  for (const page of alike) driver = await check(engine, page, driver);
  await driver.close();
}

await Promise.all(
  engines.map(async (engine) => {
    const shown = pages.filter(({ skip }) => !skip.some((line) => line.startsWith(engine)));
    total.skipped += pages.length - shown.length;
    for (const surrounding of [undefined, ...SURROUNDINGS]) {
      const alike = shown.filter((page) => page.surrounding === surrounding);
      if (alike.length) await checkAll(engine, alike);
    }
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
