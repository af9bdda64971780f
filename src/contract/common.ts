import * as z from 'zod/mini';

/**
 * Building blocks of the wire vocabulary. The schemas are written with `zod/mini`, so that one text serves the
 * visitor's browser (5 kB) and the server (validation of what comes in, OpenAPI of what goes out).
 *
 * Tolerant reader: unknown fields are ignored (zod's default for objects), unknown enum values become `other`
 * ({@link openEnum}), and one bad item of a list is dropped by the client, never the whole list.
 */

/** An enum that a newer server may extend: a word that this kit does not know reads as `other`. */
export const openEnum = <const T extends readonly string[]>(words: T) =>
  z.catch(z.enum<readonly [...T, 'other']>([...words, 'other']), 'other');

/** Lower-case ASCII words joined by hyphens: `saint-mihiel`. */
export const Slug = z.string().check(z.regex(/^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/));

/** RFC 3339 instant that keeps its offset: `2026-12-03T14:00:00+01:00`. The wall time stands in the text itself. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/));

/** Calendar date `YYYY-MM-DD` in Europe/Paris. */
export const CalendarDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** EDTF level 0/1 date (ISO 8601-2) as text; its precision is what is known, no more. Parsed by `content/edtf`. */
export const Edtf = z.string().check(z.regex(/^.{1,40}$/));

/** Alexis's chain of services, in its order. */
export const STAGES = ['sensibilisation', 'test', 'formation', 'accompagnement', 'suivi', 'transmission'] as const;
export const Stage = openEnum(STAGES);
export type Stage = z.infer<typeof Stage>;

export const WIDGETS = ['pole-locator', 'eligibility-quiz', 'workshop-calendar', 'contest-countdown'] as const;
export type WidgetName = (typeof WIDGETS)[number];

/** Said by every answer: when the server made it, and where the next page of a list is. */
export const Meta = z.object({ generatedAt: Instant, next: z.optional(z.string()) });
export type Meta = z.infer<typeof Meta>;

/** `{ data: [...], meta }`, the shape of every list. */
export const listOf = <T extends z.ZodMiniType>(item: T) => z.object({ data: z.array(item), meta: Meta });

/** `{ data: {...}, meta }`, the shape of every single resource. */
export const oneOf = <T extends z.ZodMiniType>(item: T) => z.object({ data: item, meta: Meta });
