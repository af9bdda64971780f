/** How Firefox says that a module could not be fetched, with its address. */
const FIREFOX_FAILURE = /^error loading dynamically imported module: (\S+)$/;

/**
 * Imports a module on demand, and once more where it could not be fetched. Firefox remembers a failure by the address of
 * the module until the page is loaded anew, so the second try has another address; the other engines ask again by
 * themselves. What the module imports keeps its address: nothing is loaded twice.
 * @param load one import() and nothing else: the second try gives what the module exports
 * @throws what the second try throws
 */
export async function loadModule<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch (error) {
    const [, address] = FIREFOX_FAILURE.exec(error instanceof Error ? error.message : '') ?? [];
    if (address === undefined) return load();
    // The page's own clock: nothing that a host page replaces, and never the same twice.
    return import(/* @vite-ignore */ /* webpackIgnore: true */ `${address}?${performance.now()}`) as Promise<M>;
  }
}
