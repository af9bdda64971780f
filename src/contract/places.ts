import * as z from 'zod/mini';
import { openEnum } from './common.ts';
import { list } from './resource.ts';

/**
 * How well a point is known: `commune` its own town centre (about ±1 km), `postcode` or `department` the mean of its
 * neighbours there, `address` a geocoded address.
 */
export const PRECISIONS = ['address', 'commune', 'postcode', 'department'] as const;

/** A commune. Coordinates are WGS84 degrees. */
export const Place = z.object({
  /** INSEE code of the commune: `54357`. */
  insee: z.string(),
  name: z.string(),
  postcodes: z.array(z.string()),
  /** Département code: `54`. */
  department: z.string(),
  lat: z.number().check(z.gte(-90), z.lte(90)),
  lon: z.number().check(z.gte(-180), z.lte(180)),
  precision: openEnum(PRECISIONS),
  /** Where a département was asked for by its name: that name. This commune is its seat (préfecture). */
  seatOf: z.optional(z.string()),
});
export type Place = z.infer<typeof Place>;

/** Of a door, as it stands on an envelope. */
export const PostalAddress = z.object({ street: z.string(), postcode: z.string(), city: z.string() });

/** `?q=` 2–200 characters (commune or postcode), `?limit=` 1–20. Best first. */
export const placesResource = list('/places', Place);
