import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { CHROMIUM_FLAGS } from './browser/chromium.ts';
import { openKitSite } from '../../test/e2e/kit-site.ts';
import { countTo } from './counts.ts';
import { requireProgram } from './prerequisites.ts';
import { ROOT } from './process.ts';
import { pasteShownCode } from './stories/shown-code.ts';
import { serveFolder } from './stories/static-server.ts';
import { openVisitor, type Entry } from './stories/visit.ts';

/**
 * Visits every story and every page of the built Storybook (`dist/storybook`) in Chromium, then pastes the code that the
 * reference of each widget shows into an empty page, with the built kit and the real server; prints what is wrong with
 * each. Words after the command choose entries whose id holds one of them.
 */
const folder = join(ROOT, 'dist/storybook');

/** Pages open at once, each in a browser context of its own: one waits for the network while the other draws. */
const VISITORS = 2;

// Written by Storybook's build a moment ago.
const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
  readonly entries: Readonly<Record<string, Entry>>;
};
const wanted = process.argv.slice(2);
const chosen = Object.values(entries).filter(
  ({ id }) => wanted.length === 0 || wanted.some((word) => id.includes(word)),
);
const queue = [...chosen];
const { origin, close } = await serveFolder(folder);
const browser = await launch({ executablePath: requireProgram('chromium'), args: [...CHROMIUM_FLAGS] });

let failed = 0;
const visitAll = async (): Promise<void> => {
  const visit = await openVisitor(browser, origin);
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    const complaints = await visit(entry);
    if (complaints.length === 0) continue;
    failed += 1;
    console.log(`✖ ${entry.id}\n${complaints.map((complaint) => `  ${complaint}`).join('\n')}`);
  }
};
await Promise.all(Array.from({ length: VISITORS }, visitAll));

const references = chosen.filter(({ type, tags }) => type === 'docs' && tags?.includes('autodocs'));
const site = await openKitSite();
for (const { id } of references) {
  const complaints = await pasteShownCode(browser, origin, site.origin, id);
  if (complaints.length === 0) continue;
  failed += 1;
  console.log(`✖ the code of ${id}\n${complaints.map((complaint) => `  ${complaint}`).join('\n')}`);
}
await site.close();
await browser.close();
close();
countTo({ passed: chosen.length + references.length - failed, failed, skipped: 0 });
if (failed > 0) process.exitCode = 1;
