import * as z from 'zod/mini';
import { Instant, openEnum, Slug, Stage } from './common.ts';
import { Place, PostalAddress } from './places.ts';
import { list, one } from './resource.ts';

/** How one takes part. `hybrid` offers both, with places counted apart. */
export const WORKSHOP_FORMATS = ['on-site', 'online', 'hybrid'] as const;

/** The two ways to attend, between which a visitor of a hybrid workshop chooses. */
export const ATTENDANCE_MODES = ['on-site', 'online'] as const;
export type AttendanceMode = (typeof ATTENDANCE_MODES)[number];

/** `moved`: the dates changed after publication; `previousSessions` says what they were. */
export const WORKSHOP_STATES = ['scheduled', 'moved', 'cancelled'] as const;

/**
 * Whether one may register, as the server saw it: `open` places are left in at least one mode, `waiting-list` none is
 * but the list takes names, `full` neither. The widget goes on from here with its own clock (`domain/workshops/status`).
 */
export const REGISTRATION_STATES = ['not-yet', 'open', 'waiting-list', 'full', 'closed'] as const;

/** One meeting, `[starts, ends)`, both with the Paris offset of that moment. It may end on a later day. */
export const Session = z.object({ starts: Instant, ends: Instant });
export type Session = z.infer<typeof Session>;

/** A code for filters and a French name for people. */
const Named = z.object({ code: Slug, name: z.string() });

/** Places of one way to attend. `left` never falls below 0; `waiting` counts the people on its waiting list. */
export const ModePlaces = z.object({
  mode: openEnum(ATTENDANCE_MODES),
  capacity: z.number().check(z.gte(0)),
  left: z.number().check(z.gte(0)),
  waiting: z.number().check(z.gte(0)),
});
export type ModePlaces = z.infer<typeof ModePlaces>;

/** A workshop: one registration for all its sessions. */
export const Workshop = z.object({
  /** Stable: slug of the series and the date first planned, `atelier-previsionnel-2026-12-08`; kept when it moves. */
  id: Slug,
  /** Slug shared by the occurrences of one series. */
  series: z.optional(Slug),
  title: z.string(),
  /** Plain text, one or two sentences. */
  summary: z.string(),
  stage: Stage,
  theme: Named,
  audiences: z.array(Named),
  format: openEnum(WORKSHOP_FORMATS),
  /** BCP 47 tag of the language spoken. */
  language: z.string(),
  /** Where it takes place; absent when it is online only. */
  pole: z.optional(z.object({ slug: Slug, name: z.string(), place: Place, address: z.optional(PostalAddress) })),
  /** In order, at least one. */
  sessions: z.array(Session).check(z.minLength(1)),
  /** In euro cents for the whole workshop; 0 is free. `note` says for whom another price holds. */
  price: z.object({ cents: z.number().check(z.gte(0)), note: z.optional(z.string()) }),
  /** One entry per way to attend. */
  places: z.array(ModePlaces),
  registration: z.object({
    opens: z.optional(Instant),
    closes: Instant,
    state: openEnum(REGISTRATION_STATES),
  }),
  /** Who leads it, where that is settled and may be published. */
  trainer: z.optional(z.string()),
  accessibility: z.object({ wheelchair: openEnum(['yes', 'limited', 'no', 'unknown']), notes: z.optional(z.string()) }),
  state: openEnum(WORKSHOP_STATES),
  /** French sentence about the move or the cancellation. */
  stateNote: z.optional(z.string()),
  /** For `moved`: the sessions as they stood before. */
  previousSessions: z.optional(z.array(Session)),
  /** Grows by one at each change that a calendar must take over (RFC 5545 SEQUENCE). */
  sequence: z.number().check(z.gte(0)),
  updatedAt: Instant,
  /** `true`: invented for demonstration. */
  demo: z.boolean(),
});
export type Workshop = z.infer<typeof Workshop>;

/**
 * Filters, all optional, read and written by `domain/workshops/filter-query`: `from` and `to` (dates, inclusive), `pole`,
 * `stage`, `theme`, `format`, `language` (several values joined by commas), `places=left`, `q` (words). `cursor` and
 * `limit` (1–500) page. Sorted by first session, then id. Without `from` the server starts today.
 */
export const workshopsResource = list('/workshops', Workshop);
export const workshopResource = one('/workshops/{id}', Workshop);
