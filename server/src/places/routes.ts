import * as z from 'zod/mini';
import { placesResource } from '../../../src/contract/places.ts';
import { DAY } from '../http/caching.ts';
import { resourceEndpoint } from '../http/endpoint.ts';

const MIN_QUERY_LENGTH = 2;
const MAX_QUERY_LENGTH = 200;
const DEFAULT_LIMIT = 8;
const MAX_LIMIT = 20;

/** Characters as people count them, not UTF-16 units. */
const lengthOf = (text: string) => [...text].length;

const query = z.object({
  q: z.string({ error: 'Indiquez une commune ou un code postal.' }).check(
    z.trim(),
    z.refine((text) => lengthOf(text) >= MIN_QUERY_LENGTH, {
      error: `Indiquez au moins ${MIN_QUERY_LENGTH} caractères.`,
      abort: true,
    }),
    z.refine((text) => lengthOf(text) <= MAX_QUERY_LENGTH, {
      error: `Indiquez au plus ${MAX_QUERY_LENGTH} caractères.`,
      abort: true,
    }),
    z.refine((text) => !/\p{Cc}/u.test(text), 'Retirez les caractères de contrôle.'),
  ),
  limit: z.pipe(
    z._default(z.string().check(z.regex(/^\d{1,3}$/, 'Indiquez un nombre entier.')), String(DEFAULT_LIMIT)),
    z.pipe(
      z.transform(Number),
      z
        .number()
        .check(
          z.gte(1, `Indiquez un nombre de 1 à ${MAX_LIMIT}.`),
          z.lte(MAX_LIMIT, `Indiquez un nombre de 1 à ${MAX_LIMIT}.`),
        ),
    ),
  ),
});

export const places = resourceEndpoint(placesResource, {
  name: 'Place',
  summary: `Communes by name or postcode, typing slips forgiven, best first. q: ${MIN_QUERY_LENGTH} to ${MAX_QUERY_LENGTH} characters; limit: 1 to ${MAX_LIMIT}.`,
  query,
  cache: { maxAge: DAY, staleWhileRevalidate: 7 * DAY, staleIfError: 30 * DAY },
  load: async ({ searchPlaces }, { query: { q, limit } }) => ({ data: await searchPlaces(q, limit) }),
});
