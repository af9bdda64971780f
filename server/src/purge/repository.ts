import type { Queries } from '../store/store.ts';
import type { PurgeFacts } from './purge-check.ts';

const JOB = 'purge';

/** When the last purge ran, epoch milliseconds; `undefined`: never. */
export async function readLastPurge(db: Queries): Promise<number | undefined> {
  const row = await db.selectFrom('job_state').select('done_at').where('job', '=', JOB).executeTakeFirst();
  return row?.done_at;
}

export async function writeLastPurge(db: Queries, nowMs: number): Promise<void> {
  await db
    .insertInto('job_state')
    .values({ job: JOB, done_at: nowMs })
    .onConflict((conflict) => conflict.column('job').doUpdateSet({ done_at: nowMs }))
    .execute();
}

/** How much personal data there is, how much of it is kept no longer at `nowMs`, and when the newest came. */
export async function personalData(
  db: Queries,
  nowMs: number,
): Promise<Pick<PurgeFacts, 'total' | 'due' | 'newestMs'>> {
  const tables = await Promise.all(
    (['registration', 'contact_request'] as const).map((table) =>
      db
        .selectFrom(table)
        .select(({ fn, eb }) => [
          fn.countAll<number>().as('total'),
          fn.sum<number | null>(eb.case().when('keep_until', '<=', nowMs).then(1).else(0).end()).as('due'),
          fn.max<number | null>('created_at').as('newest'),
        ])
        .executeTakeFirst(),
    ),
  );
  const newest = tables.flatMap((row) => (row?.newest == null ? [] : [row.newest]));
  return {
    total: tables.reduce((sum, row) => sum + Number(row?.total ?? 0), 0),
    due: tables.reduce((sum, row) => sum + Number(row?.due ?? 0), 0),
    newestMs: newest.length > 0 ? Math.max(...newest) : undefined,
  };
}
