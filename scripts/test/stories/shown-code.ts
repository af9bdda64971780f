import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { HOST } from '../../../stories/support/snippet.ts';

/** Runs in the page: whether the first widget with that tag has drawn something to read. */
const isDrawn = (tag: string): boolean =>
  (document.querySelector(tag)?.shadowRoot?.querySelector('[part="base"]')?.textContent ?? '').trim().length > 100;

/** Runs in the page: the code that is shown, once it is. */
const findCode = (): string | undefined =>
  [...document.querySelectorAll('pre')].map((pre) => pre.textContent).find((text) => text.includes('</script>'));

/** A site of one page, which is another's than the server's and has nothing but this. */
async function serveHtml(html: string): Promise<AsyncDisposable & { readonly origin: string }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // Listens on a port.
  return { origin: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

/** What "Show code" shows in a page of documentation, as somebody would select it there. */
async function readShownCode(browser: Browser, address: string): Promise<string> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle2' });
    await page.locator('::-p-xpath(//button[contains(., "Show code")])').click();
    const code = await page.waitForFunction(findCode);
    return (await code.jsonValue()) ?? '';
  } finally {
    await context.close();
  }
}

/**
 * Pastes the code that a page of documentation shows into an empty page, with a real server in the place of `HOST`.
 * @param storybook origin of the built Storybook
 * @param server origin of a server with the built kit
 * @returns what is wrong, a line each
 */
export async function pasteShownCode(
  browser: Browser,
  storybook: string,
  server: string,
  docsId: string,
): Promise<readonly string[]> {
  // A profile of its own: in the other one the service worker of the stories answers.
  const context = await browser.createBrowserContext();
  const complaints: string[] = [];
  try {
    const code = await readShownCode(
      browser,
      `${storybook}/iframe.html?viewMode=docs&id=${encodeURIComponent(docsId)}`,
    );
    const tag = /<(alexis-[a-z-]+)/.exec(code)?.[1];
    if (tag === undefined) return [`shows no element: ${code}`];
    if (/localhost|127\.0\.0\.1|mock|\bnow=/.test(code)) complaints.push(`shows what only stories have: ${code}`);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(`pasted: ${String(error)}`));
    page.on('console', (message) => {
      if (message.type() === 'error')
        complaints.push(`pasted: console.error: ${message.text()} (${message.location().url ?? ''})`);
    });
    const body = code.replaceAll(HOST, server);
    await using partner = await serveHtml(
      `<!doctype html><html lang="fr"><title>Page</title><link rel="icon" href="data:,"><body>${body}`,
    );
    await page.goto(partner.origin);
    await page.waitForFunction(isDrawn, {}, tag);
  } catch (error) {
    complaints.push(error instanceof Error ? error.message : String(error));
  } finally {
    await context.close();
  }
  return complaints;
}
