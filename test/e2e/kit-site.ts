import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS } from '../../scripts/test/browser/chromium.ts';
import { requireProgram } from '../../scripts/test/prerequisites.ts';
import { startServer } from '../../server/src/app/start.ts';
import { createLog } from '../../server/src/environment/log.ts';
import { readSettings } from '../../server/src/environment/settings.ts';

/** Milliseconds: shorter than the runner's own limit, so that a failure says what was waited for. */
const PATIENCE = 20_000;

/** The real server on a database of its own, with the built kit, and a browser to visit it. */
export interface KitSite {
  readonly origin: string;
  readonly visit: (path: string, options?: VisitOptions) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

export interface VisitOptions {
  /** CSS pixels; 1280 by 900 unless given. */
  readonly width?: number;
  readonly height?: number;
  /** Answers, holds or refuses a request; `false` lets it pass. */
  readonly intercept?: (request: HTTPRequest) => boolean | Promise<boolean>;
}

/** A page in a browser profile of its own. */
export interface Visit {
  readonly page: Page;
  /** Addresses asked for so far. */
  readonly requests: readonly string[];
  /** Errors of scripts and of the console so far. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Starts server and browser. The built kit must be there (`npm run build`).
 * @param environment settings that this test changes
 */
export async function openKitSite(environment: Readonly<Record<string, string>> = {}): Promise<KitSite> {
  const folder = await mkdtemp(join(tmpdir(), 'alexis-e2e-'));
  const settings = readSettings({
    PORT: '0',
    DATABASE_URL: `file:${join(folder, 'alexis.db')}`,
    // Nobody answers there: a test asks nothing of the world.
    TILES_URL: 'http://127.0.0.1:9',
    TILES_CACHE: join(folder, 'tiles'),
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const server = await startServer(settings, createLog('silent'));
  const browser = await launch({ executablePath: requireProgram('chromium'), args: [...CHROMIUM_FLAGS] });
  const origin = `http://localhost:${server.port}`;
  return {
    origin,
    visit: (path, options) => visit(browser, origin + path, options),
    close: async () => {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function visit(
  browser: Browser,
  url: string,
  { width = 1280, height = 900, intercept }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width, height });
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.evaluateOnNewDocument(recordShifts);
  if (intercept) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void Promise.resolve(intercept(request)).then(async (isHandled) => {
        if (!isHandled) await request.continue();
      });
    });
  }
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return { page, requests, errors, close: () => context.close() };
}

declare global {
  interface Window {
    /** Every layout shift so far that no act of the visitor explains: how much, and what moved. */
    alexisShifts?: string[];
  }
}

/** Runs in the page, before anything of its own. */
function recordShifts(): void {
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
  }
  const shifts: string[] = [];
  window.alexisShifts = shifts;
  const rect = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ');
  new PerformanceObserver((list) => {
    // The type asked for below decides what comes.
    (list.getEntries() as Shift[]).forEach(({ value, hadRecentInput, sources }) => {
      if (hadRecentInput) return;
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        return `${element?.localName ?? '?'}.${element?.className ?? ''} ${rect(previousRect)} → ${rect(currentRect)}`;
      });
      shifts.push(`${value.toFixed(4)}: ${moved.join(', ')}`);
    });
  }).observe({ type: 'layout-shift', buffered: true });
}
