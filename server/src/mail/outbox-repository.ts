import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Schema } from '../store/schema.ts';
import type { Queries, Store } from '../store/store.ts';

/** Eight values each, far below the limits of both databases. */
const ROWS_PER_INSERT = 500;

export type OutboxRow = Selectable<Schema['outbox']>;

/** Puts mails about registrations into the outbox, in the transaction that gives them their reason. */
export async function enqueueMails(
  db: Queries,
  kind: string,
  registrationIds: readonly string[],
  nowMs: number,
): Promise<void> {
  const rows = registrationIds.map((registration_id) => row({ kind, registration_id, message: null }, nowMs));
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT)
    await db
      .insertInto('outbox')
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .execute();
}

/** Puts a finished mail (`MailMessage` as JSON) into the outbox, in the transaction that gives it its reason. */
export async function enqueueMessage(db: Queries, kind: string, message: string, nowMs: number): Promise<void> {
  await db
    .insertInto('outbox')
    .values(row({ kind, registration_id: null, message }, nowMs))
    .execute();
}

const row = (what: Pick<OutboxRow, 'kind' | 'registration_id' | 'message'>, nowMs: number): OutboxRow => ({
  ...what,
  id: randomUUID(),
  created_at: nowMs,
  // At once, whatever the clock of a demonstration shows: attempts are timed by the clock of the machine.
  due_at: 0,
  attempts: 0,
  gave_up_at: null,
  last_error: null,
});

/** Longest pause between two attempts of a mail. What is due later than that was written by a clock that was wrong. */
export const MAX_RETRY_PAUSE_MS = 3_600_000;

/**
 * Takes the next mail that is due. Until `leaseEnds` no other process takes it; after that, somebody who died while sending
 * is taken over from. Times are those of the clock that all processes share, in epoch milliseconds.
 */
export const claimMail = (store: Store, nowMs: number, leaseEnds: number): Promise<OutboxRow | undefined> =>
  store.transaction(async (tx) => {
    const due = tx
      .selectFrom('outbox')
      .selectAll()
      .where('gave_up_at', 'is', null)
      .where((eb) => eb.or([eb('due_at', '<=', nowMs), eb('due_at', '>', nowMs + MAX_RETRY_PAUSE_MS)]))
      .orderBy('created_at')
      .orderBy('attempts')
      .limit(1);
    const row = await (store.kind === 'postgres' ? due.forUpdate().skipLocked() : due).executeTakeFirst();
    if (row === undefined) return undefined;
    const claim = { due_at: leaseEnds, attempts: row.attempts + 1 };
    await tx.updateTable('outbox').set(claim).where('id', '=', row.id).execute();
    return { ...row, ...claim };
  });

/** In `last_error`: the recipient has had many mails today. */
const HELD = 'recipient-limit';

export const isHeld = ({ last_error }: Pick<OutboxRow, 'last_error'>): boolean => last_error === HELD;

/** The mail waits until `dueAt`, as its recipient has had many; it counts as no attempt. */
export async function holdMail(
  db: Queries,
  { id, due_at: leaseEnds }: Pick<OutboxRow, 'id' | 'due_at'>,
  dueAt: number,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ due_at: dueAt, attempts: 0, last_error: HELD })
    .where('id', '=', id)
    .where('due_at', '=', leaseEnds)
    .execute();
}

/** The e-mail, as it is compared, that a mail about a registration goes to. */
export async function recipientOf(db: Queries, row: Pick<OutboxRow, 'registration_id'>): Promise<string | undefined> {
  if (row.registration_id === null) return undefined;
  const found = await db
    .selectFrom('registration')
    .select('email_key')
    .where('id', '=', row.registration_id)
    .executeTakeFirst();
  return found?.email_key;
}

/** Mails that are held for the recipient of `row`, that one left out, in their order. */
export async function listHeldWith(db: Queries, row: OutboxRow): Promise<OutboxRow[]> {
  const recipient = await recipientOf(db, row);
  if (recipient === undefined) return [];
  return db
    .selectFrom('outbox')
    .innerJoin('registration', 'registration.id', 'outbox.registration_id')
    .selectAll('outbox')
    .where('registration.email_key', '=', recipient)
    .where('outbox.last_error', '=', HELD)
    .where('outbox.gave_up_at', 'is', null)
    .where('outbox.id', '<>', row.id)
    .orderBy('outbox.created_at')
    .execute();
}

export async function removeMail(db: Queries, id: string): Promise<void> {
  await db.deleteFrom('outbox').where('id', '=', id).execute();
}

/**
 * The attempt failed: again at `dueAt`, or never when `gaveUpAt` is given. `error` carries no personal data. Changes nothing
 * when another process has taken over meanwhile.
 */
export async function postponeMail(
  db: Queries,
  { id, due_at: leaseEnds }: Pick<OutboxRow, 'id' | 'due_at'>,
  change: { dueAt: number; gaveUpAt: number | null; error: string },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ due_at: change.dueAt, gave_up_at: change.gaveUpAt, last_error: change.error })
    .where('id', '=', id)
    .where('due_at', '=', leaseEnds)
    .execute();
}

/** Mails that were given up are due again. Returns how many. */
export async function retryMails(db: Queries): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ gave_up_at: null, attempts: 0, due_at: 0 })
    .where('gave_up_at', 'is not', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Attempts after which a mail is not just unlucky: some eight minutes of trying. */
const STRUGGLING_ATTEMPTS = 5;

export interface OutboxState {
  /** Mails that still wait. */
  readonly waiting: number;
  /** Those of them that failed several times. */
  readonly struggling: number;
  /** Mails that were given up. */
  readonly failed: number;
}

export async function outboxState(db: Queries): Promise<OutboxState> {
  const { all, struggling, failed } = await db
    .selectFrom('outbox')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.count<number>('gave_up_at').as('failed'),
      eb.fn
        .count<number>('id')
        .filterWhere('gave_up_at', 'is', null)
        .filterWhere('attempts', '>=', STRUGGLING_ATTEMPTS)
        .as('struggling'),
    ])
    .executeTakeFirstOrThrow();
  return { waiting: all - failed, struggling, failed };
}

/** Mails that still wait, and those given up. */
export const countOutbox = async (db: Queries): Promise<Pick<OutboxState, 'waiting' | 'failed'>> => {
  const { waiting, failed } = await outboxState(db);
  return { waiting, failed };
};

/** Takes back the mails of some kinds that still wait. */
export async function removeMailsOfKinds(db: Queries, kinds: readonly string[]): Promise<void> {
  await db.deleteFrom('outbox').where('kind', 'in', kinds).execute();
}
