import type { Store } from '../store/store.ts';

const JOB = 'readiness';

/** Writes a row, for good: a database that is full, read-only or locked refuses that. */
export async function proveWritable(store: Store, nowMs: number): Promise<void> {
  await store.transaction((tx) =>
    tx
      .insertInto('job_state')
      .values({ job: JOB, done_at: nowMs })
      .onConflict((conflict) => conflict.column('job').doUpdateSet({ done_at: nowMs }))
      .execute(),
  );
}
