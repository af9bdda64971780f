/**
 * The shareable state of a widget in the host page's fragment, under a key of its own: `#…&alexis-pole=dieuze`. The rest
 * of the fragment belongs to the page and is kept as it is.
 */

/** The value under `key`; `null` when absent. */
export function readFragment(key: string, hash = location.hash): string | null {
  const part = parts(hash).find((one) => one.startsWith(`${key}=`));
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part.slice(key.length + 1));
  } catch {
    return null;
  }
}

/** The fragment with `value` under `key`; `null` takes it out. */
export function withFragment(key: string, value: string | null, hash = location.hash): string {
  const others = parts(hash).filter((one) => !one.startsWith(`${key}=`));
  if (value) others.push(`${key}=${encodeURIComponent(value)}`);
  return others.length ? `#${others.join('&')}` : '';
}

/** Writes the state as a new entry of the history, so that Back returns to the one before, or in place of the current one. */
export function pushFragment(key: string, value: string | null, how: 'pushState' | 'replaceState' = 'pushState'): void {
  const next = withFragment(key, value);
  if (next === location.hash) return;
  if (isRoute()) {
    if (!hasWarned) console.warn('[alexis] deep-link: the fragment is a route of this page; it is left alone.');
    hasWarned = true;
    return;
  }
  try {
    // The whole path: a bare `#…` would be resolved against the page's <base href>.
    history[how](history.state, '', location.pathname + location.search + next);
  } catch {
    // Sandboxed frames refuse; the widget works without an address.
  }
}

let hasWarned = false;

/**
 * True where the fragment is a route of the page's own router (`#/workshops`, `#!/workshops`): with a value of ours in it,
 * the router would look for another route.
 */
export const isRoute = (hash = location.hash): boolean => /^#!?\//.test(hash);

/** The fragment without the values of any widget: what the page itself wrote. */
export const pagePart = (hash = location.hash): string =>
  parts(hash)
    .filter((part) => !/^alexis-[\w-]+=/.test(part))
    .join('&');

const parts = (hash: string): string[] => hash.replace(/^#/, '').split('&').filter(Boolean);
