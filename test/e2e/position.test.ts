import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openKitSite, type KitSite } from './kit-site.ts';

/** All four widgets, with `deep-link`. */
const PAGE = '/demo/alexis/';
/** In the Meuse, near no number that a page is likely to hold. */
const LATITUDE = 48.9376543;
const LONGITUDE = 5.3912345;

/** What gives the position away: degrees and radians, exact and rounded. */
const TELLING = [LATITUDE, LONGITUDE].flatMap((degrees) => [degrees, (degrees * Math.PI) / 180]);
/** Degrees that count as the position: more than the rounding to two decimals takes away. */
const NEAR = 0.006;
const TELLING_TEXT = /\b(48[.,]9[34]\d*|5[.,]39\d*)/;

interface Spy {
  readonly events: Event[];
  readonly answers: unknown[];
}

declare global {
  interface Window {
    /** What the page's own script heard and was told. */
    spy?: Spy;
  }
}

let site: KitSite;
before(async () => {
  site = await openKitSite();
});
after(() => site.close());

describe('a script of the page', () => {
  it('finds the position nowhere, though the widgets sort, draw and tell distances by it', async () => {
    const { page, requests, close } = await site.visit('/demo/');
    await page.browserContext().overridePermissions(site.origin, ['geolocation']);
    await page.setGeolocation({ latitude: LATITUDE, longitude: LONGITUDE });
    await page.evaluateOnNewDocument(listenToEverything);
    await page.goto(site.origin + PAGE);
    await givePosition(page);
    // One more, in a group of its own: what it provides is looked at, too.
    await page.evaluate(() => {
      const group = document.createElement('alexis-kit');
      group.append(document.createElement('alexis-pole-locator'));
      document.body.append(group);
    });
    await page.waitForSelector('alexis-kit > alexis-pole-locator >>> [part=card]');

    await page.evaluate(forgeRequests);
    const counts = await page.evaluate(() => ({
      requests: window.spy?.events.filter(({ type }) => type === 'context-request').length ?? 0,
      changes: window.spy?.events.filter(({ type }) => type === 'alexis-place-change').length ?? 0,
      answers: window.spy?.answers.length,
    }));
    assert.ok(counts.requests >= 8 && counts.changes === 1, `what happened was heard: ${JSON.stringify(counts)}`);
    assert.equal(counts.answers, 0, 'answers to requests of the page');

    assert.deepEqual(await search(page), [], 'elements, events and what the page is told');
    assert.deepEqual(await stored(page), [], 'storage, history, address');
    assert.deepEqual(
      requests.filter((url) => TELLING_TEXT.test(decodeURIComponent(url)) || /[?&](lat|lon)/.test(url)),
      [],
      'requests',
    );
    await close();
  });

  it('would find it, were it there', async () => {
    const { page, close } = await site.visit('/demo/');
    const planted = await page.evaluate(
      (latitude, longitude) => {
        const key = Symbol('planted');
        class Box {
          get inherited(): object {
            return { map: new Map([['a', longitude + 0.004]]) };
          }
        }
        Object.assign(document.body, { [key]: new Box(), note: `at ${latitude}` });
        window.spy = {
          events: [new CustomEvent('x', { detail: { deep: { radians: (latitude * Math.PI) / 180 } } })],
          answers: [],
        };
        return ['body.note', 'event x.detail.deep.radians', 'body.Symbol(planted).inherited.map<0>.1'];
      },
      LATITUDE,
      LONGITUDE,
    );
    assert.deepEqual(
      (await search(page)).map((line) => line.replace(/ = .*/, '')),
      planted,
    );
    await close();
  });
});

/** Gives the device's position to the locator, and waits until list, map and calendar follow it. */
async function givePosition(page: Page): Promise<void> {
  const locator = 'alexis-pole-locator >>> ';
  const button = await page.waitForSelector(`${locator}::-p-aria(Utiliser ma position)`);
  await button?.evaluate((element) => (element as HTMLElement).click());
  await page.waitForSelector(`${locator}::-p-text(du plus proche au plus lointain de votre position)`);
  await page.waitForSelector(`${locator}[role=img][aria-label*="Votre position"]`);
  // Filters and views come when the calendar is about to be seen.
  const calendar = await page.waitForSelector('alexis-workshop-calendar');
  await calendar?.evaluate((element) => element.scrollIntoView());
  const list = await page.waitForSelector('alexis-workshop-calendar >>> ::-p-aria(Liste)');
  await list?.evaluate((element) => (element as HTMLElement).click());
  await page.waitForSelector('alexis-workshop-calendar >>> ::-p-text(Les plus proches de votre position)');
}

/** Runs in the page, before the kit: hears every event on `window`, and keeps what it says and what it passed. */
function listenToEverything(): void {
  const spy: Spy = { events: [], answers: [] };
  window.spy = spy;
  const heard = new WeakSet<Event>();
  const hear = (event: Event): void => {
    if (heard.has(event)) return;
    heard.add(event);
    spy.events.push(event);
    Object.assign(event, { path: event.composedPath() });
  };
  const listened = new Set<string>();
  const listen = (type: string): void => {
    if (listened.has(type)) return;
    listened.add(type);
    window.addEventListener(type, hear, true);
  };
  Object.keys(window)
    .filter((name) => name.startsWith('on'))
    .forEach((name) => listen(name.slice(2)));
  ['context-request', 'context-provider'].forEach(listen);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the target it was called on
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    listen(event.type);
    return dispatchEvent.call(this, event);
  };
}

/** Runs in the page: asks for the widgets' values as a consumer does, with the keys that their own requests carry. */
function forgeRequests(): void {
  const { spy } = window;
  if (!spy) throw new Error('nothing was heard');
  const requests = spy.events.filter(({ type }) => type === 'context-request') as (Event & { context: unknown })[];
  const contexts = new Set(requests.map(({ context }) => context));
  const askers = [...document.querySelectorAll('html, body, alexis-kit, alexis-kit > *, alexis-pole-locator')];
  for (const context of contexts)
    for (const asker of askers)
      for (const subscribe of [true, false]) {
        const event = new Event('context-request', { bubbles: true, composed: true });
        const callback = (...values: unknown[]): unknown => spy.answers.push(values);
        asker.dispatchEvent(Object.assign(event, { context, contextTarget: asker, callback, subscribe }));
      }
}

/**
 * Where the position is found: own and inherited properties, symbols and accessors included, of every element (open shadow
 * roots too), of every event heard, and of the kit's global record, five levels deep.
 */
const search = (page: Page): Promise<string[]> =>
  page.evaluate(
    (telling, near, text) => {
      const pattern = new RegExp(text);
      const found: string[] = [];
      const seen = new Set<unknown>();
      const keysOf = new Map<unknown, (string | symbol)[]>();
      const ownKeys = (value: object): (string | symbol)[] => {
        // Prototypes are shared by thousands of elements.
        const known = keysOf.get(value);
        if (known) return known;
        const keys = Reflect.ownKeys(value);
        keysOf.set(value, keys);
        return keys;
      };
      const allKeys = (value: object): Set<string | symbol> => {
        const keys = new Set<string | symbol>();
        for (let level: object | null = value; level; level = Object.getPrototypeOf(level) as object | null)
          (level === value ? Reflect.ownKeys(level) : ownKeys(level)).forEach((key) => keys.add(key));
        return keys;
      };
      const isTelling = (value: unknown): boolean =>
        typeof value === 'number'
          ? telling.some((number) => Math.abs(value - number) < near)
          : typeof value === 'string' && value.length < 20_000 && pattern.test(value);
      type Place = readonly [value: unknown, path: string];
      const elementsIn = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          element,
          ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
        ]);
      const inside = ([value, path]: Place): Place[] => {
        if (typeof value !== 'object' && typeof value !== 'function') return [];
        if (value === null) return [];
        const places: Place[] = [];
        if (value instanceof Map || value instanceof Set)
          [...value].forEach((item: unknown, i) => places.push([item, `${path}<${i}>`]));
        for (const key of allKeys(value)) {
          try {
            places.push([(value as Record<string | symbol, unknown>)[key], `${path}.${String(key)}`]);
          } catch {
            // An accessor of the prototype itself, or one that does not apply.
          }
        }
        return places;
      };
      let level: Place[] = [
        ...elementsIn(document).map((element): Place => [element, element.localName]),
        ...(window.spy?.events ?? []).map((event): Place => [event, `event ${event.type}`]),
        [window.spy?.answers, 'answers'],
        [(window as unknown as Record<symbol, unknown>)[Symbol.for('alexis-kit')], 'record'],
      ];
      for (let depth = 0; depth <= 5; depth++) {
        const next: Place[] = [];
        for (const place of level) {
          const [value, path] = place;
          if (isTelling(value)) found.push(`${path} = ${String(value)}`);
          // The browser's own objects hold no more than the page; of them only the elements are looked into.
          if (seen.has(value) || value === window || (depth > 0 && value instanceof Node)) continue;
          if (typeof value === 'object' || typeof value === 'function') seen.add(value);
          if (depth < 5) next.push(...inside(place));
        }
        level = next;
      }
      return found;
    },
    TELLING,
    NEAR,
    TELLING_TEXT.source,
  );

/** What the browser keeps for the page that names the position. */
const stored = async (page: Page): Promise<string[]> => {
  const texts = await page.evaluate(async () => {
    const bodies: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) bodies.push(request.url);
    }
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`);
    return [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      JSON.stringify(history.state),
      document.cookie,
      location.href,
      document.documentElement.innerHTML,
      ...bodies,
      ...databases,
    ];
  });
  return texts.filter((text) => TELLING_TEXT.test(text) || text.startsWith('database'));
};
