import * as z from 'zod/mini';
import { placesResource } from '../../../src/contract/places.ts';
import { DAY } from '../app/freshness.ts';
import { resourceEndpoint } from './endpoint.ts';

const SHORTEST = 2;
const LONGEST = 200;
const DEFAULT_LIMIT = 8;
const MOST = 20;

/** Characters as people count them, not UTF-16 units. */
const lengthOf = (text: string) => [...text].length;

const query = z.object({
  q: z.string({ error: 'Indiquez une commune ou un code postal.' }).check(
    z.trim(),
    z.refine((text) => lengthOf(text) >= SHORTEST, { error: `Indiquez au moins ${SHORTEST} caractères.`, abort: true }),
    z.refine((text) => lengthOf(text) <= LONGEST, { error: `Indiquez au plus ${LONGEST} caractères.`, abort: true }),
    z.refine((text) => !/\p{Cc}/u.test(text), 'Retirez les caractères de contrôle.'),
  ),
  limit: z.pipe(
    z._default(z.string().check(z.regex(/^\d{1,3}$/, 'Indiquez un nombre entier.')), String(DEFAULT_LIMIT)),
    z.pipe(
      z.transform(Number),
      z
        .number()
        .check(z.gte(1, `Indiquez un nombre de 1 à ${MOST}.`), z.lte(MOST, `Indiquez un nombre de 1 à ${MOST}.`)),
    ),
  ),
});

export const places = resourceEndpoint(placesResource, {
  name: 'Place',
  summary: `Communes by name or postcode, typing slips forgiven, best first. q: ${SHORTEST} to ${LONGEST} characters; limit: 1 to ${MOST}.`,
  query,
  cache: { maxAge: DAY, staleWhileRevalidate: 7 * DAY, staleIfError: 30 * DAY },
  load: async ({ searchPlaces }, { query: { q, limit } }) => ({ data: await searchPlaces(q, limit) }),
});
