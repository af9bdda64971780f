/** A request that `docs/privacy.md` lists. */
export interface KnownRequest {
  readonly method: string;
  /** Below `/api/v1`; `{name}` for what varies. */
  readonly path: string;
}

/** The requests that `docs/privacy.md` lists: first cells of its first table. */
export const requestsIn = (markdown: string): readonly KnownRequest[] =>
  [...markdown.matchAll(/^\| `([A-Z]+) \/api\/v1(\S+)` \|/gm)].map(([, method = '', path = '']) => ({ method, path }));

/** Whether a path below the API is one of the list. */
export const isKnownPath = (requests: readonly KnownRequest[], path: string): boolean =>
  requests.some((request) => new RegExp(`^${request.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path));

/** The places on the device that `docs/privacy.md` lists, by the names in its second table: `alexis-kit`, `#alexis-…`. */
export const storesIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^\| (?:Cache Storage|localStorage|fragment)[^`|]*`([^`]+)` \|/gm)].map(
    ([, name = '']) => name,
  );
