import type * as z from 'zod/mini';

/** How a GET endpoint is asked and read: the client, the mock and the OpenAPI description share this one description. */
export interface Resource<T extends z.ZodMiniType, Shape extends 'list' | 'one' = 'list' | 'one'> {
  /** Path below `/api/v1`; `{name}` stands for a path parameter. */
  readonly path: string;
  readonly shape: Shape;
  /** Schema of one item (`list`) or of the resource (`one`). */
  readonly item: T;
}

export const list = <T extends z.ZodMiniType>(path: string, item: T): Resource<T, 'list'> => ({
  path,
  shape: 'list',
  item,
});
export const one = <T extends z.ZodMiniType>(path: string, item: T): Resource<T, 'one'> => ({
  path,
  shape: 'one',
  item,
});

export type ItemOf<R> = R extends Resource<infer T> ? z.infer<T> : never;
