/**
 * `npm run test:consumers [name…]`: for each application of `test/consumers/`, installs the packed package, checks types,
 * builds, and opens what was built in Chromium (its README). Run `npm run build` first.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { SNIPPETS } from '../../demo/configurator/snippets.js';
import { freePort } from '../test/port.ts';
import { requireProgram } from '../test/prerequisites.ts';
import { ROOT, run } from '../test/process.ts';
import { CHROMIUM_FLAGS } from '../test/browser/chromium.ts';
import { readManifest } from '../vite/kit-manifest.ts';
import { serveKit } from '../../test/hosts/kit-server.ts';

/** What an application's `package.json` says of itself under `consumer`. */
interface Consumer {
  /** The configurator's tab whose code is written into the file `snippet`, as it is shown there. */
  readonly tab: 'npm' | 'react' | 'vue';
  readonly snippet: string;
  /** Folder of static files, or the program of a server that listens at `PORT`. */
  readonly folder?: string;
  readonly server?: string;
  /** Names of the scripts to run before. */
  readonly scripts: readonly string[];
}

const FOLDER = join(ROOT, 'test/consumers');
/** Git and the checks of the project do not look here. */
const WORK = join(ROOT, 'var/consumers');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const manifest = await readManifest(join(ROOT, 'dist/kit/manifest.json'));
const names = process.argv.slice(2).length > 0 ? process.argv.slice(2) : namesOf(FOLDER);
const kit = await serveKit(() => 'http://localhost');
const browser = await puppeteer.launch({ executablePath: requireProgram('chromium'), args: [...CHROMIUM_FLAGS] });
let failed = 0;
for (const name of names) {
  const started = performance.now();
  const fault = await faultOf(name).catch(String);
  console.log(`${fault ? '✗' : '✓'} ${name} (${((performance.now() - started) / 1000).toFixed(0)} s)${fault ?? ''}`);
  if (fault) failed += 1;
}
await browser.close();
await kit.stop();
console.log(`${names.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function namesOf(folder: string): string[] {
  return globSync('*/package.json', { cwd: folder }).map((path) => path.split('/')[0] ?? '');
}

/** Builds and opens one application. @returns what went wrong, `undefined` when nothing did */
async function faultOf(name: string): Promise<string | undefined> {
  const folder = join(WORK, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(FOLDER, name), folder, { recursive: true });
  const { consumer } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { consumer: Consumer };
  for (const path of globSync('{.,src/**,app/**,pages/**}/*.{ts,tsx,js,vue,svelte,astro,html}', { cwd: folder })) {
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), text.replaceAll('__KIT__', kit.origin));
  }
  writeFileSync(join(folder, consumer.snippet), snippetOf(consumer.tab));
  const tarball = join(ROOT, `dist/kit/alexis-kit-${manifest.version}.tgz`);
  const lines = [
    ['npm', 'install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', '--ignore-scripts=false', tarball],
    ...consumer.scripts.map((script) => ['npm', 'run', '--prefix', folder, '--silent', script]),
  ];
  for (const line of lines) {
    const { exitCode, output } = await run(line);
    if (exitCode !== 0) return `\n${line.slice(0, 2).join(' ')}:\n${output}`;
  }
  const site = consumer.folder
    ? await serveFolder(join(folder, consumer.folder))
    : await startProgram(folder, consumer.server ?? '');
  try {
    return await openedIn(browser, site.origin);
  } finally {
    site.stop();
  }
}

/** The code of the configurator's tab, of a widget that the application has nowhere else. */
function snippetOf(tab: Consumer['tab']): string {
  const choice = {
    origin: kit.origin,
    widget: 'contest-countdown',
    title: 'Concours Trajectoires',
    partner: 'carep',
    accent: '#0a5c63',
    attributes: { compact: '', 'heading-level': '3' },
    release: 'latest' as const,
  };
  return SNIPPETS[tab]?.code(choice, manifest) ?? '';
}

/** Opens the application, and chooses a pôle in its locator: it must draw, and the application must hear of the choice. */
async function openedIn(browser: Browser, origin: string): Promise<string | undefined> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  try {
    await page.goto(origin);
    const drawn = (tag: string, part: string): Promise<unknown> =>
      page.waitForFunction(
        (tag, part) => document.querySelector(tag)?.shadowRoot?.querySelector(`[part~="${part}"]`),
        { timeout: 20_000 },
        tag,
        part,
      );
    await drawn('alexis-pole-locator', 'card');
    await drawn('alexis-contest-countdown', 'band');
    await page.evaluate(() =>
      document
        .querySelector('alexis-pole-locator')
        ?.shadowRoot?.querySelector<HTMLElement>('[part~="card"] button')
        ?.click(),
    );
    await page.waitForFunction(() => document.querySelector('#heard')?.textContent?.trim(), { timeout: 10_000 });
    const level = await page.evaluate(() => {
      const locator = document.querySelector<HTMLElement & { headingLevel: number }>('alexis-pole-locator');
      return locator?.headingLevel;
    });
    if (level !== 3) errors.push(`heading-level="3" came as ${level}`);
    return errors.length > 0 ? `\n${errors.join('\n')}` : undefined;
  } catch (error) {
    return `\n${String(error)}\n${errors.join('\n')}`;
  } finally {
    await page.close();
  }
}

/** Static files; a path without a file is the application's page. */
async function serveFolder(folder: string): Promise<{ origin: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const path = join(folder, (request.url ?? '/').split('?')[0] ?? '/');
    const file = extname(path) && existsSync(path) ? path : join(folder, 'index.html');
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  // An AddressInfo: the server listens on TCP, not on a pipe.
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, stop: () => server.close() };
}

/** A server of the application's own, once it answers. */
async function startProgram(cwd: string, command: string): Promise<{ origin: string; stop: () => void }> {
  const port = await freePort();
  const [program = '', ...args] = command.split(' ');
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', HOSTNAME: '127.0.0.1' };
  const child = spawn(program, args, { cwd, env, stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  const stop = (): void => void child.kill();
  for (let tries = 0; tries < 100; tries += 1) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return { origin, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  stop();
  throw new Error(`${command} does not answer`);
}
