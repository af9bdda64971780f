/** What raises the effort that a proof of work takes, counted over ten minutes. */
interface Threshold {
  /** Forms until which everybody works as much as a cheap phone does unnoticed. */
  readonly free: number;
  /** The effort doubles with each further … forms. */
  readonly step: number;
  /** How often it doubles at most. */
  readonly most: number;
}

/**
 * Forms that a network opened: the address (IPv6: /64), its /56 and its /48. Thirty in a classroom behind one address work
 * as much as anybody; at worst, a cheap phone works for some twenty seconds.
 */
export const NETWORK_EFFORT: readonly Threshold[] = [
  { free: 40, step: 10, most: 4 },
  { free: 80, step: 20, most: 4 },
  { free: 160, step: 40, most: 4 },
];

/** Registrations for one workshop, wherever they come from. A rush is no attack: it costs a phone some five seconds. */
export const WORKSHOP_EFFORT: Threshold = { free: 60, step: 30, most: 2 };

/** How many forms are to be counted precisely. */
export const countedOf = ({ free, step, most }: Threshold): number => free + step * most;

/** How often the effort doubles after `count` forms. */
export const doublings = (count: number, { free, step, most }: Threshold): number =>
  Math.min(most, Math.max(0, Math.ceil((count - free) / step)));
