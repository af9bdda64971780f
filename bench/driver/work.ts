import type { Page } from 'puppeteer-core';

/** Milliseconds from the arrival of the data until the first items are painted, and until all parts of the widget are. */
export type Mounting = Readonly<Record<'first' | 'settled', number>>;

/** Milliseconds from a press on a filter until the list is painted, and until all parts of the widget are. */
export type Filtering = Readonly<Record<'listed' | 'settled', number>>;

/**
 * Lets the page's contestant mount with the data at `api` + `path`. `count`: how many items are there; without it the first
 * one that is drawn counts.
 */
export const measureMounting = (page: Page, api: string, path: string, count?: number): Promise<Mounting> =>
  page.evaluate(
    async (base, resource, expected) => {
      const { contestant } = window;
      if (!contestant) throw new Error('The page has no contestant.');
      const painted = window.painted ?? (() => Promise.reject(new Error('The page has no probe.')));
      performance.clearResourceTimings();
      contestant.mount(base);
      const first = await painted(() => {
        const shown = contestant.shown();
        return expected === null ? shown !== undefined : shown === expected;
      });
      const settled = await painted(() => contestant.settled());
      const entries = performance.getEntriesByName(new URL(base + resource, document.baseURI).href);
      const arrived = (entries.at(-1) as PerformanceResourceTiming | undefined)?.responseEnd ?? NaN;
      return { first: first - arrived, settled: settled - arrived };
    },
    api,
    path,
    count ?? null,
  );

/** Presses the filter `name` on the page's contestant and waits until it shows another number of items. */
export const measureFiltering = (page: Page, name: string): Promise<Filtering> =>
  page.evaluate(async (label) => {
    const { contestant } = window;
    if (!contestant) throw new Error('The page has no contestant.');
    const painted = window.painted ?? (() => Promise.reject(new Error('The page has no probe.')));
    // A visitor opens the filters once, and presses within them.
    await contestant.openFilters?.();
    const before = contestant.shown();
    const start = performance.now();
    contestant.toggle(label);
    const listed = await painted(() => contestant.shown() !== before);
    const settled = await painted(() => contestant.settled());
    return { listed: listed - start, settled: settled - start };
  }, name);

/** Leafs to the next month and gives the milliseconds until it is painted. */
export const measureLeafing = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { contestant } = window;
    if (!contestant?.leaf) throw new Error('The page has no calendar.');
    const painted = window.painted ?? (() => Promise.reject(new Error('The page has no probe.')));
    const before = contestant.month?.();
    const start = performance.now();
    contestant.leaf();
    const shown = await painted(() => {
      const month = contestant.month?.();
      return month !== undefined && month !== before;
    });
    return shown - start;
  });

/** Gives every document of the page `window.painted`: the instant after the frame that first shows what is waited for. */
export const installProbe = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    window.painted = (holds) =>
      new Promise((resolve, reject) => {
        const started = performance.now();
        const look = (): void => {
          if (!holds()) {
            if (performance.now() - started > 90_000) reject(new Error(`Never came about: ${holds.toString()}`));
            else requestAnimationFrame(look);
            return;
          }
          // This frame paints it; a message is handled after the paint.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      });
  });

declare global {
  interface Window {
    painted?: (holds: () => boolean) => Promise<number>;
  }
}
