import type { Plugin } from 'vite';

/**
 * Lets zod's `for…in` loops see own keys alone: one of them reads the descriptor of each key, which inherited ones do not
 * have, so that a page which adds an enumerable method to `Object.prototype` would stop the kit (`test/hosts`,
 * mootools-like).
 */
export const ownKeys = (): Plugin => ({
  name: 'own-keys',
  transform(code, id) {
    if (!id.includes('node_modules/zod/')) return undefined;
    const own = code.replace(/for \((const|let) (\w+) in (\w[\w.]*)\)/g, 'for ($1 $2 of Object.keys($3))');
    return own === code ? undefined : { code: own, map: null };
  },
});
