import { resolve } from 'node:path';
import { ContentError } from '../../../content/faults.ts';
import { contentRoot, readContent } from '../../../content/read.ts';
import { fixedClock, systemClock } from '../environment/clock.ts';
import { seed } from '../app/seed.ts';
import { createLog } from '../environment/log.ts';
import { readSettings } from '../environment/settings.ts';
import { openStore } from '../store/open.ts';
import type { Command, CommandOption, CommandValues, Terminal } from './command.ts';

const content: CommandOption = { type: 'string', value: 'DIR', help: 'read the content from DIR instead of content/' };

const rootOf = ({ content: folder }: CommandValues): string =>
  typeof folder === 'string' ? resolve(folder) : contentRoot;

export const contentCheck: Command = {
  name: 'content check',
  summary: 'Check every content file; the database is not touched.',
  options: { content },
  run: (values, terminal) =>
    tellingFaults(terminal, async () => {
      const found = await readContent(rootOf(values));
      terminal.out(
        `The content is in order: ${count(Object.entries(found).map(([kind, items]) => [kind, items.length]))}.`,
      );
    }),
};

export const seedCommand: Command = {
  name: 'seed',
  summary: 'Replace the content of the database (DATABASE_URL) by the content files, all or nothing.',
  options: { content },
  run: (values, terminal) =>
    tellingFaults(terminal, async () => {
      const settings = readSettings(process.env);
      const store = await openStore(settings.database, createLog('silent'));
      try {
        const clock = settings.now === undefined ? systemClock : fixedClock(settings.now);
        terminal.out(`Seeded: ${count(Object.entries(await seed(store, clock, rootOf(values))))}.`);
      } finally {
        await store.close();
      }
    }),
};

const count = (kinds: readonly (readonly [string, number])[]): string =>
  kinds.map(([kind, items]) => `${items} ${kind}`).join(', ');

async function tellingFaults(terminal: Terminal, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    terminal.err(`${error.message}\nThe content has faults; nothing was changed.`);
    return 1;
  }
}
