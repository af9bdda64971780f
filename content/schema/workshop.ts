import * as z from 'zod/mini';
import { Slug, STAGES } from '../../src/contract/common.ts';
import { ATTENDANCE_MODES, WORKSHOP_FORMATS } from '../../src/contract/workshops.ts';
import { CalendarDay } from './calendar-day.ts';

/**
 * A series of workshops as staff write it, `content/workshops/{slug}.json`. Times are Paris wall time and stay so when
 * the clocks change. Read strictly: an unknown field or value is a typing mistake.
 */

const Text = z.string().check(z.trim(), z.minLength(1), z.maxLength(600));
const Named = z.strictObject({ code: Slug, name: Text });
const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must look like "14:30"'));
/** A day of every year, `12-24`. */
const YearDay = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must look like "12-24"'));
const Count = z.int().check(z.gte(0));
const PositiveCount = z.int().check(z.gte(1));

/** Parts are named here because the library that expands the rule passes over a misspelt one in silence. */
const RULE = /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS)=[A-Z0-9,+-]+)*$/;

/** One meeting: on the day of the occurrence, or `dayOffset` days after it. */
export const SeriesSession = z
  .strictObject({ dayOffset: z._default(Count, 0), starts: ClockTime, ends: ClockTime })
  .check(z.refine(({ starts, ends }) => starts < ends, { message: 'must end after it starts', path: ['ends'] }));

/**
 * What happens to single occurrences. They are named by date, or counted: `every: 5, at: 2` is the third of each five
 * since the first one of the series, so that a demonstration has its moved and its full workshop at any time of the year
 * and an occurrence keeps its fate whenever it is published.
 */
export const SeriesException = z
  .strictObject({
    date: z.optional(CalendarDay),
    every: z.optional(PositiveCount),
    at: z.optional(Count),
    state: z.optional(z.enum(['moved', 'cancelled'])),
    /** For `moved`: days later (earlier when negative), and another time of day. */
    days: z.optional(z.int()),
    starts: z.optional(ClockTime),
    note: z.optional(Text),
    /** Places taken outside the site (by telephone, at the desk), by mode. */
    held: z.optional(z.partialRecord(z.enum(ATTENDANCE_MODES), Count)),
    waitingList: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ date, every, at }) => (date === undefined) === (every !== undefined && at !== undefined), {
      message: 'name the occurrence by "date", or by "every" and "at"',
    }),
    z.refine(({ state, days, starts }) => state === 'moved' || (days === undefined && starts === undefined), {
      message: 'only a moved occurrence has other days or another time',
    }),
    z.refine(({ state, days, starts }) => state !== 'moved' || days !== undefined || starts !== undefined, {
      message: 'a moved occurrence needs "days" or "starts"',
    }),
  );
export type SeriesException = z.infer<typeof SeriesException>;

export const WorkshopSeries = z
  .strictObject({
    slug: Slug.check(z.maxLength(53)),
    title: Text,
    summary: Text,
    stage: z.enum(STAGES),
    theme: Named,
    audiences: z.array(Named),
    format: z.enum(WORKSHOP_FORMATS),
    language: z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/)),
    /** Slug of a pôle; absent for an online workshop. */
    pole: z.optional(Slug),
    /** First day the rule may give; the count of occurrences begins there. */
    from: CalendarDay,
    /** RFC 5545 RRULE on days, without time parts: `FREQ=MONTHLY;BYDAY=2TU`. */
    rule: z
      .string()
      .check(z.regex(RULE, 'must be FREQ=… and parts on days (INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS)')),
    /** Days without this workshop, and days with it beside the rule. */
    skip: z._default(z.array(CalendarDay), []),
    add: z._default(z.array(CalendarDay), []),
    /** Yearly pauses, both ends included; one may reach over the new year. */
    pauses: z._default(z.array(z.strictObject({ from: YearDay, to: YearDay })), []),
    /** `skip`: an occurrence with a session on a public holiday does not take place. */
    holidays: z._default(z.enum(['skip', 'keep']), 'skip'),
    sessions: z.array(SeriesSession).check(z.minLength(1)),
    price: z._default(z.strictObject({ cents: Count, note: z.optional(Text) }), { cents: 0 }),
    capacity: z.strictObject({ 'on-site': z.optional(PositiveCount), online: z.optional(PositiveCount) }),
    /** Days before the first session on which registration opens, at 9:00; absent: at once. */
    opensDaysBefore: z.optional(Count),
    /** Hours before the first session after which nobody may register. */
    closesHoursBefore: Count,
    waitingList: z.boolean(),
    /** Where those meet who take part online; told to who holds such a place, and to nobody else. */
    joinUrl: z.optional(z.url({ protocol: /^https$/ })),
    trainer: z.optional(Text),
    accessibility: z.strictObject({
      wheelchair: z.enum(['yes', 'limited', 'no', 'unknown']),
      notes: z.optional(Text),
    }),
    exceptions: z._default(z.array(SeriesException), []),
    /** Day of the last change by staff; changes of single occurrences date from it too. */
    updatedOn: CalendarDay,
    demo: z.boolean(),
  })
  .check(
    z.refine(({ format, pole }) => (format === 'online') === (pole === undefined), {
      message: 'an online workshop has no pôle, every other has one',
      path: ['pole'],
    }),
    z.refine(
      ({ format, capacity }) =>
        (capacity['on-site'] !== undefined) === (format !== 'online') &&
        (capacity.online !== undefined) === (format !== 'on-site'),
      { message: 'give a capacity for each way the format offers, and no other', path: ['capacity'] },
    ),
    z.refine(({ format, joinUrl }) => joinUrl === undefined || format !== 'on-site', {
      message: 'nobody joins a workshop on site by an address',
      path: ['joinUrl'],
    }),
  );
export type WorkshopSeries = z.infer<typeof WorkshopSeries>;
