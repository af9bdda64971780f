import type { Plugin } from 'vite';

/**
 * Reloads the page where a source of the kit changed: a custom element is defined once for the life of a page, so new code
 * put in place of the old one would never be seen. Stories are replaced by Storybook itself.
 */
export const reloadElements = (): Plugin => ({
  name: 'reload-elements',
  apply: 'serve',
  hotUpdate({ file, modules }) {
    if (this.environment.name !== 'client' || modules.length === 0 || !isKitSource(file)) return undefined;
    this.environment.hot.send({ type: 'full-reload' });
    return [];
  },
});

export const isKitSource = (file: string): boolean => /\/src\/.*(?<!\.stories)\.(ts|json)$/.test(file);
