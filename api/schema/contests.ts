import * as z from 'zod/mini';
import { Edtf, openEnum, Slug } from '../../src/contract/common.ts';
import { editionFields, PhaseText, timeFields } from '../../src/contract/contest-shown.ts';
import { one } from '../../src/contract/resource.ts';

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
  /** `false`: may still change. */
  confirmed: z.boolean(),
});
export type PhasePlace = z.infer<typeof PhasePlace>;

const phaseFields = {
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
  /** Absent for what has no format, and while nothing has been published about it. */
  format: z.optional(openEnum(PHASE_FORMATS)),
  /** French, one or two sentences. */
  note: z.optional(z.string()),
};

/** A phase as it is known. */
export const ContestPhase = z.object(phaseFields);
export type ContestPhase = z.infer<typeof ContestPhase>;

/** The published facts of an edition; its status and texts are computed from them. */
export const ContestFacts = z.object({
  ...editionFields,
  year: z.number(),
  /** What was known when: the moment from which this account of the edition holds, as precise as it is known. */
  asOf: Edtf,
  /** In the order in which they take place, as far as known. */
  phases: z.array(ContestPhase),
});
export type ContestFacts = z.infer<typeof ContestFacts>;

/** An edition: its facts, and the texts about them in one language. */
export const Contest = z.object({
  ...editionFields,
  ...timeFields,
  year: z.number(),
  asOf: Edtf,
  phases: z.array(z.object({ ...phaseFields, said: PhaseText })),
  /** Language of the texts; notes, rules, titles and names are French in every language. */
  lang: z.string(),
});
export type Contest = z.infer<typeof Contest>;

/**
 * `?at=` (RFC 3339 instant) asks for the edition as it was known then, for previews; without it, as known now. `?lang=` is
 * the language of the texts: `fr` (default), `en`, `de`.
 */
export const contestResource = one('/contests/{slug}', Contest);

/** The newest edition that is not over, else the newest. Queries as for {@link contestResource}. */
export const currentContestResource = one('/contests/current', Contest);
