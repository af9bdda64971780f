import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSync } from 'esbuild';
import type { WidgetName } from '../../src/contract/common.ts';
import type { KitManifest } from '../../scripts/vite/kit-manifest.ts';
import { type ApplicationTab, buildApplication, isApplication } from './application.ts';
import type { HostPage } from './page.ts';
import { type Choice, SNIPPETS } from '../../demo/configurator/snippets.js';
import { WIDGETS } from '../../src/contract/common.ts';
import { CHECKS, TAGS } from './widgets.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const ofPackage = (path: string): string =>
  readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');

/** A framework without a file for script tags becomes one: its exports under one global name. */
const bundled = (contents: string): string => {
  const [output] = buildSync({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  }).outputFiles;
  return output?.text ?? '';
};

/** What host pages load from their own site, by path. Made when first asked for. */
const LIBRARIES: Readonly<Record<string, () => string>> = {
  '/probe.js': () => read('probe.js'),
  '/lib/bootstrap.css': () => ofPackage('bootstrap/dist/css/bootstrap.css'),
  '/lib/bootstrap.js': () => ofPackage('bootstrap/dist/js/bootstrap.bundle.js'),
  '/lib/tailwind-preflight.css': () => ofPackage('tailwindcss/preflight.css'),
  '/lib/jquery.js': () => ofPackage('jquery/dist/jquery.js'),
  '/lib/require.js': () => ofPackage('requirejs/require.js'),
  '/lib/vue.js': () => ofPackage('vue/dist/vue.global.prod.js'),
  '/lib/turbo.js': () => ofPackage('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  '/lib/react.js': () =>
    bundled(
      `import * as React from 'react'; import { createRoot } from 'react-dom/client'; window.ReactKit = { React, createRoot };`,
    ),
  '/lib/lit-copy.js': () =>
    bundled(`import { LitElement, html } from 'lit';
      customElements.define('host-card', class extends LitElement { render() { return html\`<b>Carte du site</b>\`; } });`),
  '/lib/prototype-like.js': () => read('libraries/prototype-like.js'),
  '/lib/mootools-like.js': () => read('libraries/mootools-like.js'),
  '/lib/wordpress-theme.css': () => read('libraries/wordpress-theme.css'),
};

const AWAY = `<!doctype html><html lang="fr"><title>Ailleurs</title>
  <script>addEventListener('load', () => setTimeout(() => history.back(), 100));</script></html>`;

/** Integrity of the empty text. */
const NOTHING = `sha384-${createHash('sha384').digest('base64')}`;

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** What the pages are filled with. */
interface Site {
  /** Origins of the kit's server and of the pages themselves. */
  readonly kit: string;
  readonly site: string;
  /** Of the pinned loader. */
  readonly version: string;
  readonly integrity: string;
  readonly manifest: KitManifest;
}

/** The site of the partners' pages, at another origin than the kit's. */
export async function servePages(
  pages: readonly HostPage[],
  kit: string,
): Promise<{ origin: string; stop: () => void }> {
  const manifest = (await (await fetch(`${kit}/kit/manifest.json`)).json()) as KitManifest;
  const { version, files } = manifest;
  const integrity = files['alexis.js']?.integrity ?? '';
  const made = new Map<string, string>();
  const applications: Partial<Record<ApplicationTab, ReturnType<typeof buildApplication>>> = {};
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    const library = LIBRARIES[pathname];
    if (library) {
      const body = made.get(pathname) ?? library();
      made.set(pathname, body);
      return send(response, body, `${TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`);
    }
    const [, tab = '', name = ''] = /^\/snippet\/(\w+)\/(.+)$/.exec(pathname) ?? [];
    if (isApplication(tab)) {
      const codes = WIDGETS.map((widget) => [widget, snippet(kit, manifest, tab, widget)] as const);
      const building = (applications[tab] ??= buildApplication(tab, new Map(codes)));
      return void building.then(
        (files) => send(response, files.get(name) ?? '', 'text/javascript'),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    }
    // In the place of the kit, for the picture of the page without it.
    if (pathname.startsWith('/none/')) return send(response, '', 'text/javascript');
    // Where a visitor goes who comes back at once.
    if (pathname === '/away') return send(response, AWAY, 'text/html; charset=utf-8');
    const page = pages.find(({ name }) => pathname === `/${name}`);
    if (!page) {
      response.statusCode = 404;
      return send(response, 'no such page', 'text/plain');
    }
    const site = `http://${request.headers.host}`;
    page.headers.forEach(([name, value]) =>
      response.setHeader(name, fill(value, { kit, site, version, integrity, manifest })),
    );
    // Bare, the kit is a script without a word in it, from the page's own site.
    const bare = {
      kit: `${site}/none`,
      site,
      version,
      integrity: NOTHING,
      manifest: { ...manifest, files: { 'alexis.js': { bytes: 0, brotli: 0, integrity: NOTHING } } },
    };
    const html = fill(page.html, searchParams.has('bare') ? bare : { kit, site, version, integrity, manifest });
    const type = page.charset === 'latin1' ? 'text/html; charset=iso-8859-1' : 'text/html; charset=utf-8';
    response.setHeader('Content-Type', type).end(Buffer.from(html, page.charset));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // An AddressInfo: the server listens on TCP, not on a pipe.
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

/**
 * What stands between double braces in a page: `kit` and `site` (origins), `script` (the snippet's script tag), `probe`,
 * `content` (what a page has of its own), `attributes`, `widgets`, `links`, `bare-links` (as a CMS leaves them) and `tags` of every
 * widget, `snippet-…` of each tab of the integrator's page, `kept-…` what WordPress keeps of it, `version` and `integrity` of the pinned loader, `run` (a text of this moment).
 */
const fill = (text: string, { kit, site, version, integrity, manifest }: Site): string => {
  const run = String(performance.now()).replace('.', '');
  return text.replace(/\{\{([a-z-]+)\}\}/g, (all, name: string) => {
    const [, way, tab] = /^(snippet|kept)-(\w+)$/.exec(name) ?? [];
    if (tab !== undefined && isApplication(tab))
      return kit === `${site}/none` ? '' : WIDGETS.map(application(tab)).join('');
    if (tab !== undefined) return way === 'kept' ? kept(snippets(kit, manifest, tab)) : snippets(kit, manifest, tab);
    const values: Readonly<Record<string, () => string>> = {
      kit: () => kit,
      site: () => site,
      version: () => version,
      integrity: () => integrity,
      run: () => run,
      content: () => CONTENT,
      probe: () => '<script nonce="bench" src="/probe.js"></script>',
      script: () => `<script async src="${kit}/kit/alexis.js" data-partner="carep"></script>`,
      attributes: () =>
        JSON.stringify(Object.fromEntries(WIDGETS.map((widget) => [`alexis-${widget}`, CHECKS[widget].attributes]))),
      tags: () => TAGS,
      widgets: () => WIDGETS.map((widget) => element(kit, widget)).join('\n'),
      links: () => WIDGETS.map((widget) => `<p>${link(kit, widget, ` data-alexis="${widget}"`)}</p>`).join('\n'),
      'bare-links': () => WIDGETS.map((widget) => `<p>${link(kit, widget)}</p>`).join('\n'),
    };
    return values[name]?.() ?? all;
  });
};

/** The place where the code of an application puts a widget; once it did, the next one is the page's first `#alexis`. */
const application =
  (tab: string) =>
  (widget: WidgetName): string =>
    `<div id="alexis"></div>
    <script type="module" src="/snippet/${tab}/${widget}.js"></script>
    <script type="module">document.getElementById('alexis').removeAttribute('id');</script>`;

/** Names of pages whose code is that of the first tab, for these versions of the kit. */
const RELEASES: Readonly<Record<string, Choice['release']>> = { pinned: 'exact', major: 'major' };

/** The code of a tab of the integrator's page for one widget, as it is shown and copied there. */
const snippet = (kit: string, manifest: KitManifest, tab: string, widget: WidgetName): string =>
  SNIPPETS[RELEASES[tab] ? 'element' : tab]?.code(
    {
      origin: kit,
      widget,
      title: widget,
      partner: 'carep',
      accent: '#0a5c63',
      attributes: CHECKS[widget].attributes,
      release: RELEASES[tab] ?? 'latest',
    },
    manifest,
  ) ?? '';

/** What WordPress keeps (wp_kses_post) of the code of who has no right to `unfiltered_html`: no element of ours, no script. */
const kept = (code: string): string => code.replaceAll(/<script[^]*?<\/script>|<\/?alexis-[^>]*>/g, '');

/** The code of a tab for every widget. */
const snippets = (kit: string, manifest: KitManifest, tab: string): string =>
  WIDGETS.map((widget) => snippet(kit, manifest, tab, widget))
    .slice(0, tab === 'iframe' ? 1 : undefined)
    .join('\n');

const element = (kit: string, widget: WidgetName): string => {
  const attributes = Object.entries(CHECKS[widget].attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<alexis-${widget}${attributes.join('')}>${link(kit, widget)}</alexis-${widget}>`;
};

const link = (kit: string, widget: WidgetName, attributes = ''): string => {
  const query = new URLSearchParams({ partner: 'carep', ...CHECKS[widget].attributes });
  return `<a${attributes} href="${kit}/embed/${widget}?${query.toString().replaceAll('&', '&amp;')}">${widget}</a>`;
};

/** The page's own things, of which every computed style must stay what it is without the kit. */
const CONTENT = `<h1 data-host>Notre site</h1>
    <p data-host>Un texte de la page, avec <a data-host href="#x">un lien</a> et <em data-host>un accent</em>.</p>
    <ul data-host><li data-host>Un</li><li data-host>Deux</li></ul>
    <form data-host><label data-host>Nom <input data-host name="nom" /></label>
      <button data-host type="button">Envoyer</button></form>
    <table data-host><tbody><tr data-host><td data-host>1</td></tr></tbody></table>`;

function send(response: ServerResponse, body: string, type: string): void {
  response.setHeader('Content-Type', type).setHeader('Cache-Control', 'no-store').end(body);
}
