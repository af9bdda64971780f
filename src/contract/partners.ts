import * as z from 'zod/mini';
import { openEnum, Slug, WIDGETS } from './common.ts';
import { one } from './resource.ts';

/** What a partner's pages get by naming it: `data-partner="carep"`. */
export const Partner = z.object({
  slug: Slug,
  name: z.string(),
  theme: z.object({
    /** CSS colour, used where the page sets no `--alexis-accent`. */
    accent: z.optional(z.string()),
  }),
  /** Pôle chosen at first. */
  defaultPole: z.optional(Slug),
  /** Département codes the partner serves. */
  departments: z.array(z.string()),
  quizVariant: z.optional(Slug),
  widgets: z.array(openEnum(WIDGETS)),
  demo: z.boolean(),
});
export type Partner = z.infer<typeof Partner>;

export const partnerResource = one('/partners/{partner}', Partner);
