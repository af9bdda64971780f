import * as z from 'zod/mini';
import { Slug, WIDGETS } from '../../src/contract/common.ts';

/** Scheme, host and port, without a path: what a browser sends as `Origin`. */
const Origin = z.string().check(
  z.refine((text) => {
    const url = URL.parse(text);
    return url !== null && url.origin === text && /^https?:$/.test(url.protocol);
  }, 'must be an origin such as "https://www.carep.example", without a path'),
);

/** A partner, `content/partners/{slug}.json`: the wire's fields, and what only the server uses. Read strictly. */
export const PartnerContent = z.strictObject({
  slug: Slug,
  name: z.string().check(z.minLength(1)),
  theme: z.strictObject({
    accent: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/, 'must look like "#0f7b6c"'))),
  }),
  defaultPole: z.optional(Slug),
  departments: z.array(z.string().check(z.regex(/^(\d{2,3}|2[AB])$/))),
  quizVariant: z.optional(Slug),
  widgets: z.array(z.enum(WIDGETS)),
  /** Origins of the partner's sites: may frame `/embed/…` and send forms. */
  origins: z.array(Origin),
  /** Where contact requests from the partner's pages go. */
  contactEmail: z.email(),
  demo: z.boolean(),
});
export type PartnerContent = z.infer<typeof PartnerContent>;
