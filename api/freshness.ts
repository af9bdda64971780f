/** How long an answer may be reused; seconds. `no-store`: never. */
export type CachePolicy =
  | 'no-store'
  | 'immutable'
  | {
      readonly maxAge: number;
      /** In caches that many visitors share, where that is longer. */
      readonly sharedMaxAge?: number;
      /** Longer, while a fresh one is being fetched. */
      readonly staleWhileRevalidate: number;
      /** Longer still, when the server cannot be reached. */
      readonly staleIfError: number;
    };

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The headers of an answer that pages of other hosts may read: what the kit goes by. */
export const EXPOSED_HEADERS = ['Age', 'Date', 'ETag', 'Retry-After'];

/** How long each kind of answer may be reused. */
export const FRESHNESS = {
  /** Openings for 14 days: an answer that is a week old still tells today's. */
  poles: { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  partners: { maxAge: HOUR, staleWhileRevalidate: DAY, staleIfError: 30 * DAY },
  places: { maxAge: DAY, staleWhileRevalidate: 7 * DAY, staleIfError: 30 * DAY },
  /** The geocoder did not answer: it may do so the next time. */
  incompletePlaces: { maxAge: MINUTE / 2, staleWhileRevalidate: 0, staleIfError: 0 },
  contests: { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  /**
   * An answer holds the changes to come, midnights included: it ages only when the content changes. A browser asks each
   * time whether it did (304): the countdown takes the server's clock from the header `Date`, which a browser's own cache
   * would give back as it was. Shared caches say by `Age` how old it is.
   */
  edition: { maxAge: 0, sharedMaxAge: 5 * MINUTE, staleWhileRevalidate: 0, staleIfError: 7 * DAY },
  quizzes: { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  feeds: { maxAge: 15 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  /** Seats go quickly, and the server counts again before it gives one. */
  workshops: { maxAge: MINUTE / 2, staleWhileRevalidate: 5 * MINUTE, staleIfError: DAY },
} as const satisfies Record<string, CachePolicy>;

/** The header `Cache-Control`. */
export function cacheControl(policy: CachePolicy): string {
  if (policy === 'no-store') return 'no-store';
  if (policy === 'immutable') return `public, max-age=${365 * DAY}, immutable`;
  const { maxAge, sharedMaxAge, staleWhileRevalidate, staleIfError } = policy;
  const shared = sharedMaxAge === undefined ? '' : ` s-maxage=${sharedMaxAge},`;
  return `public, max-age=${maxAge},${shared} stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`;
}

/** Whether `If-None-Match` holds `tag`: weak comparison, RFC 9110 13.1.2. */
export const matchesEntityTag = (header: string | null | undefined, tag: string): boolean =>
  typeof header === 'string' &&
  (header.trim() === '*' || header.split(',').some((held) => opaque(held.trim()) === opaque(tag)));

/** `W/"x"` and `"x"` are the same in a weak comparison. */
const opaque = (tag: string): string => tag.replace(/^W\//, '');
