import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT } from '../scripts/test/process.ts';
import { currentContestResource } from '../api/schema/contests.ts';
import { parisText } from '../src/domain/dates/paris.ts';
import { mockApi } from './data/mock-api.ts';
import { SLOW_PHONE, withPage } from './driver/browser.ts';
import { firstItem } from './driver/first-item.ts';
import { hostPage, kitScript, openLab, peerHead, type Lab } from './driver/lab.ts';
import { print } from './driver/report.ts';
import { interleave, type Contender, type Samples } from './driver/statistics.ts';

const OURS = 'alexis-contest-countdown';
const BARE = 'bare Lit list';
const FLIP = '@pqina/flip';
const FLIPDOWN = 'flipdown';

/** Seconds that are watched, after some for the pages to come to rest. */
const WATCHED = 60;
const REST = 8;

const HOURS_LEFT = 10;

type Cost = 'task' | 'script';

/** The countdown against a bare list, and what ticking costs beside flip clocks. */
export async function benchCountdown(rounds: number): Promise<void> {
  const end = Date.now() + HOURS_LEFT * 3_600_000;
  const tick = `<div class="tick"><div data-repeat="true" data-transform="preset(d, h, m, s) -> delay">
    <div data-key="value" data-repeat="true" data-transform="pad(00) -> split -> delay"><span data-view="flip"></span></div>
  </div></div>`;
  const lab = await openLab(
    ['bare-countdown', 'flip-countdown'],
    {
      '/bare.html': () => hostPage('', { head: peerHead('bare-countdown'), api: '/api/v1' }),
      '/kit.html': () => hostPage(`${kitScript()}<alexis-contest-countdown></alexis-contest-countdown>`),
      '/flip.html': () => hostPage(tick, { head: peerHead('flip-countdown', { css: true }), api: `${end}` }),
      '/flipdown.html': () =>
        hostPage(
          `<div id="flipdown" class="flipdown"></div><script>new FlipDown(${Math.round(end / 1000)}).start()</script>`,
          {
            head: '<link rel="stylesheet" href="/flipdown/flipdown.min.css" /><script src="/flipdown/flipdown.min.js"></script>',
          },
        ),
    },
    {
      api: await apiWithDeadline(end),
      folders: { '/flipdown/': join(ROOT, 'node_modules/flipdown/dist') },
    },
  );
  try {
    await arrival(lab, rounds);
    await ticking(lab);
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
    title: `From navigation to the current phase in sight: 4× CPU, 1.6 Mbit/s, 150 ms, nothing cached, ${rounds} rounds`,
    metrics: { visible: { name: 'current phase', unit: 'ms', aims: [{ against: BARE, atMost: 1.5 }] } },
    base: BARE,
    ours: OURS,
    samples: await interleave(
      [contender(BARE, 'bare', ['.standing']), contender(OURS, 'kit', ['alexis-contest-countdown', '.standing'])],
      rounds,
    ),
  });
}

/** All three tick each second at the same time, in windows of their own, so one machine serves them alike. */
async function ticking(lab: Lab): Promise<void> {
  const watch = async (name: string, url: string): Promise<Samples<Cost>> => ({
    name,
    of: await withPage(lab.browser, { width: 800, height: 600, cpu: 1 }, (page) =>
      costOfTicking(page, lab.origin + url),
    ),
  });
  print({
    title: `${WATCHED} s of ticking each second, all at once`,
    metrics: {
      task: { name: 'main thread', unit: 'ms' },
      script: { name: 'of which scripts', unit: 'ms' },
    },
    base: OURS,
    ours: OURS,
    samples: await Promise.all([
      watch(OURS, '/kit.html'),
      watch(FLIP, '/flip.html'),
      watch(FLIPDOWN, '/flipdown.html'),
    ]),
  });
}

/**
 * The API with an edition on its last day, when the widget shows seconds: the demonstration edition always closes in some
 * days, so its deadline is replaced by `end` (epoch milliseconds).
 * @throws Error when the content has no edition whose deadline is settled to the minute
 */
async function apiWithDeadline(end: number): Promise<(request: Request) => Promise<Response>> {
  const api = await mockApi();
  const answer = await api(new Request(`http://bench/api/v1${currentContestResource.path}`));
  const body = (await answer?.json()) as { data?: unknown } | undefined;
  const deadline = currentContestResource.item.parse(body?.data).phases.find(({ kind }) => kind === 'deadline')?.starts;
  if (!deadline?.includes('T')) throw new Error('The current edition has no settled deadline.');
  return async (request) => {
    const found = await api(request);
    const text = (await found?.text()) ?? '';
    return new Response(text.replaceAll(deadline, parisText(end)), { status: found?.status ?? 404 });
  };
}

async function costOfTicking(page: Page, url: string): Promise<Record<Cost, number[]>> {
  await page.goto(url, { waitUntil: 'load' });
  await rest(REST);
  const before = await page.metrics();
  await rest(WATCHED);
  const after = await page.metrics();
  const spent = (name: 'TaskDuration' | 'ScriptDuration'): number => (after[name] ?? 0) - (before[name] ?? 0);
  return {
    task: [spent('TaskDuration') * 1000],
    script: [spent('ScriptDuration') * 1000],
  };
}

const rest = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
