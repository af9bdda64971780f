import { readContent } from '../content/read.ts';
import { publishPartner } from '../content/publish/partners/partner.ts';
import { SLOW_DESKTOP, SLOW_PHONE, withPage } from './driver/browser.ts';
import { firstItem } from './driver/first-item.ts';
import { hostPage, kitScript, openLab, peerHead, type Lab } from './driver/lab.ts';
import { print } from './driver/report.ts';
import { interleave, median, type Contender } from './driver/statistics.ts';
import { installProbe, measureFiltering, measureMounting } from './driver/work.ts';
import { polesBody } from './data/poles.ts';

const OURS = 'alexis-pole-locator';
const BARE = 'bare Lit list';
const LEAFLET = 'Leaflet + markercluster, plain list';

const COUNTS = [5, 500, 10_000] as const;

/** A service that two of five pôles have: pressing it changes both list and map. */
const FILTER = 'Espace de coworking';

/** Where the same five pôles are under another address: what was asked there is not asked again. */
const WARM = '/warm/api/v1';

const api = (count: number): string => `/${count}/api/v1`;

/** The locator against a bare list, and against what partners build themselves. */
export async function benchLocator(rounds: number): Promise<void> {
  const now = Date.now();
  const bodies = await Promise.all(
    COUNTS.map(async (count) => [`${api(count)}/poles`, await polesBody(count, now)] as const),
  );
  const { partners } = await readContent();
  const carep = partners.find(({ slug }) => slug === 'carep');
  const partner = JSON.stringify({
    data: carep && publishPartner(carep),
    meta: { generatedAt: new Date(now).toISOString() },
  });
  const lab = await openLab(['bare-locator', 'leaflet-locator', 'kit-locator'], {
    ...Object.fromEntries(bodies.map(([path, body]) => [path, () => body])),
    [`${WARM}/poles`]: () => bodies[0]?.[1] ?? '',
    ...Object.fromEntries([WARM, ...COUNTS.map(api)].map((base) => [`${base}/partners/carep`, () => partner])),
    '/kit.html': () => hostPage(`${kitScript(api(5))}<alexis-pole-locator></alexis-pole-locator>`),
    '/bare.html': () => hostPage('', { head: peerHead('bare-locator'), api: api(5) }),
    '/leaflet.html': () => hostPage('', { head: peerHead('leaflet-locator', { css: true }), api: api(5) }),
    '/kit-work.html': () =>
      hostPage(`${kitScript(WARM)}<alexis-pole-locator></alexis-pole-locator>`, { head: peerHead('kit-locator') }),
    '/leaflet-work.html': () => hostPage('', { head: peerHead('leaflet-locator', { css: true }) }),
  });
  try {
    await arrival(lab, rounds);
    for (const count of COUNTS) await work(lab, count, count > 1000 ? Math.ceil(rounds / 3) : Math.ceil(rounds / 2));
  } finally {
    await lab.close();
  }
}

async function arrival(lab: Lab, rounds: number): Promise<void> {
  const contender = (name: string, page: string, path: readonly string[]): Contender<'visible'> => ({
    name,
    run: async () => ({ visible: await firstItem(lab.browser, SLOW_PHONE, `${lab.origin}/${page}.html`, path) }),
  });
  print({
    title: `From navigation to the first pôle in sight: 5 pôles, 4× CPU, 1.6 Mbit/s, 150 ms, nothing cached, ${rounds} rounds`,
    metrics: { visible: { name: 'first pôle', unit: 'ms', aims: [{ against: BARE, atMost: 1.2 }] } },
    base: BARE,
    ours: OURS,
    samples: await interleave(
      [
        contender(BARE, 'bare', ['li']),
        contender(OURS, 'kit', ['alexis-pole-locator', '.card-title']),
        contender(LEAFLET, 'leaflet', ['li']),
      ],
      rounds,
    ),
  });
}

type Work = 'first' | 'whole' | 'listed' | 'filtered';

async function work(lab: Lab, count: number, rounds: number): Promise<void> {
  const contender = (name: string, url: string): Contender<Work> => ({
    name,
    run: () =>
      withPage(lab.browser, SLOW_DESKTOP, async (page) => {
        await installProbe(page);
        await page.goto(lab.origin + url, { waitUntil: 'load' });
        await page.waitForFunction(() => window.contestant);
        // The code is here and warm before the clock runs: this is about work, not about loading.
        await measureMounting(page, WARM, '/poles', 5);
        const mounting = await measureMounting(page, api(count), '/poles', count);
        const filtering = [];
        for (let press = 0; press < 4; press += 1) filtering.push(await measureFiltering(page, FILTER));
        return {
          first: mounting.first,
          whole: mounting.settled,
          listed: median(filtering.map(({ listed }) => listed)),
          filtered: median(filtering.map(({ settled }) => settled)),
        };
      }),
  });
  const half = [{ against: LEAFLET, atMost: 0.5 }];
  print({
    title: `Work with ${count} pôles: 4× CPU, wide window, list and map, ${rounds} rounds`,
    metrics: {
      first: { name: 'data here → list painted', unit: 'ms', aims: half },
      whole: { name: 'data here → list and map painted', unit: 'ms', aims: half },
      listed: { name: 'filter pressed → list painted (two frames: 33 ms)', unit: 'ms', aims: half },
      filtered: { name: 'filter pressed → list and map painted', unit: 'ms', aims: half },
    },
    base: LEAFLET,
    ours: OURS,
    samples: await interleave([contender(OURS, '/kit-work.html'), contender(LEAFLET, '/leaflet-work.html')], rounds),
  });
}
