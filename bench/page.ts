import type { CDPSession, Page } from 'puppeteer-core';
import { ELEMENTS } from '../scripts/vite/elements.ts';
import { mockApi } from './data/mock-api.ts';
import { SLOW_PHONE, withPage } from './driver/browser.ts';
import { hostPage, kitScript, openLab, type Lab } from './driver/lab.ts';

const TAGS = ELEMENTS.filter((name) => name !== 'kit').map((name) => `alexis-${name}`);

/** Rounds of mounting and removing all widgets, after as many as fill the caches that are meant to stay. */
const ROUNDS = 50;
const WARM_UP = 15;

const CPU_AT_FULL_SPEED = { width: 1280, height: 900, cpu: 1 };

/** What a page with all widgets costs: bytes, requests, long tasks, layout shift, memory left behind, back/forward cache. */
export async function benchPage(): Promise<void> {
  const lab = await openLab(
    [],
    {
      '/page.html': () => hostPage(kitScript() + TAGS.map((tag) => `<${tag}><a href="/">${tag}</a></${tag}>`).join('')),
      '/empty.html': () => hostPage(kitScript()),
    },
    { api: await mockApi() },
  );
  console.log(`\nA page with all widgets: ${TAGS.join(', ')}`);
  try {
    await load(lab);
    await remount(lab);
    await goBack(lab);
  } finally {
    await lab.close();
  }
}

/** Whether every widget of the page has drawn its frame. */
const waitForWidgets = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    (tags) => tags.every((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('.kit')),
    {},
    TAGS,
  );

async function load({ browser, origin }: Lab): Promise<void> {
  const found = await withPage(browser, SLOW_PHONE, async (page) => {
    await page.evaluateOnNewDocument(() => {
      window.seen = { tasks: 0, longest: 0, shift: 0 };
      const { seen } = window;
      new PerformanceObserver((list) =>
        list.getEntries().forEach(({ duration }) => {
          seen.tasks += 1;
          seen.longest = Math.max(seen.longest, duration);
        }),
      ).observe({ type: 'longtask', buffered: true });
      new PerformanceObserver((list) =>
        list.getEntries().forEach((entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value)),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${origin}/page.html`, { waitUntil: 'networkidle0' });
    // Widgets far below load when they come near.
    for (const tag of TAGS) {
      await page.$eval(tag, (element) => element.scrollIntoView());
      await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.kit'), {}, tag);
    }
    await page.waitForNetworkIdle();
    return page.evaluate(() => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const sum = (files: readonly PerformanceResourceTiming[]): number =>
        files.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0) / 1000;
      const scripts = entries.filter(({ name }) => name.includes('/kit/'));
      return { ...window.seen, requests: entries.length, scripts: sum(scripts), bytes: sum(entries) };
    });
  });
  const { requests = 0, scripts = 0, bytes = 0, tasks = 0, longest = 0, shift = 0 } = found;
  console.log(
    `  loaded on a slow phone: ${requests} requests, ${bytes.toFixed(1)} kB, of which scripts ${scripts.toFixed(1)} kB (Brotli)`,
  );
  console.log(`  long tasks (4× CPU): ${tasks}, the longest ${longest.toFixed(0)} ms`);
  console.log(`  layout shift: ${shift.toFixed(4)}`);
}

async function remount({ browser, origin }: Lab): Promise<void> {
  await withPage(browser, CPU_AT_FULL_SPEED, async (page) => {
    await page.goto(`${origin}/empty.html`, { waitUntil: 'load' });
    const session = await page.createCDPSession();
    for (let round = 0; round < WARM_UP; round += 1) await mountAndRemove(page);
    const before = await standing(session);
    for (let round = 0; round < ROUNDS; round += 1) await mountAndRemove(page);
    const after = await standing(session);
    console.log(
      `  after ${ROUNDS} more rounds of mounting and removing all: ${((after.heap - before.heap) / 1e6).toFixed(2)} MB more heap ` +
        `(of ${(before.heap / 1e6).toFixed(1)}), ${after.nodes - before.nodes} more nodes, ${after.listeners - before.listeners} more listeners`,
    );
  });
}

async function mountAndRemove(page: Page): Promise<void> {
  await page.evaluate((tags) => {
    tags.forEach((tag) => document.querySelector('main')?.append(document.createElement(tag)));
  }, TAGS);
  await page.evaluate(() => document.querySelectorAll('main > *').forEach((element) => element.scrollIntoView()));
  await waitForWidgets(page);
  await page.evaluate((tags) => tags.forEach((tag) => document.querySelector(tag)?.remove()), TAGS);
}

/** What stands in memory after what was under way has ended and a collection: bytes of heap, nodes, listeners. */
async function standing(session: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  // A request or a time-out under way may rightly hold on to its widget for some seconds.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

async function goBack({ browser, origin }: Lab): Promise<void> {
  const persisted = await withPage(browser, CPU_AT_FULL_SPEED, async (page) => {
    await page.evaluateOnNewDocument(() => {
      addEventListener('pageshow', (event) => (window.wasKept = event.persisted));
    });
    await page.goto(`${origin}/page.html`, { waitUntil: 'networkidle0' });
    await page.goto(`${origin}/empty.html`, { waitUntil: 'load' });
    await page.goBack();
    await page.waitForFunction(() => window.wasKept !== undefined);
    return page.evaluate(() => window.wasKept);
  });
  console.log(`  back/forward cache: ${persisted ? 'kept and shown again' : 'NOT kept'}`);
}

declare global {
  interface Window {
    seen?: { tasks: number; longest: number; shift: number };
    wasKept?: boolean;
  }
}
