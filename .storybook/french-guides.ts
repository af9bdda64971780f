import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { frenchTypography } from '../src/i18n/typography.ts';

/** Sets the no-break spaces of French in the guides, which are written with plain ones. */
export const frenchGuides = (): Plugin => ({
  name: 'french-guides',
  enforce: 'pre',
  load: async (id) =>
    /\/stories\/docs\/[\w-]+\.mdx$/.test(id) ? frenchTypography(await readFile(id, 'utf8')) : undefined,
});
