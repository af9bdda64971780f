import * as z from 'zod/mini';
import { Slug } from './common.ts';
import { list } from './resource.ts';

/** An edition in the archive. */
export const ContestEdition = z.object({
  slug: Slug,
  name: z.string(),
  year: z.number(),
  ended: z.boolean(),
  laureateCount: z.optional(z.number()),
  demo: z.boolean(),
});
export type ContestEdition = z.infer<typeof ContestEdition>;

/** Every published edition, newest first. `?at=` as for `contestResource`. */
export const contestsResource = list('/contests', ContestEdition);
