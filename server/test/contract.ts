import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { listOf, oneOf } from '../../src/contract/common.ts';
import { Problem } from '../../src/contract/problem.ts';
import type { ItemOf, Resource } from '../../src/contract/resource.ts';

/**
 * Asserts that the server says exactly what the contract knows. The contract reads with tolerance (unknown fields are
 * dropped, unknown values become `other`), so that the parsed answer must also equal the answer.
 */
export function assertExactly<T extends z.ZodMiniType>(schema: T, answer: unknown): z.infer<T> {
  const parsed = schema.safeParse(answer);
  assert.ok(parsed.success, parsed.error && z.prettifyError(parsed.error));
  assert.deepEqual(parsed.data, answer);
  return parsed.data;
}

/** Reads the items of a list resource from an answer that must be exact. */
export async function readList<R extends Resource<z.ZodMiniType, 'list'>>(
  resource: R,
  response: Response,
): Promise<ItemOf<R>[]> {
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('Content-Type'), 'application/json');
  const { data } = assertExactly(listOf(resource.item), await response.json());
  // What the resource's own schema parsed.
  return data as ItemOf<R>[];
}

/** Reads a single resource from an answer that must be exact. */
export async function readOne<R extends Resource<z.ZodMiniType, 'one'>>(
  resource: R,
  response: Response,
  status = 200,
): Promise<ItemOf<R>> {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('Content-Type'), 'application/json');
  const { data } = assertExactly(oneOf(resource.item), await response.json());
  return data as ItemOf<R>;
}

/** Reads a problem that must be exact and have this status and code. */
export async function readProblem(response: Response, status: number, code: string): Promise<Problem> {
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  const problem = assertExactly(Problem, await response.json());
  assert.deepEqual([response.status, problem.status, problem.code], [status, status, code]);
  return problem;
}
