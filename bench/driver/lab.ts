import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { buildInto } from '../../scripts/vite/build.ts';
import { openBrowser } from './browser.ts';
import { bundlePages } from './bundle.ts';
import { serve, type Texts } from './server.ts';

/**
 * What every bench works with: a browser, and a server that has the kit, built for this run into a folder of its own, the
 * bundled pages and the bench's data.
 */
export interface Lab {
  readonly browser: Browser;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export interface LabOptions {
  /** Answers what is asked below `/api/`. */
  readonly api?: (request: Request) => Promise<Response | undefined>;
  /** More folders to serve, by the start of their paths. */
  readonly folders?: Readonly<Record<string, string>>;
}

/** @param pages names of `bench/pages/*.ts`, served as `/pages/{name}.js` and `.css` */
export async function openLab(
  pages: readonly string[],
  texts: Texts,
  { api, folders = {} }: LabOptions = {},
): Promise<Lab> {
  const folder = await mkdtemp(join(tmpdir(), 'alexis-bench-'));
  await buildInto(folder);
  await bundlePages(pages, join(folder, 'pages'));
  const server = await serve(
    { '/kit/': join(folder, 'kit'), '/pages/': join(folder, 'pages'), ...folders },
    texts,
    api,
  );
  const browser = await openBrowser();
  return {
    browser,
    origin: server.origin,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A host page: some text of its own, then the widget. `head` and `main` are HTML. */
export const hostPage = (
  main: string,
  { head = '', api = '', view = '' }: { head?: string; api?: string; view?: string } = {},
): string => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Bench</title>
    <link rel="icon" href="data:," />
    <style>body { margin: 16px; font: 16px/1.5 sans-serif }</style>
    ${head}
  </head>
  <body data-api="${api}" data-view="${view}">
    <h1>Un premier local, et quelqu’un à qui parler</h1>
    <main>${main}</main>
  </body>
</html>
`;

/** The kit's script tag, as the snippet has it, asking `api`. */
export const kitScript = (api = '/api/v1'): string =>
  `<script async src="/kit/alexis.js" data-partner="carep" data-api="${api}"></script>`;

/** A bundled page of a peer with its style sheet, if it has one. */
export const peerHead = (name: string, { css = false } = {}): string =>
  `${css ? `<link rel="stylesheet" href="/pages/${name}.css" />` : ''}<script type="module" src="/pages/${name}.js"></script>`;
