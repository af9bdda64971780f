import * as z from 'zod/mini';
import { PRECISIONS } from '../../src/contract/places.ts';

/** A commune of the gazetteer, `content/places/grand-est.json`: the wire's fields, read strictly. */
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
