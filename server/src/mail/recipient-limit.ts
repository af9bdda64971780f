import type { Attempts, OpenAttemptCounter } from '../store/attempt-counters.ts';
import type { Queries } from '../store/store.ts';
import { type OutboxRow, recipientOf } from './outbox-repository.ts';

/** Mails about registrations that one address gets in a day, one by one; what follows is held, and merged into one. */
export const MAX_MAILS_A_DAY = 10;
const DAY_S = 86_400;

/**
 * Tells for how long the recipient of a mail is to get no more: anybody can register anybody, and nobody's mailbox is to be
 * filled through us.
 */
export function recipientLimit(
  db: Queries,
  openCounter: OpenAttemptCounter,
): (row: OutboxRow) => Promise<number | undefined> {
  const counter = openCounter({ name: 'recipient', windowS: DAY_S, most: MAX_MAILS_A_DAY });
  return async (row) => {
    const recipient = await recipientOf(db, row);
    if (recipient === undefined) return undefined;
    const { count, resetsInMs }: Attempts = await counter.add(recipient);
    return count > MAX_MAILS_A_DAY ? resetsInMs : undefined;
  };
}
