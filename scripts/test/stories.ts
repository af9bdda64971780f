import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { CHROMIUM_FLAGS } from './browser/chromium.ts';
import { countTo } from './counts.ts';
import { requireProgram } from './prerequisites.ts';
import { ROOT } from './process.ts';
import { serveFolder } from './stories/static-server.ts';
import { visitStory } from './stories/visit.ts';

/** Visits every story of the built Storybook (`dist/storybook`) in Chromium; prints what is wrong with each. */
const folder = join(ROOT, 'dist/storybook');

interface StoryIndex {
  readonly entries: Readonly<Record<string, { readonly id: string; readonly type: string }>>;
}

// Written by Storybook's build a moment ago.
const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as StoryIndex;
const stories = Object.values(entries).filter(({ type }) => type === 'story');
const { origin, close } = await serveFolder(folder);
const browser = await launch({ executablePath: requireProgram('chromium'), args: [...CHROMIUM_FLAGS] });

let failed = 0;
for (const { id } of stories) {
  const complaints = await visitStory(browser, origin, id);
  if (complaints.length === 0) continue;
  failed += 1;
  console.log(`✖ ${id}\n${complaints.map((complaint) => `  ${complaint}`).join('\n')}`);
}
await browser.close();
close();
countTo({ passed: stories.length - failed, failed, skipped: 0 });
if (failed > 0) process.exitCode = 1;
