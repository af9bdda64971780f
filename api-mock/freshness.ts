/** Seconds, as the server says them. */
export interface Freshness {
  readonly maxAge: number;
  readonly staleWhileRevalidate: number;
  readonly staleIfError: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long each kind of answer may be reused. The conformance suite holds them to the server's. */
export const FRESHNESS = {
  never: undefined,
  poles: { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  partners: { maxAge: HOUR, staleWhileRevalidate: DAY, staleIfError: 30 * DAY },
  places: { maxAge: DAY, staleWhileRevalidate: 7 * DAY, staleIfError: 30 * DAY },
  contests: { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  quizzes: { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  feeds: { maxAge: 15 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  workshops: { maxAge: MINUTE / 2, staleWhileRevalidate: 5 * MINUTE, staleIfError: DAY },
} as const satisfies Record<string, Freshness | undefined>;

export const cacheControl = (freshness: Freshness | undefined): string =>
  freshness === undefined
    ? 'no-store'
    : `public, max-age=${freshness.maxAge}, stale-while-revalidate=${freshness.staleWhileRevalidate}, stale-if-error=${freshness.staleIfError}`;

/** Weak tag of a text: FNV-1a, twice. No digest of `crypto.subtle`: a page on plain HTTP has none. */
export function entityTag(text: string): string {
  const hash = (seed: number): string => {
    let value = seed;
    for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    return (value >>> 0).toString(36).padStart(7, '0');
  };
  return `W/"mock-${hash(0x811c9dc5)}-${hash(0x1234567)}"`;
}

/** Weak comparison, RFC 9110 13.1.2. */
export const holds = (header: string | null, tag: string): boolean =>
  header !== null && (header.trim() === '*' || header.split(',').some((held) => held.trim() === tag));
