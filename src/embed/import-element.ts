/** Wait before the one retry (milliseconds): a connection that just broke is not back at once. */
const PAUSE = 500;

/** Any nonce of the page is the page's nonce: a policy of nonces would refuse what has none. */
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';

const append = (tag: string, properties: object): void => {
  document.head.append(Object.assign(document.createElement(tag), properties));
};

/** Asks for files below `directory` at once; what needs them finds them there. */
export function preload(directory: string, files: readonly string[]): void {
  files.forEach((file) => {
    append('link', { rel: 'modulepreload', nonce, href: directory + file });
  });
}

/**
 * Imports an element's code, with all the files it needs asked for at once; one more try, by another way, when that
 * fails.
 * @param files its entry first, then what that imports, below `directory`
 * @param again a number from 2, not used before in vain
 * @throws what the browser says when the second try fails as well
 */
export async function importElement(
  directory: string,
  [entry = '', ...others]: readonly string[],
  again: number,
): Promise<unknown> {
  preload(directory, others);
  try {
    return await import(/* @vite-ignore */ directory + entry);
  } catch {
    // Firefox remembers a failed address as failed for as long as the page lives, also that of a file which this one
    // imports: the second try has other addresses for all of them (the server’s `2/`, `3/`…). And a policy of hashes with
    // 'strict-dynamic' trusts a tag that a trusted script makes, not its import().
    return new Promise((onload, onerror) => {
      setTimeout(append, PAUSE, 'script', {
        type: 'module',
        nonce,
        onload,
        onerror,
        src: `${directory}${again}/${entry}`,
      });
    });
  }
}
