import * as z from 'zod/mini';

/** Failure of a request, RFC 9457 `application/problem+json`. `code` is stable; `detail` is French, for people. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  /** One entry per field at fault; `pointer` is a JSON pointer into the body (RFC 6901) or `?name` for a query parameter. */
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))),
});
export type Problem = z.infer<typeof Problem>;
