import { manyWorkshops, workshopsAnswer } from './data/workshops.ts';
import { SLOW_DESKTOP, SLOW_PHONE, withPage } from './driver/browser.ts';
import { firstItem } from './driver/first-item.ts';
import { hostPage, kitScript, openLab, peerHead, type Lab } from './driver/lab.ts';
import { print } from './driver/report.ts';
import { interleave, median, type Contender } from './driver/statistics.ts';
import { installProbe, measureFiltering, measureLeafing, measureMounting } from './driver/work.ts';

const OURS = 'alexis-workshop-calendar';
const BARE = 'bare Lit list';
const EVENT_CALENDAR = 'EventCalendar';
const FULL_CALENDAR = 'FullCalendar';

const COUNTS = [30, 500, 5000] as const;

/** A pôle that some of the workshops are at: choosing it changes what every view shows. */
const FILTER = 'dieuze';

/** Where the same thirty workshops are under another address: what was asked there is not asked again. */
const WARM = '/api/warm/v1';
/** First answers of the kit, and the one answer of the others. */
const KIT_PATH = '/workshops?limit=100';
const PEER_PATH = '/workshops?limit=5000';

const api = (count: number): string => `/api/${count}/v1`;

/** The calendar against a bare list, and against the two calendars that sites usually take. */
export async function benchCalendar(rounds: number): Promise<void> {
  const now = Date.now();
  const lists = new Map(
    await Promise.all(COUNTS.map(async (count) => [api(count), await manyWorkshops(count, now)] as const)),
  );
  lists.set(WARM, lists.get(api(30)) ?? []);
  const answer = (request: Request): Promise<Response | undefined> => {
    const { pathname, searchParams } = new URL(request.url);
    const list = lists.get(pathname.replace('/workshops', ''));
    return Promise.resolve(list && new Response(workshopsAnswer(list, searchParams, now)));
  };
  const kit = (base: string): string =>
    hostPage(`${kitScript(base)}<alexis-workshop-calendar view="list"></alexis-workshop-calendar>`);
  const peer = (name: string, base: string, view = 'month'): string =>
    hostPage('', { head: peerHead(name, { css: name !== 'bare-calendar' }), api: base, view });
  const lab = await openLab(
    ['bare-calendar', 'kit-calendar', 'event-calendar', 'full-calendar'],
    {
      ...Object.fromEntries(
        COUNTS.flatMap((count) => [
          [`/kit-${count}.html`, () => kit(api(count))],
          [`/bare-${count}.html`, () => peer('bare-calendar', api(count))],
          [`/event-${count}.html`, () => peer('event-calendar', api(count), 'list')],
          [`/full-${count}.html`, () => peer('full-calendar', api(count), 'list')],
        ]),
      ),
      '/kit-work.html': () =>
        hostPage(`${kitScript(WARM)}<alexis-workshop-calendar></alexis-workshop-calendar>`, {
          head: peerHead('kit-calendar'),
        }),
      '/event-work.html': () => peer('event-calendar', ''),
      '/full-work.html': () => peer('full-calendar', ''),
    },
    { api: answer },
  );
  try {
    for (const count of COUNTS) {
      const some = count > 1000 ? Math.ceil(rounds / 3) : rounds;
      await arrival(lab, count, some);
      await work(lab, count, some);
    }
  } finally {
    await lab.close();
  }
}

async function arrival(lab: Lab, count: number, rounds: number): Promise<void> {
  const contender = (name: string, page: string, path: readonly string[]): Contender<'visible'> => ({
    name,
    run: async () => ({
      visible: await firstItem(lab.browser, SLOW_PHONE, `${lab.origin}/${page}-${count}.html`, path),
    }),
  });
  print({
    title: `From navigation to the first workshop in sight, as a list: ${count} workshops, 4× CPU, 1.6 Mbit/s, 150 ms, nothing cached, ${rounds} rounds`,
    metrics: { visible: { name: 'first workshop', unit: 'ms', aims: [{ against: BARE, atMost: 1.25 }] } },
    base: BARE,
    ours: OURS,
    samples: await interleave(
      [
        contender(BARE, 'bare', ['li']),
        contender(OURS, 'kit', ['alexis-workshop-calendar', '.entry-title']),
        contender(EVENT_CALENDAR, 'event', ['.ec-event']),
        contender(FULL_CALENDAR, 'full', ['.bench-event']),
      ],
      rounds,
    ),
  });
}

type Work = 'first' | 'whole' | 'leafed' | 'filtered';

async function work(lab: Lab, count: number, rounds: number): Promise<void> {
  const contender = (name: string, url: string, path: string): Contender<Work> => ({
    name,
    run: () =>
      withPage(lab.browser, SLOW_DESKTOP, async (page) => {
        await installProbe(page);
        await page.goto(lab.origin + url, { waitUntil: 'load' });
        await page.waitForFunction(() => window.contestant);
        // The code is here and warm before the clock runs: this is about work, not about loading.
        await measureMounting(page, WARM, path);
        const mounting = await measureMounting(page, api(count), path);
        await page.evaluate(() => window.contestant?.prepare?.());
        await page.waitForNetworkIdle();
        const leafing = [];
        for (let press = 0; press < 2; press += 1) leafing.push(await measureLeafing(page));
        const filtering = [];
        for (let press = 0; press < 4; press += 1) filtering.push(await measureFiltering(page, FILTER));
        return {
          first: mounting.first,
          whole: mounting.settled,
          leafed: median(leafing),
          filtered: median(filtering.map(({ listed }) => listed)),
        };
      }),
  });
  // Aimed at where there is much to do: with thirty, all are done within a few frames.
  const aims = count < 5000 ? [] : [EVENT_CALENDAR, FULL_CALENDAR].map((against) => ({ against, atMost: 0.33 }));
  print({
    title: `Work with ${count} workshops: 4× CPU, wide window, month, ${rounds} rounds`,
    metrics: {
      first: { name: 'data here → first of the month painted', unit: 'ms', aims },
      whole: { name: 'data here → all of the month painted', unit: 'ms', aims },
      leafed: { name: 'next month pressed → painted', unit: 'ms', aims },
      filtered: { name: 'filter chosen → painted', unit: 'ms', aims },
    },
    base: EVENT_CALENDAR,
    ours: OURS,
    samples: await interleave(
      [
        contender(OURS, '/kit-work.html', KIT_PATH),
        contender(EVENT_CALENDAR, '/event-work.html', PEER_PATH),
        contender(FULL_CALENDAR, '/full-work.html', PEER_PATH),
      ],
      rounds,
    ),
  });
}
