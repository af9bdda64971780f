import * as z from 'zod/mini';
import { Instant, openEnum, Slug } from './common.ts';
import { one } from './resource.ts';

/**
 * What a page shows of an edition, said in one language by the server: the countdown reads this part of `Contest` and no
 * more, so that no rule about dates and no way to say them has to travel to a visitor's phone.
 */

/**
 * `next` is the first to come; a phase that does not take place is `cancelled` or `replaced`, whatever its date. Of an
 * `unconfirmed` one the date went by, and nobody said that it took place.
 */
export const PHASE_STATUSES = ['done', 'current', 'next', 'later', 'cancelled', 'replaced', 'unconfirmed'] as const;

const details = z.array(z.string());

/** A phase in words. */
export const PhaseText = z.object({
  name: z.string(),
  /** In another language than French: the French title that `name`, and whatever else is said of the phase, contains. */
  title: z.optional(z.string()),
  /** Date as far as it is settled: « le vendredi 11 décembre 2020 à 18 h 30 », « en décembre 2020 ». */
  when: z.string(),
  /** Place and format as far as they are known; empty where there is nothing to say. */
  where: z.string(),
  /** What else is known, such as the date it was meant for at first: a sentence each. */
  details,
});
export type PhaseText = z.infer<typeof PhaseText>;

/** The next moment that somebody has fixed, and what runs to it. */
export const Countdown = z.object({
  /** The moment, or the start of the day in Paris. */
  to: Instant,
  /** `day`: counted in calendar days only, since no hour is known. */
  precision: openEnum(['instant', 'day']),
  /** After what is left: « avant la clôture des candidatures ». */
  before: z.string(),
  /** « le vendredi 11 décembre 2020 à 18 h 30 », « demain à 18 h 30 ». */
  when: z.string(),
  /** Complete, without what is left: « Clôture des candidatures : le vendredi 11 décembre 2020 à 18 h 30. » */
  sentence: z.string(),
  /** Place and format as far as they are known; empty where there is nothing to say. */
  where: z.string(),
  /** In place of a number of days, today and the day before: « Demain ». */
  soon: z.optional(z.string()),
  /** As of a phase; what the phase takes the place of, too. */
  details: z.optional(details),
});
export type Countdown = z.infer<typeof Countdown>;

/** What is said where nothing is settled that could be counted down to: what is known of the present or the next phase. */
export const Outlook = z.object({
  /** With a capital: « En décembre 2020 », « Date de clôture à confirmer ». */
  when: z.string(),
  where: z.string(),
  details: z.optional(details),
  /** French, one or two sentences. */
  note: z.optional(z.string()),
});
export type Outlook = z.infer<typeof Outlook>;

/** Where an edition stands from a moment on, until the next standing of the list. */
export const ContestStatus = z.object({
  from: Instant,
  /** In a few words: « Candidatures ouvertes ». */
  headline: z.string(),
  /** `id` of the phase that takes place, the last begun when several do; absent: none. */
  phase: z.optional(Slug),
  /** Of each phase, in their order. */
  statuses: z.array(openEnum(PHASE_STATUSES)),
  /** The phases as they are said from then on, where that is not what they say themselves. */
  phases: z.optional(z.array(PhaseText)),
  countdown: z.optional(Countdown),
  outlook: z.optional(Outlook),
  /** What is still to be confirmed, a line each: « Remise des prix : jour à confirmer ». */
  undecided: z.array(z.string()),
  applicationsOpen: z.boolean(),
  /** Phases to come have dates that a calendar can take. */
  dated: z.boolean(),
  /** Nothing is to come any more. */
  ended: z.boolean(),
});
export type ContestStatus = z.infer<typeof ContestStatus>;

export const Laureate = z.object({
  name: z.string(),
  project: z.string(),
  /** Pôle that accompanied the project. */
  pole: z.optional(z.object({ slug: Slug, name: z.string() })),
  /** `src` may be relative to the API's host. `width` and `height` in pixels, so that nothing moves when it arrives. */
  photo: z.optional(z.object({ src: z.string(), alt: z.string(), width: z.number(), height: z.number() })),
});
export type Laureate = z.infer<typeof Laureate>;

/** Texts of an edition that are French in every language, and what else needs no saying. */
export const editionFields = {
  slug: Slug,
  name: z.string(),
  laureates: z.array(Laureate),
  /** How many laureates there are, when known; their names may not be published. */
  laureateCount: z.optional(z.number()),
  /** The conditions in short, French, one sentence each. */
  rules: z.array(z.string()),
  links: z.object({ apply: z.optional(z.string()), rules: z.optional(z.string()) }),
  /** `true`: the edition, its dates and its laureates are invented for demonstration. */
  demo: z.boolean(),
};

/** What changes with the moment. */
export const timeFields = {
  /** The day on which this was said, in Paris: « 25 novembre 2026 ». */
  saidOn: z.string(),
  /** Where the edition stands, from the beginning of the day on which the answer was made, for as long as it lives. */
  standings: z.array(ContestStatus).check(z.minLength(1)),
  /**
   * When the clocks of Paris change, each text with the offset that holds from then on. The first is the last change before
   * the first standing; the others reach beyond the last countdown. With them days are counted as a calendar in Paris has them.
   */
  clockChanges: z.array(Instant).check(z.minLength(1)),
};

export const ShownContest = z.object({
  ...editionFields,
  ...timeFields,
  phases: z.array(z.object({ said: PhaseText, note: z.optional(z.string()) })),
});
export type ShownContest = z.infer<typeof ShownContest>;

/** `/contests/{slug}` (`contestResource`), as a page reads it. */
export const shownContestResource = one('/contests/{slug}', ShownContest);
