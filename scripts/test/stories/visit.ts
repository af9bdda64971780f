import type { Browser, Page } from 'puppeteer-core';

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
  last(event: string): [StoryFinished] | undefined;
  on(event: string, listener: (finished: StoryFinished) => void): void;
}

/** `storyFinished` says `success` even when the play function threw: these events say it. */
const FAILURES = [
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
  'storyThrewException',
  'storyErrored',
  'storyMissing',
];

/** Milliseconds for one story, its play function included. */
const LIMIT = 20_000;

/** Runs in the page: waits until the story is finished. `undefined`: it was not within the limit. */
const finishedInPage = (id: string, failureEvents: readonly string[], limit: number) =>
  new Promise<{ finished: StoryFinished | undefined; failures: string[] }>((resolve) => {
    const storybook = globalThis as unknown as { __STORYBOOK_ADDONS_CHANNEL__?: Channel };
    const failuresOf = (channel: Channel | undefined) => failureEvents.filter((event) => channel?.last(event));
    const start = performance.now();
    // Polled: the channel itself comes only with the preview's code, and a story that breaks early never "finishes".
    const look = (): void => {
      const channel = storybook.__STORYBOOK_ADDONS_CHANNEL__;
      const [finished] = channel?.last('storyFinished') ?? [];
      const failures = failuresOf(channel);
      const isFinished = finished?.storyId === id;
      const isOver = performance.now() - start > limit;
      if (isFinished || isOver) resolve({ finished: isFinished ? finished : undefined, failures });
      else setTimeout(look, 20);
    };
    look();
  });

const watch = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`console.error: ${message.text()} (${message.location().url ?? 'inline'})`);
  });
  page.on('pageerror', (error) =>
    complaints.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`),
  );
  return complaints;
};

/**
 * Opens a story in a page of its own and waits for its end.
 * @returns what is wrong with it, a line each: render errors, console errors, a play function that threw, axe violations
 */
export const visitStory = async (browser: Browser, origin: string, id: string): Promise<readonly string[]> => {
  const page = await browser.newPage();
  const complaints = watch(page);
  try {
    await page.goto(`${origin}/iframe.html?id=${encodeURIComponent(id)}&viewMode=story`, { waitUntil: 'load' });
    const { finished, failures } = await page.evaluate(finishedInPage, id, FAILURES, LIMIT);
    complaints.push(...failures);
    if (finished === undefined) complaints.push(`not finished after ${LIMIT / 1000} s`);
    const axe = finished?.reporters.find(({ type }) => type === 'a11y');
    if (finished !== undefined && axe === undefined) complaints.push('axe did not run');
    for (const { id: rule, help, nodes } of axe?.result?.violations ?? []) {
      complaints.push(`axe ${rule}: ${help}`, ...nodes.map(({ html }) => `  ${html}`));
    }
  } catch (error) {
    complaints.push(String(error));
  } finally {
    await page.close();
  }
  return complaints;
};
