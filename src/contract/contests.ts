import * as z from 'zod/mini';
import { Edtf, openEnum, Slug } from './common.ts';
import { list, one } from './resource.ts';

export const PHASE_KINDS = ['applications-open', 'deadline', 'jury', 'prize-giving', 'laureates'] as const;

/**
 * How firm a phase is. `planned`: announced, may still move; `confirmed`: fixed as far as its date is precise;
 * `postponed`: `starts` is the new date (absent: none yet) and `earlier` the former one; `cancelled`: does not take
 * place; `replaced`: does not take place, the phase `replacedBy` does.
 */
export const PHASE_STATES = ['planned', 'confirmed', 'postponed', 'cancelled', 'replaced'] as const;

export const PHASE_FORMATS = ['in-person', 'online', 'hybrid', 'to-be-confirmed'] as const;

/** Where a phase takes place, as far as it is known. Neither `name` nor `commune`: nothing is known. */
export const PhasePlace = z.object({
  /** Name of the venue, with its own article where it has one. */
  name: z.optional(z.string()),
  commune: z.optional(z.string()),
  /** `false`: what is said may still change. */
  confirmed: z.boolean(),
});
export type PhasePlace = z.infer<typeof PhasePlace>;

export const ContestPhase = z.object({
  /** Names the phase within its contest. */
  id: Slug,
  kind: openEnum(PHASE_KINDS),
  /** French name where the kind alone does not say it: « Remises des prix locales ». */
  title: z.optional(z.string()),
  state: openEnum(PHASE_STATES),
  /** Absent: date unknown. Without `ends`, the phase is one event on that date. `a/b` and `a/` (end unknown) are spans. */
  starts: z.optional(Edtf),
  /** End of a span, a day or a month included: `2020-12-11` ends with that day. */
  ends: z.optional(Edtf),
  /** Date a postponed phase was meant for at first. */
  earlier: z.optional(Edtf),
  /** `id` of the phase that takes place instead. */
  replacedBy: z.optional(Slug),
  /** Absent for what takes place nowhere, such as a deadline. */
  place: z.optional(PhasePlace),
  /** Absent for what has no format, and when nothing was ever said about it. */
  format: z.optional(openEnum(PHASE_FORMATS)),
  /** French, one or two sentences. */
  note: z.optional(z.string()),
});
export type ContestPhase = z.infer<typeof ContestPhase>;

export const Laureate = z.object({
  name: z.string(),
  project: z.string(),
  /** Pôle that accompanied the project. */
  pole: z.optional(z.object({ slug: Slug, name: z.string() })),
  /** `src` may be relative to the API's host. `width` and `height` in pixels, so that nothing moves when it arrives. */
  photo: z.optional(z.object({ src: z.string(), alt: z.string(), width: z.number(), height: z.number() })),
});
export type Laureate = z.infer<typeof Laureate>;

export const Contest = z.object({
  slug: Slug,
  name: z.string(),
  year: z.number(),
  /** What was known when: the moment from which this account of the edition holds, as precise as it is known. */
  asOf: Edtf,
  /** In the order in which they take place, as far as known. */
  phases: z.array(ContestPhase),
  laureates: z.array(Laureate),
  /** How many laureates there are, when known; their names may not be published. */
  laureateCount: z.optional(z.number()),
  /** The conditions in short, French, one sentence each. */
  rules: z.array(z.string()),
  links: z.object({ apply: z.optional(z.string()), rules: z.optional(z.string()) }),
  /** `true`: the edition, its dates and its laureates are invented for demonstration. */
  demo: z.boolean(),
});
export type Contest = z.infer<typeof Contest>;

/** An edition in the archive. */
export const ContestEdition = z.object({
  slug: Slug,
  name: z.string(),
  year: z.number(),
  ended: z.boolean(),
  laureateCount: z.optional(z.number()),
  demo: z.boolean(),
});
export type ContestEdition = z.infer<typeof ContestEdition>;

/** `?at=` (RFC 3339 instant) asks for the edition as it was known then, for previews; without it, as known now. */
export const contestResource = one('/contests/{slug}', Contest);

/** The newest edition that is not over, else the newest. `?at=` as for {@link contestResource}. */
export const currentContestResource = one('/contests/current', Contest);

/** Every published edition, newest first. `?at=` as for {@link contestResource}. */
export const contestsResource = list('/contests', ContestEdition);
