import type { Page } from 'puppeteer-core';

/** How every test starts Chromium: quiet, without a window, without a word to its maker's servers. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox', // Chromium's sandbox does not start as root, and CI is root.
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A page whose history is emptied between two test files, which follow each other in it. Chromium keeps 50 entries; once they are
 * full, `history.back()` after `pushState()` leaves the page.
 */
export async function forgetfulPage(page: Page): Promise<Page> {
  const devTools = await page.createCDPSession();
  const goto = page.goto.bind(page);
  page.goto = async (...asked) => {
    const response = await goto(...asked);
    if (asked[0] === 'about:blank') await devTools.send('Page.resetNavigationHistory');
    return response;
  };
  return page;
}
