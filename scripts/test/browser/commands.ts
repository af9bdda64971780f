import type { CDPSession, Page } from 'puppeteer-core';
import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';
import type { WebdriverLauncher } from '@web/test-runner-webdriver';

/**
 * What tests ask of the browser from outside the page: keys, media, viewport, the accessibility tree. The page's side,
 * with types and explanations, is `test/support/browser.ts`.
 */

type Session = Parameters<NonNullable<TestRunnerPlugin['executeCommand']>>[0]['session'];

/** The page in Chromium or Firefox; `undefined` in WebKit, which is driven through WebDriver. */
const pageOf = ({ browser, id }: Session): Page | undefined =>
  browser.type === 'puppeteer' ? (browser as ChromeLauncher).getPage(id) : undefined;

const chromiumPage = (session: Session, what: string): Page => {
  const page = pageOf(session);
  if (page === undefined || session.browser.name !== 'Chromium') throw new Error(`${what} works in Chromium only.`);
  return page;
};

/** Makes a plugin of one command. */
const command = <P>(
  name: string,
  execute: (session: Session, payload: P) => Promise<unknown>,
): TestRunnerPlugin<P> => ({
  name,
  async executeCommand({ command: asked, payload, session }) {
    if (asked !== name) return undefined;
    if (payload === undefined) throw new Error(`${name} needs an argument.`);
    // WTR takes an undefined answer for a command that nobody knows.
    return (await execute(session, payload)) ?? true;
  },
});

/** Presses keys together, the last one while the others are held: `['Shift', 'Tab']`. */
const press = async (session: Session, keys: readonly string[]): Promise<void> => {
  const page = pageOf(session);
  if (page === undefined) return (session.browser as WebdriverLauncher).sendKeys(session.id, [...keys]);
  // Names of keys come from tests; puppeteer refuses one that it does not know.
  const [last, ...held] = keys.toReversed() as Parameters<Page['keyboard']['press']>[0][];
  if (last === undefined) throw new Error('No key to press.');
  for (const key of held.toReversed()) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of held) await page.keyboard.up(key);
};

const type = async (session: Session, text: string): Promise<void> => {
  const page = pageOf(session);
  if (page !== undefined) return page.keyboard.type(text);
  // One by one: given all at once, WebDriver holds every key down until the end, and "nn" becomes one n.
  for (const character of text) await press(session, [character]);
};

interface Media {
  readonly type: string;
  readonly features: Readonly<Record<string, string>>;
}

/** The emulation ends with the connection that asked for it: a page keeps its own. */
const connections = new WeakMap<Page, Promise<CDPSession>>();

/** Straight through the protocol: puppeteer's own method does not know every feature. */
const emulateMedia = async (session: Session, { type: media, features }: Media): Promise<void> => {
  const page = chromiumPage(session, 'Emulating media');
  const connection = connections.get(page) ?? page.createCDPSession();
  connections.set(page, connection);
  await (
    await connection
  ).send('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
};

const accessibilityTree = async (session: Session, selector: string): Promise<unknown> => {
  const page = chromiumPage(session, 'Reading the accessibility tree');
  const root = await page.$(selector);
  if (root === null) throw new Error(`Nothing on the page matches ${selector}.`);
  return page.accessibility.snapshot({ root });
};

const resize = async (session: Session, size: { width: number; height: number }): Promise<void> => {
  const page = pageOf(session);
  if (page === undefined)
    throw new Error('Setting the viewport does not work in WebKit: give the element a width instead.');
  await page.setViewport(size);
};

export const commands = (): TestRunnerPlugin<never>[] =>
  [
    command('alexis:press', press),
    command('alexis:type', type),
    command('alexis:media', emulateMedia),
    command('alexis:accessibility-tree', accessibilityTree),
    command('alexis:viewport', resize),
  ] as TestRunnerPlugin<never>[];
