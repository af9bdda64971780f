/// <reference types="vite/client" />
import { type MockContent, parseContent } from './content.ts';

const eager = { eager: true, import: 'default' } as const;
const sorted = (files: Record<string, unknown>): unknown[] =>
  Object.keys(files)
    .sort()
    .map((path) => files[path]);

/** The project's content for a mock that runs in the browser, bundled by Vite. */
export const contentFromBundle = (): MockContent =>
  parseContent(
    {
      poles: sorted(import.meta.glob('../../content/poles/*.json', eager)),
      partners: sorted(import.meta.glob('../../content/partners/*.json', eager)),
      workshops: sorted(import.meta.glob('../../content/workshops/*.json', eager)),
      quizzes: sorted(import.meta.glob('../../content/quizzes/*.json', eager)),
      contests: sorted(import.meta.glob('../../content/contests/*.json', eager)),
    },
    async () => {
      const lists = await Promise.all([
        import('../../content/places/grand-est.json'),
        import('../../content/places/outside.json'),
      ]);
      return lists.flatMap((list): unknown[] => list.default);
    },
  );
