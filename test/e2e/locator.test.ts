import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { openKitSite, type KitSite, type Visit, type VisitOptions } from './kit-site.ts';

const DEMO = '/demo/carep/';
const WIDGET = 'alexis-pole-locator >>> ';
const CARD = `${WIDGET}[part=card]`;
const FIELD = `${WIDGET}[role=combobox]`;
const PIN = `${WIDGET}[role=application] button`;
const DETAILS = `${WIDGET}[part=details]`;

let site: KitSite;
before(async () => {
  site = await openKitSite();
});
after(() => site.close());

/** Visits a page for the time of one test. */
async function visiting(
  { path = DEMO, ...options }: VisitOptions & { path?: string },
  test: (visit: Visit & { page: Page }) => Promise<void>,
): Promise<void> {
  const visit = await site.visit(path, options);
  try {
    await test(visit);
  } finally {
    await visit.close();
  }
}

/** Waits for what is in sight. Not for what is merely there: puppeteer would not notice changes in a shadow tree. */
const shown = async (page: Page, selector: string) => {
  const handle = await page.waitForSelector(selector, { visible: true });
  assert.ok(handle);
  return handle;
};
const click = async (page: Page, selector: string): Promise<void> => (await shown(page, selector)).click();
const opener = (slug: string) => `${CARD}[data-slug=${slug}] [role=heading] button`;
const openCard = async (page: Page, slug: string): Promise<void> => {
  // On the button itself: where it was a moment ago, the search may stand by the time of a click on a point.
  await (await shown(page, opener(slug))).evaluate((button) => (button as HTMLElement).click());
  await shown(page, `${CARD}[data-slug=${slug}] [part=details]`);
};
/** Texts of all that matches, through shadow roots. */
const texts = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) => all.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()));
const said = async (page: Page, words: string): Promise<void> => {
  await shown(page, `${WIDGET}::-p-text(${words})`);
};
/** What the browser keeps for the page. */
const traces = async (page: Page): Promise<unknown> => [
  await page.browserContext().cookies(),
  await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    await caches.keys(),
    (await indexedDB.databases()).map(({ name }) => name),
  ]),
];
const NO_TRACE = [[], [0, 0, [], []]];
const isRead = (request: HTTPRequest): boolean => request.url().includes('/api/v1/');

describe('a partner’s page with one script tag', () => {
  it('gets the locator: every pôle, the search, the map, and nothing from another host', async () => {
    await visiting({}, async ({ page, requests, errors }) => {
      await shown(page, FIELD);
      await shown(page, PIN);
      assert.equal((await texts(page, CARD)).length, 5);
      assert.equal(await page.$$eval('script[src]', (tags) => tags.length), 1);
      await page.waitForNetworkIdle({ idleTime: 100 });
      const foreign = requests.filter((url) => !url.startsWith(`${site.origin}/`) && !url.startsWith('data:'));
      assert.deepEqual(foreign, []);
      // The tile service is away in this test, and the browser says so by itself.
      assert.deepEqual(
        errors.filter((error) => !error.includes('Failed to load resource')),
        [],
      );
    });
  });

  it('asks once for the pôles, while the code is still on its way', async () => {
    await visiting({}, async ({ page, requests }) => {
      await shown(page, FIELD);
      const asked = requests.map((url) => url.replace(site.origin, ''));
      assert.equal(asked.filter((path) => path === '/api/v1/poles').length, 1);
      const code = asked.findIndex((path) => /\/kit\/[\d.]+\/pole-locator/.test(path));
      assert.ok(asked.indexOf('/api/v1/poles') <= code + 1, asked.join('\n'));
    });
  });

  it('leaves no cookie and no storage before the visitor acts, and the list for next time after', async () => {
    await visiting({}, async ({ page }) => {
      await shown(page, PIN);
      await shown(page, FIELD);
      assert.deepEqual(await traces(page), NO_TRACE);
      await openCard(page, 'etain');
      await page.waitForFunction(async () => (await caches.keys()).length > 0);
      assert.deepEqual(await traces(page), [[], [0, 0, ['alexis-kit'], []]]);
    });
  });
});

describe('a visitor', () => {
  it('finds the nearest pôle: search, choice, distances, card, pin', async () => {
    await visiting({}, async ({ page, requests }) => {
      await click(page, FIELD);
      await page.keyboard.type('etain');
      await shown(page, `${WIDGET}[role=option]`);
      const [first] = await texts(page, `${WIDGET}[role=option]`);
      assert.match(first ?? '', /^Étain\s*55400 · 55$/);
      await click(page, `${WIDGET}[role=option]`);
      await said(page, 'à vol d’oiseau');
      const cards = await texts(page, CARD);
      assert.match(cards[0] ?? '', /^Étain ?moins de 1 km à vol d’oiseau/);
      const distances = cards.map((card) => Number(/([\d,]+) km à vol/.exec(card)?.[1]?.replace(',', '.')));
      assert.deepEqual(
        distances,
        distances.toSorted((a, b) => a - b),
        'nearest first',
      );

      await openCard(page, 'etain');
      assert.match((await texts(page, DETAILS)).join(), /03 53 01 20 20.*etain@example\.org/);
      await shown(page, `${PIN}[aria-current=true]`);
      const [pin] = await page.$$eval(`${PIN}[aria-current=true]`, (all) => all.map((one) => one.ariaLabel));
      assert.match(pin ?? '', /Étain/);
      assert.deepEqual(
        requests.filter((url) => url.includes('55181') && !url.includes('#')),
        [],
        'what was chosen is sent to nobody',
      );
    });
  });

  it('chooses on the map: the card opens and comes in sight', async () => {
    await visiting({}, async ({ page }) => {
      const pin = await shown(page, `${PIN}[aria-label*=Dieuze]`);
      await pin?.focus();
      await page.keyboard.press('Enter');
      await shown(page, `${CARD}[data-slug=dieuze] [part=details]`);
      const card = await page.$(`${CARD}[data-slug=dieuze]`);
      assert.equal(await card?.isIntersectingViewport(), true);
    });
  });

  it('follows a link to a pôle, goes on, and comes back with Back', async () => {
    await visiting({ path: `${DEMO}#contact&alexis-pole=dieuze` }, async ({ page }) => {
      const open = (slug: string) => shown(page, `${CARD}[data-slug=${slug}] [part=details]`);
      await open('dieuze');
      await openCard(page, 'etain');
      assert.equal(new URL(page.url()).hash, '#contact&alexis-pole=etain');
      await page.goBack();
      await open('dieuze');
      await page.goForward();
      await open('etain');
      assert.equal((await page.$$(DETAILS)).length, 1);
    });
  });

  it('needs no pointer', async () => {
    await visiting({}, async ({ page }) => {
      await shown(page, FIELD);
      /** What has the focus, through shadow roots: role or tag, and name. */
      const focused = () =>
        page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          return `${element?.role ?? element?.localName ?? ''} ${element?.ariaLabel ?? element?.textContent ?? ''}`;
        });
      const tabTo = async (what: RegExp): Promise<void> => {
        const seen: string[] = [];
        while (seen.length < 60) {
          await page.keyboard.press('Tab');
          seen.push(await focused());
          if (what.test(seen.at(-1) ?? '')) return;
        }
        assert.fail(`Tab never came to ${String(what)}: ${seen.join(' | ')}`);
      };
      await tabTo(/^combobox/);
      await page.keyboard.type('St Mihiel');
      await shown(page, `${WIDGET}[role=option]`);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await said(page, 'à vol d’oiseau');
      await tabTo(/^button Pôle entrepreneurial de Saint-Mihiel/);
      await page.keyboard.press('Enter');
      await shown(page, `${CARD}[data-slug=saint-mihiel] [part=details]`);
      await tabTo(/^summary Itinéraire vers Pôle entrepreneurial/);
      await page.keyboard.press('Enter');
      await shown(page, `${WIDGET}details[open] a[href^=geo]`);
      await page.keyboard.press('Escape');
      assert.match(await focused(), /^summary/);
      // And out again: the widget holds nobody.
      await tabTo(/^(body|a) ?/);
    });
  });

  it('has no sideways scroll on a page of 320 pixels, whatever is open', async () => {
    await visiting({ width: 320, height: 700 }, async ({ page }) => {
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await shown(page, FIELD);
      await click(page, FIELD);
      await page.keyboard.type('saint');
      await shown(page, `${WIDGET}[role=option]`);
      assert.equal(await overflow(), 0, 'suggestions');
      await page.keyboard.press('Escape');
      await click(page, `${WIDGET}button[aria-controls=filters]`);
      assert.equal(await overflow(), 0, 'filters');
      await openCard(page, 'maxeville');
      assert.equal(await overflow(), 0, 'card');
      await click(
        page,
        `${CARD}[data-slug=maxeville] [part=details] ~ *, ${CARD}[data-slug=maxeville] details summary`,
      );
      assert.equal(await overflow(), 0, 'directions');
    });
  });
});

describe('layout shift', () => {
  for (const width of [320, 768, 1280]) {
    it(`nothing of the page moves at ${width} pixels`, async () => {
      // Each step waits for the one before it to be seen, as on a slow line: shell, list, tools.
      const seen = (selector: string) => async (request: HTTPRequest) => {
        const page = request.frame()?.page();
        await page?.waitForSelector(selector, { visible: true });
        await page?.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        return false;
      };
      const intercept = (request: HTTPRequest) => {
        if (request.url().endsWith('/api/v1/poles')) return seen(`${WIDGET}[part=base]`)(request);
        if (/\/locator-features-[^/]*\.js(\?|$)/.test(request.url())) return seen(CARD)(request);
        if (/\/pole-map-[^/]*\.js(\?|$)/.test(request.url())) return seen(FIELD)(request);
        return false;
      };
      // So tall that all of the page is in sight: a shift below the fold counts as well.
      await visiting({ width, height: 4000, intercept }, async ({ page }) => {
        await shown(page, FIELD);
        if (width >= 560) await shown(page, PIN);
        await page.waitForNetworkIdle({ idleTime: 100 });
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        assert.deepEqual(await page.evaluate(() => window.alexisShifts), []);
      });
    });
  }
});

describe('when things fail', () => {
  it('the API is away: says so, keeps the link, and works when it is back', async () => {
    let isAway = true;
    const intercept = async (request: HTTPRequest) => {
      if (!isAway || !isRead(request)) return false;
      await request.abort('connectionrefused');
      return true;
    };
    await visiting({ intercept }, async ({ page, errors }) => {
      await shown(page, `${WIDGET}[role=alert]`);
      await said(page, 'La liste des pôles n’a pas pu être chargée.');
      const link = await shown(page, 'alexis-pole-locator > a');
      assert.match(
        (await link.evaluate((element) => element.getAttribute('href'))) ?? '',
        /\/embed\/pole-locator\?partner=carep$/,
      );
      isAway = false;
      await click(page, `${WIDGET}[role=alert] button`);
      await shown(page, CARD);
      assert.equal((await texts(page, CARD)).length, 5);
      assert.deepEqual(
        errors.filter((error) => !error.includes('Failed to load resource')),
        [],
      );
    });
  });

  it('the visitor acted once, then the API is away: the last list, with its date', async () => {
    let isAway = false;
    const intercept = async (request: HTTPRequest) => {
      if (!isAway || !isRead(request)) return false;
      await request.abort('connectionrefused');
      return true;
    };
    await visiting({ intercept }, async ({ page }) => {
      await openCard(page, 'etain');
      await page.waitForFunction(async () => (await caches.keys()).length > 0);
      isAway = true;
      await page.reload({ waitUntil: 'domcontentloaded' });
      await shown(page, CARD);
      await said(page, 'la mise à jour n’a pas abouti');
      assert.equal((await texts(page, CARD)).length, 5);
    });
  });

  for (const [what, chunk, check] of [
    ['the map', /\/pole-map-[^/]*\.js(\?|$)/, (page: Page) => said(page, 'La carte n’a pas pu être chargée')],
    ['search and map', /\/locator-features-[^/]*\.js(\?|$)/, (page: Page) => openedWithoutTools(page)],
  ] as const) {
    it(`the code of ${what} cannot be had: the list stays whole`, async () => {
      const intercept = async (request: HTTPRequest) => {
        if (!chunk.test(request.url())) return false;
        await request.abort('failed');
        return true;
      };
      await visiting({ intercept }, async ({ page, errors }) => {
        await shown(page, CARD);
        await check(page);
        assert.equal((await texts(page, CARD)).length, 5);
        assert.deepEqual(
          errors.filter((error) => !error.includes('Failed to load resource')),
          [],
        );
      });
    });
  }

  /** Without tools a card still opens and closes, and its links still lead somewhere. */
  const openedWithoutTools = async (page: Page): Promise<void> => {
    await click(page, opener('etain'));
    await shown(page, `${opener('etain')}[aria-expanded=true]`);
    assert.equal((await page.$$(`${CARD}[data-slug=etain] a[href^="tel:"]`)).length, 1);
  };

  it('a card opened while search and map are still on their way stays open, and the address names it', async () => {
    let letThrough = (): void => {};
    const opened = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const intercept = async (request: HTTPRequest) => {
      if (/\/locator-features-[^/]*\.js(\?|$)/.test(request.url())) await opened;
      return false;
    };
    await visiting({ intercept }, async ({ page }) => {
      await click(page, opener('etain'));
      await shown(page, `${opener('etain')}[aria-expanded=true]`);
      letThrough();
      await shown(page, `${CARD}[data-slug=etain] [part=details]`);
      await page.waitForFunction(() => location.hash.includes('alexis-pole=etain'));
    });
  });

  it('the locator’s own code cannot be had: the link stays, and the page is told', async () => {
    const intercept = async (request: HTTPRequest) => {
      if (!/\/kit\/[\d.]+\/(2\/)?pole-locator[^/]*\.js/.test(request.url())) return false;
      await request.abort('failed');
      return true;
    };
    await visiting({ path: '/health', intercept }, async ({ page }) => {
      await page.evaluateOnNewDocument(() => {
        addEventListener('alexis-error', ({ target }) => {
          document.documentElement.dataset['failed'] = target instanceof Element ? target.localName : '';
        });
      });
      await page.goto(site.origin + DEMO);
      await shown(page, 'html[data-failed=alexis-pole-locator]');
      await shown(page, 'alexis-pole-locator > a');
    });
  });
});

describe('a page with a strict policy', () => {
  it('no inline code, no inline style, no other host, trusted types: the locator works', async () => {
    const path = '/demo/strict/';
    const intercept = async (request: HTTPRequest) => {
      if (request.url() !== site.origin + path) return false;
      await request.respond({
        contentType: 'text/html; charset=utf-8',
        headers: {
          'Content-Security-Policy':
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html alexis-kit",
        },
        body: `<!doctype html><html lang="fr"><title>Stricte</title><script async src="/kit/alexis.js"></script>
          <alexis-pole-locator><a href="/embed/pole-locator">Trouver un pôle</a></alexis-pole-locator></html>`,
      });
      return true;
    };
    await visiting({ path, intercept }, async ({ page, errors }) => {
      await click(page, FIELD);
      await page.keyboard.type('55400');
      await click(page, `${WIDGET}[role=option]`);
      await said(page, 'à vol d’oiseau');
      await openCard(page, 'etain');
      await shown(page, PIN);
      assert.deepEqual(
        errors.filter((error) => /Content Security Policy|Trusted/.test(error)),
        [],
      );
    });
  });
});
