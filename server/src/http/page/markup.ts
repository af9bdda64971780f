import type { html } from 'hono/html';

/** Markup whose values were escaped by `html`. */
export type Markup = ReturnType<typeof html>;
