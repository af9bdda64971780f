import * as z from 'zod/mini';
import { Edtf, Slug } from '../../src/contract/common.ts';
import { PHASE_FORMATS, PHASE_KINDS, PHASE_STATES } from '../../api/schema/contests.ts';

/**
 * An edition of the contest as staff write it, `content/contests/{slug}.json`. Read strictly: an unknown field or value
 * is a typing mistake. What was known when is kept: each revision is a whole account of the edition and holds until the
 * next one, so that a preview of an earlier day shows what was said on that day. French throughout.
 */

const Text = z.string().check(z.trim(), z.minLength(1), z.maxLength(600));
const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must look like "14:30"'));
const Link = z.url({ protocol: /^https$/ });

/** Days after the day of publication (before it when negative), for demonstrations: a day, an hour, a month or a year. */
const RelativeDate = z
  .strictObject({
    days: z.int(),
    time: z.optional(ClockTime),
    precision: z.optional(z.enum(['month', 'year'])),
  })
  .check(
    z.refine(({ time, precision }) => time === undefined || precision === undefined, {
      message: 'has either a time or a lesser precision',
      path: ['precision'],
    }),
  );

/** EDTF text, or a date relative to the day of publication. */
const DateContent = z.union([Edtf, RelativeDate]);
export type DateContent = z.infer<typeof DateContent>;

const PhaseContent = z.strictObject({
  id: Slug,
  kind: z.enum(PHASE_KINDS),
  title: z.optional(Text),
  state: z.enum(PHASE_STATES),
  starts: z.optional(DateContent),
  ends: z.optional(DateContent),
  earlier: z.optional(DateContent),
  replacedBy: z.optional(Slug),
  place: z.optional(
    z.strictObject({ name: z.optional(Text), commune: z.optional(Text), confirmed: z.boolean() }).check(
      z.refine((place) => !place.confirmed || place.name !== undefined || place.commune !== undefined, {
        message: 'a confirmed place has a name or a commune',
        path: ['confirmed'],
      }),
    ),
  ),
  format: z.optional(z.enum(PHASE_FORMATS)),
  note: z.optional(Text),
});
export type PhaseContent = z.infer<typeof PhaseContent>;

const LaureateContent = z.strictObject({
  name: Text,
  project: Text,
  /** Slug of the pôle; its name is looked up when the edition is published. */
  pole: z.optional(Slug),
  photo: z.optional(
    z.strictObject({
      src: Text,
      alt: Text,
      width: z.int().check(z.gte(1)),
      height: z.int().check(z.gte(1)),
    }),
  ),
});

const RevisionContent = z.strictObject({
  /** When this came to be known, as precisely as the source says; it holds from the first moment of that. */
  asOf: DateContent,
  phases: z.array(PhaseContent),
  laureates: z._default(z.array(LaureateContent), []),
  laureateCount: z.optional(z.int().check(z.gte(1))),
});

export const ContestContent = z
  .strictObject({
    slug: Slug,
    /** `{year}` stands for the year of the edition. */
    name: Text,
    year: z.optional(z.int().check(z.gte(1997), z.lte(2999))),
    /** For demonstrations, instead of `year`: years after that of publication. It is then published as `trajectoires-{year}`. */
    yearOffset: z.optional(z.int()),
    /** Where the facts come from; for the editors, never published. */
    source: Text,
    rules: z.array(Text),
    links: z.strictObject({ apply: z.optional(Link), rules: z.optional(Link) }),
    /** In the order in which they came to be known. */
    revisions: z.array(RevisionContent).check(z.minLength(1)),
    demo: z.boolean(),
  })
  .check(
    z.refine(({ year, yearOffset }) => (year === undefined) !== (yearOffset === undefined), {
      message: 'give either "year" or, for a demonstration, "yearOffset"',
      path: ['year'],
    }),
    z.refine(({ yearOffset, demo }) => yearOffset === undefined || demo, {
      message: 'only a demonstration has a year relative to its publication',
      path: ['yearOffset'],
    }),
    z.refine(({ demo, revisions }) => demo || !hasRelativeDate(revisions), {
      message: 'only a demonstration has dates relative to its publication',
      path: ['revisions'],
    }),
  );
export type ContestContent = z.infer<typeof ContestContent>;

const hasRelativeDate = (revisions: readonly z.infer<typeof RevisionContent>[]): boolean =>
  revisions.some(({ asOf, phases }) =>
    [asOf, ...phases.flatMap(({ starts, ends, earlier }) => [starts, ends, earlier])].some(
      (date) => typeof date === 'object',
    ),
  );
