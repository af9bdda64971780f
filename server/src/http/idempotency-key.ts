import type { Context } from 'hono';
import { DomainError } from '../../../api/problems/domain-error.ts';
import { IDEMPOTENCY_KEY } from '../../../api/schema/idempotency-key.ts';

/** The `Idempotency-Key` of a form. Throws `idempotency-key-required`. */
export function requireIdempotencyKey(c: Context): string {
  const key = c.req.header('Idempotency-Key') ?? '';
  if (!IDEMPOTENCY_KEY.test(key)) throw new DomainError('idempotency-key-required');
  return key;
}
