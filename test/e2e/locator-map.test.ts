import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { openKitSite, type KitSite, type Visit } from './kit-site.ts';
import { startTileService, type TileService } from './tile-service.ts';

const WIDGET = 'alexis-pole-locator >>> ';
const PANE = `${WIDGET}[role=application]`;

let tiles: TileService;
let site: KitSite;
before(async () => {
  tiles = await startTileService();
  site = await openKitSite({ TILES_URL: tiles.address });
});
after(async () => {
  // The service first: it must not stay when the site never came up.
  await tiles.close();
  await site.close();
});

/** The demo page with its map in the middle of the window. */
async function showingMap(width: number, test: (visit: Visit, hand: Hand) => Promise<void>): Promise<void> {
  const visit = await site.visit('/demo/carep/', { width, height: 700 });
  try {
    const { page } = visit;
    if (width < 560) {
      const button = await page.waitForSelector(`${WIDGET}::-p-aria([name="Carte"][role="button"])`, { visible: true });
      await button?.evaluate((element) => (element as HTMLElement).click());
    }
    const pane = await page.waitForSelector(PANE, { visible: true });
    await pane?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await pane?.boundingBox();
    assert.ok(box);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await test(visit, { page, session: await page.createCDPSession(), middle });
  } finally {
    await visit.close();
  }
}

interface Hand {
  readonly page: Page;
  readonly session: CDPSession;
  /** Middle of the map in the window, CSS pixels. */
  readonly middle: Readonly<{ x: number; y: number }>;
}

/** Moves fingers through these places, one list of places a moment. */
async function touch({ session }: Hand, moments: readonly (readonly Readonly<{ x: number; y: number }>[])[]) {
  for (const [index, places] of moments.entries()) {
    const touchPoints = places.map((place, id) => ({ ...place, id }));
    await session.send('Input.dispatchTouchEvent', { type: index ? 'touchMove' : 'touchStart', touchPoints });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Where two pins stand: what a view of the map looks like to a visitor. Pixels within the map. */
const pins = (page: Page): Promise<Readonly<{ etain: DOMPoint; mihiel: DOMPoint; scroll: number }>> =>
  page.$eval(PANE, (pane) => {
    const { left, top } = pane.getBoundingClientRect();
    const at = (name: string): DOMPoint => {
      const box = pane.querySelector(`button[aria-label*="${name}"]`)?.getBoundingClientRect();
      return { x: (box?.x ?? NaN) - left, y: (box?.y ?? NaN) - top } as DOMPoint;
    };
    return { etain: at('Étain'), mihiel: at('Saint-Mihiel'), scroll: scrollY };
  });
const spread = ({ etain, mihiel }: Awaited<ReturnType<typeof pins>>): number =>
  Math.hypot(etain.x - mihiel.x, etain.y - mihiel.y);

/** Waits until the page has come to rest: a finger leaves it with a swing. */
const still = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let frames = 0;
        let last = scrollY;
        const look = (): void => {
          frames = scrollY === last ? frames + 1 : 0;
          last = scrollY;
          if (frames > 15) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

/** Waits until the pins stand as said. */
async function until(page: Page, holds: (now: Awaited<ReturnType<typeof pins>>) => boolean, what: string) {
  const deadline = performance.now() + 10_000;
  let now = await pins(page);
  while (!holds(now)) {
    assert.ok(performance.now() < deadline, `${what}: ${JSON.stringify(now)}`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    now = await pins(page);
  }
}

describe('hands on the map', () => {
  it('two fingers zoom and move it, and the page stays', async () => {
    await showingMap(375, async ({ page }, hand) => {
      const before = await pins(page);
      const { x, y } = hand.middle;
      const apart = (by: number) => [
        { x: x - by, y },
        { x: x + by, y },
      ];
      await touch(hand, [apart(30), apart(40), apart(50), apart(60)]);
      await until(page, (now) => spread(now) > spread(before) * 1.6, 'zoomed in');
      assert.equal((await pins(page)).scroll, before.scroll);
      await touch(hand, [apart(60), apart(45), apart(30)]);
      await until(page, (now) => spread(now) < spread(before) * 1.3, 'and out again');
    });
  });

  it('one finger scrolls the page, and moves the map once it was tapped', async () => {
    await showingMap(375, async ({ page }, hand) => {
      const before = await pins(page);
      const { x, y } = hand.middle;
      const up = [0, 20, 40, 60, 80, 100].map((by) => [{ x, y: y - by }]);
      await touch(hand, up);
      await until(page, ({ scroll }) => scroll > before.scroll, 'the page scrolled');
      await still(page);
      const after = await pins(page);
      assert.deepEqual([after.etain, after.mihiel], [before.etain, before.mihiel], 'the map did not move');

      const pane = await page.$(PANE);
      await pane?.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await still(page);
      const resting = await pins(page);
      // A place without a pin: a tap there takes the map in hand.
      const free = { x: x + 60, y: y + 60 };
      await touch(hand, [[free]]);
      await page.waitForSelector(`${PANE}.is-engaged`);
      await touch(
        hand,
        [0, 20, 40, 60].map((by) => [{ x: free.x - by, y: free.y }]),
      );
      await until(page, ({ etain }) => etain.x < resting.etain.x - 30, 'the map moved');
      assert.equal((await pins(page)).scroll, resting.scroll);
    });
  });

  it('the mouse drags it; its wheel scrolls the page, with Ctrl it zooms', async () => {
    await showingMap(1280, async ({ page }, { middle }) => {
      const before = await pins(page);
      // A free place: a drag may begin anywhere but on a button.
      await page.mouse.move(middle.x - 40, middle.y + 40);
      await page.mouse.down();
      await page.mouse.move(middle.x + 60, middle.y + 40, { steps: 5 });
      await page.mouse.up();
      await until(page, ({ etain }) => Math.abs(etain.x - before.etain.x - 100) < 3, 'dragged by a hundred');

      const dragged = await pins(page);
      await page.keyboard.down('Control');
      await page.mouse.wheel({ deltaY: -120 });
      await page.keyboard.up('Control');
      await until(page, (now) => spread(now) > spread(dragged) * 1.2, 'zoomed');
      const zoomed = await pins(page);
      assert.equal(zoomed.scroll, before.scroll);

      // Away and back: the hand has let go.
      await page.mouse.move(5, 5);
      await page.mouse.move(middle.x, middle.y);
      await page.mouse.wheel({ deltaY: 120 });
      await until(page, ({ scroll }) => scroll > zoomed.scroll, 'the page scrolled');
      assert.equal(spread(await pins(page)), spread(zoomed));
    });
  });
});

describe('the IGN plan', () => {
  it('lies above the sketch, says whose it is, and comes from our own host only', async () => {
    await showingMap(1280, async ({ page, requests }) => {
      await page.waitForSelector(`${WIDGET}.map-tile.is-loaded`);
      await page.waitForSelector(`${WIDGET}::-p-text(© IGN – Géoplateforme)`, { visible: true });
      assert.ok(tiles.asked.length > 0);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(site.origin) && !url.startsWith('data:')),
        [],
      );
    });
  });

  it('stays away when the service fails: the sketch serves, and soon nobody asks', async () => {
    tiles.fail(true);
    try {
      await showingMap(1280, async ({ page, requests }) => {
        // Far from what is in the cache.
        await page.waitForSelector(`${WIDGET}::-p-aria([name="Agrandir la carte"])`);
        await page.waitForNetworkIdle({ idleTime: 200 });
        const asked = () => requests.filter((url) => url.includes('/tiles/')).length;
        const zoomIn = async () => {
          const button = await page.$(`${WIDGET}::-p-aria([name="Agrandir la carte"])`);
          await button?.evaluate((element) => (element as HTMLElement).click());
          await page.waitForNetworkIdle({ idleTime: 300 });
        };
        for (let times = 0; times < 4; times += 1) await zoomIn();
        await page.waitForSelector(`${WIDGET}::-p-text(Carte schématique)`, { visible: true });
        const before = asked();
        await zoomIn();
        assert.equal(asked(), before);
      });
    } finally {
      tiles.fail(false);
    }
  });
});
