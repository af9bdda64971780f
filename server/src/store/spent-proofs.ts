import type { Queries } from './store.ts';

/** Of these nonces, those whose proof of work has served already. */
export async function findSpentProofs(db: Queries, nonces: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('spent_proof').select('nonce').where('nonce', 'in', nonces).execute();
  return new Set(rows.map(({ nonce }) => nonce));
}

/** Marks proofs as spent. `false`: one of them was spent before. */
export async function spendProofs(db: Queries, nonces: readonly string[], nowMs: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('spent_proof')
    .values(nonces.map((nonce) => ({ nonce, spent_at: nowMs })))
    .onConflict((conflict) => conflict.column('nonce').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === nonces.length;
}

/** Forgets at most `limit` proofs that were spent before `beforeMs`: their challenge is long out of date. Returns how many. */
export async function purgeSpentProofs(db: Queries, beforeMs: number, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('spent_proof')
    .where('nonce', 'in', (from) =>
      from.selectFrom('spent_proof').select('nonce').where('spent_at', '<=', beforeMs).limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
