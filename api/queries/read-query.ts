import type * as z from 'zod/mini';
import type { FieldProblem } from '../problems/problems.ts';
import { DomainError } from '../problems/domain-error.ts';
import { type FilterProblem, readFilter } from '../../src/domain/workshops/filter-query.ts';
import type { WorkshopFilter } from '../../src/domain/workshops/filter.ts';

/** Reads query parameters. Throws `invalid-query` with one error for each parameter that is wrong. */
export function readQuery<Q extends z.ZodMiniObject>(schema: Q, query: Readonly<Record<string, string>>): z.infer<Q> {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue): FieldProblem => {
    const name = String(issue.path[0] ?? '');
    return { pointer: `?${name}`, code: name in query ? 'invalid' : 'required', detail: issue.message };
  });
  throw new DomainError('invalid-query', { errors });
}

/** Reads the filter of the list of workshops. Throws `invalid-query`. */
export function readWorkshopFilter(query: Readonly<Record<string, string | undefined>>): WorkshopFilter {
  const { filter, problems } = readFilter((name) => query[name] ?? null);
  if (problems.length === 0) return filter;
  const errors = problems.map(({ name, code }) => ({ pointer: `?${name}`, code, detail: FILTER_PROBLEMS[code] }));
  throw new DomainError('invalid-query', { errors });
}

const FILTER_PROBLEMS: Record<FilterProblem['code'], string> = {
  malformed: 'Cette valeur n’a pas la forme attendue.',
  'too-long': 'Cette valeur est trop longue.',
  'out-of-order': 'La date de fin vient avant la date de début.',
};
