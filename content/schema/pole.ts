import * as z from 'zod/mini';
import { Slug, STAGES } from '../../src/contract/common.ts';
import { POLE_STATUSES } from '../../src/contract/poles.ts';
import { parseEdtf } from '../edtf/edtf.ts';
import { CalendarDay } from './calendar-day.ts';
import { PlaceContent } from './place.ts';

/**
 * A pôle as staff write it, `content/poles/{slug}.json`. Unlike the wire, a content file is read strictly: an unknown
 * field or value is a typing mistake, so it stops the seed instead of becoming `other`.
 */

const Text = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));

/** An EDTF date of the subset that the kit reads; the empty text, an unknown date, is written by leaving it out. */
const Edtf = z
  .string()
  .check(z.refine((text) => text !== '' && typeof parseEdtf(text) !== 'string', 'must be a date such as "2027-03"'));

/** A day that differs from the weekly hours: other hours (`osm`, without days) or closed. */
export const HoursException = z
  .strictObject({
    date: CalendarDay,
    /** Hours of that day, `09:00-12:00,14:00-16:00`. */
    osm: z.optional(Text),
    closed: z.optional(z.literal(true)),
    /** French, shown to visitors: « Pont de l'Ascension ». */
    reason: Text,
  })
  .check(
    z.refine((day) => (day.osm === undefined) !== (day.closed === undefined), {
      message: 'give either "osm" (the hours of that day) or "closed": true',
    }),
  );

export const PoleHours = z.strictObject({
  /** OSM `opening_hours`: `Mo-Fr 09:00-12:30,13:30-17:30; PH off`. */
  osm: Text,
  appointment: z.boolean(),
  checkedOn: CalendarDay,
  exceptions: z.array(HoursException),
});

export const PoleContent = z
  .strictObject({
    slug: Slug,
    name: Text,
    status: z.enum(POLE_STATUSES),
    opensOn: z.optional(Edtf),
    place: PlaceContent,
    address: z.optional(z.strictObject({ street: Text, postcode: z.string().check(z.regex(/^\d{5}$/)), city: Text })),
    /** `other`: a service that belongs to no stage, such as coworking. */
    services: z.array(z.strictObject({ code: Slug, name: Text, stage: z.enum([...STAGES, 'other']) })),
    audiences: z.array(z.strictObject({ code: Slug, name: Text })),
    partners: z.array(z.strictObject({ slug: Slug, name: Text })),
    contact: z.strictObject({
      phone: z.optional(z.string().check(z.regex(/^0[1-9]( \d{2}){4}$/, 'must look like "03 53 01 10 10"'))),
      email: z.optional(z.email()),
      url: z.optional(z.url({ protocol: /^https$/ })),
    }),
    hours: z.optional(PoleHours),
    /** Which holidays close the pôle beside the national ones (`PH`). */
    holidays: z.strictObject({
      /** 26 December, local law of Moselle and Alsace. */
      moselle: z.boolean(),
      /** Good Friday, only in communes of Moselle and Alsace with a Protestant temple or a mixed church. */
      goodFriday: z.boolean(),
    }),
    accessibility: z.strictObject({
      wheelchair: z.enum(['yes', 'limited', 'no', 'unknown']),
      notes: z.optional(Text),
    }),
    demo: z.boolean(),
  })
  .check(
    z.refine((pole) => pole.status === 'open' || pole.hours === undefined, {
      message: 'only an open pôle has hours',
      path: ['hours'],
    }),
    z.refine((pole) => pole.status === 'opening-soon' || pole.opensOn === undefined, {
      message: 'only a pôle with status "opening-soon" has an opening date',
      path: ['opensOn'],
    }),
  );
export type PoleContent = z.infer<typeof PoleContent>;
