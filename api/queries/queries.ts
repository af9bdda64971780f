import * as z from 'zod/mini';
import { Slug } from '../../src/contract/common.ts';
import { readInstant } from '../../src/domain/dates/instant.ts';
import { FILTER_NAMES } from '../../src/domain/workshops/filter-query.ts';
import { DEFAULT_LIMIT, MAX_LIMIT, readCursor } from '../workshops/list-page.ts';

// Query parameters as schemas: objects of texts. Their messages are French, for people.

const COMMUNES = { minLength: 2, maxLength: 200, defaultLimit: 8, maxLimit: 20 } as const;

/** Characters as people count them, not UTF-16 units. */
const lengthOf = (text: string) => [...text].length;

/** A count from 1 to `max`, written in digits. */
const limit = (max: number, usual: number) => {
  const range = `Indiquez un nombre de 1 à ${max}.`;
  return z.pipe(
    z._default(z.string().check(z.regex(/^\d{1,3}$/, range)), String(usual)),
    z.pipe(z.transform(Number), z.number().check(z.gte(1, range), z.lte(max, range))),
  );
};

/** `GET /places`. */
export const PlacesQuery = z.object({
  q: z.string({ error: 'Indiquez une commune ou un code postal.' }).check(
    z.trim(),
    z.refine((text) => lengthOf(text) >= COMMUNES.minLength, {
      error: `Indiquez au moins ${COMMUNES.minLength} caractères.`,
      abort: true,
    }),
    z.refine((text) => lengthOf(text) <= COMMUNES.maxLength, {
      error: `Indiquez au plus ${COMMUNES.maxLength} caractères.`,
      abort: true,
    }),
    z.refine((text) => !/\p{Cc}/u.test(text), 'Retirez les caractères de contrôle.'),
  ),
  limit: limit(COMMUNES.maxLimit, COMMUNES.defaultLimit),
});

export const PLACES_SUMMARY = `Communes by name or postcode, typing slips forgiven, best first. q: ${COMMUNES.minLength} to ${COMMUNES.maxLength} characters; limit: 1 to ${COMMUNES.maxLimit}.`;

const text = () => z.optional(z.string());
const filter = {
  from: text(),
  to: text(),
  pole: text(),
  stage: text(),
  theme: text(),
  format: text(),
  language: text(),
  places: text(),
  q: text(),
} satisfies Record<(typeof FILTER_NAMES)[number], unknown>;

/** `GET /workshops.ics`; the filter itself is read by `readFilter`. */
export const WorkshopFilterQuery = z.object(filter);

/** `GET /workshops`. */
export const WorkshopListQuery = z.object({
  ...filter,
  cursor: z.optional(
    z.string().check(z.refine((value) => readCursor(value) !== undefined, 'Ce repère de page est inconnu.')),
  ),
  limit: limit(MAX_LIMIT, DEFAULT_LIMIT),
});

/** `GET /contests`: `at` as RFC 3339. A `+` that nobody encoded arrives as a space. */
export const ContestsQuery = z.object({
  at: z.optional(
    z.pipe(
      z.pipe(
        z.string(),
        z.transform((value: string) => readInstant(value.replace(/ (?=\d\d:\d\d$)/, '+')) ?? Number.NaN),
      ),
      z.number('Indiquez un instant tel que 2026-12-03T14:00:00+01:00.'),
    ),
  ),
});

/** `GET /contests/{slug}` and `/contests/current`: in a language that we do not speak it is answered in French. */
export const ContestQuery = z.extend(ContestsQuery, { lang: text() });

/** `GET /quizzes/{slug}`; a language that we do not speak is answered in French. */
export const QuizQuery = z.object({
  partner: z.optional(
    z.string().check(z.refine((value) => Slug.safeParse(value).success, 'Indiquez un partenaire tel que carep.')),
  ),
  lang: text(),
});
