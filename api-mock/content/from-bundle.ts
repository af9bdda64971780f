/// <reference types="vite/client" />
import { type MockContent, parseContent } from './content.ts';

const sorted = (files: Record<string, unknown>): unknown[] =>
  Object.keys(files)
    .sort()
    .map((path) => files[path]);

/** The project's content for a mock that runs in the browser, bundled by Vite (which reads these calls word for word). */
export const contentFromBundle = (): MockContent =>
  parseContent(
    {
      poles: sorted(import.meta.glob('../../content/poles/*.json', { eager: true, import: 'default' })),
      partners: sorted(import.meta.glob('../../content/partners/*.json', { eager: true, import: 'default' })),
      workshops: sorted(import.meta.glob('../../content/workshops/*.json', { eager: true, import: 'default' })),
      quizzes: sorted(import.meta.glob('../../content/quizzes/*.json', { eager: true, import: 'default' })),
      contests: sorted(import.meta.glob('../../content/contests/*.json', { eager: true, import: 'default' })),
    },
    async () => {
      const lists = await Promise.all([
        import('../../content/places/grand-est.json'),
        import('../../content/places/outside.json'),
      ]);
      return lists.flatMap((list): unknown[] => list.default);
    },
  );
