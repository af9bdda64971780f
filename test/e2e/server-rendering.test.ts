import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { openKitSite, type KitSite, type Visit } from './kit-site.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** Each widget, and what it shows once its data is here. */
const WIDGETS = {
  'alexis-pole-locator': '[part=card]',
  'alexis-eligibility-quiz': 'button.primary',
  'alexis-workshop-calendar': '[part=entry]',
  'alexis-contest-countdown': '[part=timeline]',
};
const TAGS = Object.keys(WIDGETS) as (keyof typeof WIDGETS)[];

/** What Node prints when a server draws these elements: the HTML of each, and on the console nothing. */
async function drawOnServer(elements: readonly string[]): Promise<string[]> {
  const { stdout, stderr } = await run(process.execPath, ['test/e2e/draw-on-server.ts', ...elements], { cwd: root });
  assert.equal(stderr, '');
  return JSON.parse(stdout) as string[];
}

describe('the npm package on a server', () => {
  it('is imported silently, from each entry', async () => {
    const entries = [
      'index.js',
      'define.js',
      ...(await readdir(`${root}dist/npm/define`)).map((name) => `define/${name}`),
    ];
    for (const entry of entries.filter((name) => name.endsWith('.js'))) {
      const code = `await import(${JSON.stringify(`./dist/npm/${entry}`)})`;
      const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
      assert.equal(stdout + stderr, '', entry);
    }
  });

  it('draws every element, with declarative shadow DOM', async () => {
    const drawn = await drawOnServer(TAGS.map((tag) => `<${tag}></${tag}>`));
    for (const [i, html] of drawn.entries()) {
      assert.equal(html.match(/<template shadowroot="open" shadowrootmode="open">/g)?.length, 1, TAGS[i]);
      assert.match(html, /<div class="kit[ "]/);
      assert.match(html, /<style>/);
    }
    const [group] = await drawOnServer(['<alexis-kit partner="peel"><p>the page’s own</p></alexis-kit>']);
    assert.match(group ?? '', /<alexis-kit +partner="peel"><p>the page’s own<\/p><\/alexis-kit>/);
  });

  it('asks for nothing', async (test) => {
    const asked: string[] = [];
    const api = createServer(({ url }, response) => {
      asked.push(url ?? '');
      response.end('{}');
    }).listen(0);
    test.after(() => void api.close());
    await once(api, 'listening');
    const { port } = api.address() as AddressInfo;
    await drawOnServer(TAGS.map((tag) => `<${tag} partner="peel" api="http://127.0.0.1:${port}/api/v1"></${tag}>`));
    assert.deepEqual(asked, []);
  });
});

describe('a page that a server drew', () => {
  let site: KitSite;
  let script: string;
  before(async () => {
    site = await openKitSite();
    script = await bundleForHydration();
  });
  after(() => site.close());

  for (const { lang, own } of [
    { lang: 'fr', own: '' },
    { lang: 'en', own: ' lang="en"' },
    { lang: 'en', own: '' },
    { lang: 'de', own: ' lang="de"' },
  ])
    it(`is hydrated, in ${lang}${own ? '' : ' by the page alone'}`, async () => {
      const elements = await drawOnServer(TAGS.map((tag) => `<${tag}${own}></${tag}>`));
      const visit = await open(
        site,
        { lang, elements, end: '<script type="module" src="/served.js"></script>' },
        script,
      );
      await waitForData(visit.page);
      assert.deepEqual(
        await copies(visit.page),
        TAGS.map((tag) => ({ tag, copies: 1, isServers: true })),
      );
      const language = await visit.page.evaluate(
        () =>
          document.querySelector('alexis-workshop-calendar')?.shadowRoot?.querySelector('[role=heading]')?.textContent,
      );
      assert.match(language ?? '', { fr: /Ateliers/, en: /Workshops/, de: /Workshops|Veranstaltungen/ }[lang] ?? /^$/);
      assert.deepEqual([visit.errors, await warnings(visit.page)], [[], []]);
      await visit.close();
    });

  it('is drawn anew by the kit, which does not hydrate: no second copy', async () => {
    const elements = await drawOnServer(TAGS.map((tag) => `<${tag}></${tag}>`));
    const visit = await open(site, { lang: 'fr', elements, end: '<script src="/kit/alexis.js"></script>' }, script);
    await waitForData(visit.page);
    assert.deepEqual(
      await copies(visit.page),
      TAGS.map((tag) => ({ tag, copies: 1, isServers: false })),
    );
    assert.deepEqual([visit.errors, await warnings(visit.page)], [[], []]);
    await visit.close();
  });
});

/** The package and Lit's support for hydration, as an application's bundler puts them together. */
async function bundleForHydration(): Promise<string> {
  const entry = 'virtual:application';
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'application',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) =>
          id === `\0${entry}`
            ? `import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import '${root}dist/npm/define.js';`
            : undefined,
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: { input: entry, output: { codeSplitting: false } },
    },
  });
  const [{ output }] = [built].flat() as [Rollup.RollupOutput];
  return output[0].code;
}

interface ServedPage {
  readonly lang: string;
  readonly elements: readonly string[];
  /** Scripts at the end of the page. */
  readonly end: string;
}

const open = (site: KitSite, { lang, elements, end }: ServedPage, script: string): Promise<Visit> =>
  site.visit('/served.html', {
    // Narrow enough for the calendar's list.
    width: 600,
    intercept: async (request) => {
      const path = new URL(request.url()).pathname;
      if (path === '/served.js') await request.respond({ contentType: 'text/javascript', body: script });
      else if (path === '/served.html')
        await request.respond({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="${lang}"><title>Served</title><link rel="icon" href="data:,">
            <script>
              window.warnings = [];
              console.warn = (...parts) => window.warnings.push(parts.join(' '));
            </script>
            ${elements.join('\n')}
            <script>
              for (const { shadowRoot } of document.querySelectorAll('body > *'))
                if (shadowRoot) shadowRoot.querySelector('.kit').isServers = true;
            </script>
            ${end}`,
        });
      else return false;
      return true;
    },
  });

const warnings = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { warnings: string[] }).warnings);

async function waitForData(page: Page): Promise<void> {
  for (const tag of TAGS) {
    const element = await page.waitForSelector(tag);
    await element?.evaluate((one) => one.scrollIntoView());
    await page.waitForSelector(`${tag} >>> ${WIDGETS[tag]}`);
  }
}

/** How often each widget is drawn, and whether it is still what the server drew. */
const copies = (page: Page): Promise<{ tag: string; copies: number; isServers: boolean }[]> =>
  page.evaluate(
    (tags) =>
      tags.map((tag) => {
        const drawn = [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('.kit') ?? [])];
        return { tag, copies: drawn.length, isServers: drawn.some((element) => 'isServers' in element) };
      }),
    TAGS,
  );
