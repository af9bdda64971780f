import type { Browser, ConsoleMessage, Page } from 'puppeteer-core';

/** A story or a page of documentation, as `index.json` lists them. */
export interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly tags?: readonly string[];
}

/** What Storybook's preview tells on its channel once a story has been drawn, played and examined. */
interface StoryFinished {
  readonly storyId: string;
  readonly reporters: readonly {
    readonly type: string;
    readonly status: string;
    readonly result?: { readonly violations?: readonly Violation[] };
  }[];
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface Channel {
  emit(event: string, value: unknown): void;
  on(event: string, listener: (told: unknown) => void): void;
  off(event: string, listener: (told: unknown) => void): void;
}

/** `storyFinished` says `success` even when the play function threw: these events say it. The value: nothing follows. */
const FAILURES: Readonly<Record<string, boolean>> = {
  playFunctionThrewException: false,
  unhandledErrorsWhilePlaying: false,
  storyThrewException: true,
  storyErrored: true,
  storyMissing: true,
};

/** Milliseconds for one story, its play function included. */
const LIMIT = 20_000;

interface Seen {
  /** `undefined`: the end did not come within the limit, or will not. */
  readonly finished: StoryFinished | 'docs' | undefined;
  readonly failures: readonly string[];
}

/** Runs in the page: shows an entry and waits until it is drawn, and a story examined. */
const showInPage = ({ id, type }: Entry, failureEvents: Readonly<Record<string, boolean>>, limit: number) =>
  new Promise<Seen>((resolve) => {
    const storybook = globalThis as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel };
    const channel = storybook.__STORYBOOK_ADDONS_CHANNEL__;
    const failures: string[] = [];
    const listeners: [string, (told: unknown) => void][] = [];
    const end = (finished?: Seen['finished']): void => {
      clearTimeout(timer);
      listeners.forEach(([event, listener]) => channel.off(event, listener));
      resolve({ finished, failures });
    };
    const hear = (event: string, listener: (told: unknown) => void): void => {
      listeners.push([event, listener]);
      channel.on(event, listener);
    };
    const timer = setTimeout(() => {
      failures.push(`not finished after ${limit / 1000} s`);
      end();
    }, limit);
    for (const [event, isLast] of Object.entries(failureEvents)) {
      hear(event, (told) => {
        const message = typeof told === 'object' && told !== null && 'message' in told ? String(told.message) : '';
        // Testing Library adds the whole document.
        failures.push(`${event}: ${message.split('\n\nIgnored nodes')[0]}`);
        if (isLast) end();
      });
    }
    hear('storyFinished', (told) => {
      const finished = told as StoryFinished;
      if (finished.storyId === id) end(finished);
    });
    hear('docsRendered', (told) => {
      if (told === id) end('docs');
    });
    channel.emit('setCurrentStory', { storyId: id, viewMode: type === 'docs' ? 'docs' : 'story' });
  });

/** A request that a scenario of the mock lets fail on purpose; the browser itself prints a line about it. */
const MEANT_TO_FAIL = /\/mock\/(?!normal\/)[a-z-]+\//;

const isMeant = (message: ConsoleMessage): boolean =>
  message.text().startsWith('Failed to load resource') && MEANT_TO_FAIL.test(message.location().url ?? '');

/** Collects what a page complains of, until it is told to start anew. */
const watch = (page: Page, origin: string) => {
  let complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isMeant(message))
      complaints.push(`console.error: ${message.text()} (${message.location().url ?? 'inline'})`);
  });
  page.on('pageerror', (error) =>
    complaints.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`),
  );
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`asks another host: ${url.href}`);
  });
  return (): string[] => (complaints = []);
};

/**
 * Opens a page for visits, one after the other, in a browser context of its own (which keeps the mock's worker). The
 * page is loaded again only after documentation, and after faults, which would be blamed on the next.
 * A visit gives what is wrong with the entry, a line each: render errors, console errors, a play function that threw,
 * axe violations, requests to another host.
 */
export const openVisitor = async (
  browser: Browser,
  origin: string,
): Promise<(entry: Entry) => Promise<readonly string[]>> => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const anew = watch(page, origin);
  let isLoaded = false;
  return async (entry) => {
    const complaints = anew();
    const motion = entry.tags?.includes('reduced-motion') ? 'reduce' : 'no-preference';
    try {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: motion }]);
      if (!isLoaded) await load(page, origin);
      const { finished, failures } = await page.evaluate(showInPage, entry, FAILURES, LIMIT);
      complaints.push(...failures);
      if (typeof finished === 'object') complaints.push(...complaintsOf(finished));
    } catch (error) {
      complaints.push(String(error));
    }
    // Storybook itself reloads when a page of documentation is left while its stories are still at work.
    isLoaded = complaints.length === 0 && entry.type === 'story';
    return complaints;
  };
};

/** Opens the preview without a story and waits until it takes orders. */
const load = async (page: Page, origin: string): Promise<void> => {
  const preview = `${origin}/iframe.html?viewMode=story`;
  await page.goto(preview, { waitUntil: 'load' });
  // A page that its worker does not control yet is loaded again by msw, in the middle of the first story.
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('mockServiceWorker.js');
    await navigator.serviceWorker.ready;
  });
  await page.goto(preview, { waitUntil: 'load' });
  await page.waitForFunction(() => {
    const storybook = globalThis as unknown as { __STORYBOOK_PREVIEW__?: { storyStoreValue?: unknown } };
    return storybook.__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined;
  });
};

const complaintsOf = ({ reporters }: StoryFinished): string[] => {
  const axe = reporters.find(({ type }) => type === 'a11y');
  if (axe === undefined) return ['axe did not run'];
  return (axe.result?.violations ?? []).flatMap(({ id, help, nodes }) => [
    `axe ${id}: ${help}`,
    ...nodes.map(({ html }) => `  ${html}`),
  ]);
};
