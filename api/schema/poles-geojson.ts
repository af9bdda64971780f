import * as z from 'zod/mini';
import { openEnum, Slug } from '../../src/contract/common.ts';
import { POLE_STATUSES } from '../../src/contract/poles.ts';

/** `GET /poles.geojson`: the pôles for other people's maps, RFC 7946. Positions are `[lon, lat]`, WGS84. */
export const PoleFeatureCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: Slug,
      geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
      properties: z.object({
        name: z.string(),
        status: openEnum(POLE_STATUSES),
        commune: z.string(),
        postcodes: z.array(z.string()),
        /** Precision of the point, as in `Place`. */
        precision: z.string(),
        services: z.array(z.string()),
        phone: z.optional(z.string()),
        email: z.optional(z.string()),
        url: z.optional(z.string()),
        demo: z.boolean(),
      }),
    }),
  ),
});
export type PoleFeatureCollection = z.infer<typeof PoleFeatureCollection>;
