import { createHash, randomBytes } from 'node:crypto';
import type { Queries } from './store.ts';

/** A secret of 256 bits under this name, made at the first call and the same for every server on the database. */
export async function serverSecret(db: Queries, name: string): Promise<string> {
  const fresh = { name, value: randomBytes(32).toString('base64url') };
  await db
    .insertInto('server_secret')
    .values(fresh)
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('server_secret')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}

/** {@link serverSecret}, asked of the database once. */
export function secretReader(db: Queries, name: string): () => Promise<string> {
  let known: Promise<string> | undefined;
  return () => {
    known ??= serverSecret(db, name);
    // A failure is not kept.
    known.catch(() => (known = undefined));
    return known;
  };
}

/** SHA-256: what the store keeps of a token or an `Idempotency-Key`. Both are random, so that no salt is needed. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
