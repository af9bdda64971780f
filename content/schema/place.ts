import * as z from 'zod/mini';
import { PRECISIONS } from '../../src/contract/places.ts';

/** A commune: the fields of the wire, read strictly. */
export const PlaceContent = z.strictObject({
  insee: z.string().check(z.regex(/^(\d{2}|2[AB])\d{3}$/)),
  name: z.string().check(z.minLength(1)),
  postcodes: z.array(z.string().check(z.regex(/^\d{5}$/))),
  department: z.string().check(z.regex(/^(\d{2,3}|2[AB])$/)),
  lat: z.number().check(z.gte(-90), z.lte(90)),
  lon: z.number().check(z.gte(-180), z.lte(180)),
  precision: z.enum(PRECISIONS),
});
export type PlaceContent = z.infer<typeof PlaceContent>;

/** A commune of the gazetteer, `content/places/`: also what ranking needs. */
export const GazetteerPlaceContent = z.extend(PlaceContent, {
  population: z.int().check(z.gte(0)),
  /** Names of former communes that are part of this one, and its own earlier names. */
  aliases: z.optional(z.array(z.string().check(z.minLength(1)))),
  /** Name of the département whose seat (préfecture) this is. */
  seatOf: z.optional(z.string().check(z.minLength(1))),
});
export type GazetteerPlaceContent = z.infer<typeof GazetteerPlaceContent>;
