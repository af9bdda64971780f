import type { Workshop } from '../../contract/workshops.ts';
import { fold } from '../places/fold.ts';
import { daysOf } from './session-time.ts';
import { isBookable, workshopStatus } from './status.ts';

/** What a visitor, an integrator or a feed asks for. An absent or empty part asks nothing. */
export interface WorkshopFilter {
  /** First and last day (`YYYY-MM-DD`, Paris), both inclusive: one session or more touches them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Slugs; one of them has to fit. */
  readonly poles?: readonly string[] | undefined;
  readonly stages?: readonly string[] | undefined;
  readonly themes?: readonly string[] | undefined;
  /** A hybrid workshop fits `on-site` and `online` too: it can be attended in that way. */
  readonly formats?: readonly string[] | undefined;
  /** BCP 47; the primary language counts. */
  readonly languages?: readonly string[] | undefined;
  /** Only those where a place may be taken now. */
  readonly withPlaces?: boolean | undefined;
  /** Words that all stand in the title, summary, theme or place, accents and case ignored; word beginnings fit. */
  readonly text?: string | undefined;
}

/**
 * The workshops that fit, in the order given. `now` (epoch milliseconds) is for `withPlaces`. The server, the mock and
 * the widget all call this one, so a feed holds what the view shows.
 */
export function filterWorkshops(workshops: readonly Workshop[], filter: WorkshopFilter, now: number): Workshop[] {
  const words = fold(filter.text ?? '')
    .split(' ')
    .filter(Boolean);
  return workshops.filter((workshop) => fits(workshop, filter, words, now));
}

function fits(workshop: Workshop, filter: WorkshopFilter, words: readonly string[], now: number): boolean {
  const { pole, stage, theme, format, language } = workshop;
  return (
    isIn(filter.poles, pole?.slug) &&
    isIn(filter.stages, stage) &&
    isIn(filter.themes, theme.code) &&
    waysToAttend(format).some((way) => isIn(filter.formats, way)) &&
    isIn(filter.languages?.map(primary), primary(language)) &&
    touches(workshop, filter) &&
    (words.length === 0 || hasWords(workshop, words)) &&
    (!filter.withPlaces || isBookable(workshopStatus(workshop, now)))
  );
}

/** The values of the format filter that a workshop answers to. */
export const waysToAttend = (format: Workshop['format']): string[] =>
  format === 'hybrid' ? ['on-site', 'online', 'hybrid'] : [format];

const isIn = (wanted: readonly string[] | undefined, value: string | undefined): boolean =>
  wanted === undefined || wanted.length === 0 || (value !== undefined && wanted.includes(value));

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

function touches({ sessions }: Workshop, { from, to }: WorkshopFilter): boolean {
  if (from === undefined && to === undefined) return true;
  return sessions.some((session) => {
    const { first, last } = daysOf(session);
    return (from === undefined || last >= from) && (to === undefined || first <= to);
  });
}

/** Folding is the dear part of a search over thousands of workshops, and a visitor searches at each key. */
const folded = new WeakMap<Workshop, string>();

function hasWords(workshop: Workshop, words: readonly string[]): boolean {
  let hay = folded.get(workshop);
  if (hay === undefined) {
    const { title, summary, theme, pole, trainer } = workshop;
    // Each part by itself: `fold` reads the first 200 characters, and a summary may be longer.
    const parts = [title, theme.name, pole?.name, pole?.place.name, trainer, summary, summary.slice(200)];
    hay = ` ${parts.map((part) => fold(part ?? '')).join(' ')}`;
    folded.set(workshop, hay);
  }
  const found = hay;
  return words.every((word) => found.includes(` ${word}`));
}
