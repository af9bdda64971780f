import * as z from 'zod/mini';
import { CalendarDate, Edtf, Instant, openEnum, Slug, Stage } from './common.ts';
import { Place, PostalAddress } from './places.ts';
import { list, one } from './resource.ts';

/** What a pôle offers. `name` is French; a kit that knows `code` shows its own words for it. */
export const PoleService = z.object({ code: Slug, name: z.string(), stage: Stage });
export type PoleService = z.infer<typeof PoleService>;

/** Half-open `[opens, closes)`, both with the Paris offset of that moment. */
export const OpeningInterval = z.object({ opens: Instant, closes: Instant });
export type OpeningInterval = z.infer<typeof OpeningInterval>;

/**
 * A day on which the usual hours do not hold: an exceptional closure or opening, or a public holiday, which has a stable
 * `holiday` code (`domain/dates/holidays`). `reason` is French; a kit that knows the code shows its own words.
 */
export const OpeningException = z.object({
  date: CalendarDate,
  reason: z.string(),
  holiday: z.optional(z.string()),
  closed: z.boolean(),
});
export type OpeningException = z.infer<typeof OpeningException>;

export const OpeningHours = z.object({
  /** OSM `opening_hours` text as staff wrote it, without exceptional dates. */
  osm: z.string(),
  /** `true`: only with an appointment; intervals are then when one may be had. */
  appointment: z.boolean(),
  /** When someone last checked these hours. */
  checkedOn: CalendarDate,
  /** Concrete openings from the start of the current day in Paris, for 14 days, in order, never overlapping. */
  intervals: z.array(OpeningInterval),
  /** Exceptions within the same 14 days. */
  exceptions: z.array(OpeningException),
  /** End of what `intervals` covers. */
  until: Instant,
});
export type OpeningHours = z.infer<typeof OpeningHours>;

export const POLE_STATUSES = ['open', 'opening-soon', 'closed'] as const;

export const Pole = z.object({
  slug: Slug,
  name: z.string(),
  status: openEnum(POLE_STATUSES),
  /** For `opening-soon`: the date as far as it is settled; absent when none is known. */
  opensOn: z.optional(Edtf),
  place: Place,
  /** Absent when the address is not published. */
  address: z.optional(PostalAddress),
  services: z.array(PoleService),
  audiences: z.array(z.object({ code: Slug, name: z.string() })),
  partners: z.array(z.object({ slug: Slug, name: z.string() })),
  contact: z.object({
    /** National format with spaces: `03 53 01 10 10`. */
    phone: z.optional(z.string()),
    email: z.optional(z.string()),
    url: z.optional(z.string()),
  }),
  /** Absent when unknown, and for a pôle that is not open. */
  hours: z.optional(OpeningHours),
  accessibility: z.object({ wheelchair: openEnum(['yes', 'limited', 'no', 'unknown']), notes: z.optional(z.string()) }),
  /** `true`: contact details, hours and services are invented for demonstration. */
  demo: z.boolean(),
});
export type Pole = z.infer<typeof Pole>;

export const polesResource = list('/poles', Pole);
export const poleResource = one('/poles/{slug}', Pole);
