import { join } from 'node:path';
import * as puppeteer from 'puppeteer-core';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter, type BrowserLauncher, type TestRunnerConfig } from '@web/test-runner';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { ENGINES, requireProgram, type Engine } from '../prerequisites.ts';
import { ROOT } from '../process.ts';
import { CHROMIUM_FLAGS, forgetfulPage } from './chromium.ts';
import { commands } from './commands.ts';
import { buildInfo, jsonModules, mockServiceWorker, textModules } from './modules.ts';
import { countingReporter } from './reporter.ts';
import { startWebKitDriver } from './webkit-driver.ts';

/** One page at a time in each engine: tests move the focus, and only one page has it. */
const LAUNCH: Record<Engine, () => BrowserLauncher | Promise<BrowserLauncher>> = {
  chromium: () =>
    chromeLauncher({
      puppeteer: { ...puppeteer },
      concurrency: 1,
      launchOptions: { executablePath: requireProgram('chromium'), args: [...CHROMIUM_FLAGS] },
      createPage: async ({ context }) => forgetfulPage(await context.newPage()),
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer: { ...puppeteer },
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: requireProgram('firefox') },
    }),
  webkit: async () => {
    // WebKitGTK's own key, which WebdriverIO's types do not list.
    const webkit = { 'webkitgtk:browserOptions': { binary: requireProgram('miniBrowser'), args: ['--automation'] } };
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port: await startWebKitDriver(),
      path: '/',
      capabilities: { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true, ...webkit },
    });
  },
};

/** Lit says once per page that it is in development mode: we know. */
const page = (testFramework: string) => `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"><title>Test</title></head>
  <body>
    <script>globalThis.litIssuedWarnings = new Set(['dev-mode']);</script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;

/** Configuration of @web/test-runner. `BROWSERS` (`chromium,webkit`) chooses engines; without it, all three run. */
export const browserTestConfig = async (): Promise<TestRunnerConfig> => {
  const chosen = process.env['BROWSERS']?.split(',') ?? ENGINES;
  const engines = ENGINES.filter((engine) => chosen.includes(engine));
  return {
    rootDir: ROOT,
    files: ['src/**/*.browser.test.ts', 'test/**/*.browser.test.ts'],
    concurrency: 1,
    concurrentBrowsers: engines.length,
    testRunnerHtml: page,
    testFramework: { config: { timeout: '30000' } },
    testsFinishTimeout: 180_000,
    // Without `browser` msw loads its Node code; `development` gives Lit's warnings.
    nodeResolve: { browser: true, exportConditions: ['browser', 'development', 'default'] },
    plugins: [
      mockServiceWorker(),
      textModules(),
      jsonModules(),
      buildInfo(),
      ...commands(),
      esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(ROOT, 'tsconfig.json') }),
    ],
    reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), countingReporter()],
    browsers: await Promise.all(engines.map(async (engine) => LAUNCH[engine]())),
  };
};
