/** How long an answer may be reused; seconds. `no-store`: never. */
export type CachePolicy =
  | 'no-store'
  | 'immutable'
  | {
      readonly maxAge: number;
      /** Longer, while a fresh one is being fetched. */
      readonly staleWhileRevalidate: number;
      /** Longer still, when the server cannot be reached. */
      readonly staleIfError: number;
    };

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How long each kind of answer may be reused. */
export const FRESHNESS = {
  /** Openings for 14 days: an answer that is a week old still tells today's. */
  poles: { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  partners: { maxAge: HOUR, staleWhileRevalidate: DAY, staleIfError: 30 * DAY },
  places: { maxAge: DAY, staleWhileRevalidate: 7 * DAY, staleIfError: 30 * DAY },
  /** An answer holds the changes to come, midnights included: it ages only when the content changes. */
  contests: { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  quizzes: { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  feeds: { maxAge: 15 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  /** Seats go quickly, and the server counts again before it gives one. */
  workshops: { maxAge: MINUTE / 2, staleWhileRevalidate: 5 * MINUTE, staleIfError: DAY },
} as const satisfies Record<string, CachePolicy>;

/** The header `Cache-Control`. */
export function cacheControl(policy: CachePolicy): string {
  if (policy === 'no-store') return 'no-store';
  if (policy === 'immutable') return `public, max-age=${365 * DAY}, immutable`;
  const { maxAge, staleWhileRevalidate, staleIfError } = policy;
  return `public, max-age=${maxAge}, stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`;
}

/** Whether `If-None-Match` holds `tag`: weak comparison, RFC 9110 13.1.2. */
export const matchesEntityTag = (header: string | null | undefined, tag: string): boolean =>
  typeof header === 'string' &&
  (header.trim() === '*' || header.split(',').some((held) => opaque(held.trim()) === opaque(tag)));

/** `W/"x"` and `"x"` are the same in a weak comparison. */
const opaque = (tag: string): string => tag.replace(/^W\//, '');
