import type { Clock } from '../environment/clock.ts';
import type { Log } from '../environment/log.ts';
import type { Store } from '../store/store.ts';
import type { MailMessage } from './message.ts';
import { claimMails, type OutboxRow, postponeMail, releaseMail, removeMail } from './outbox-repository.ts';
import { MailError, type MailTransport } from './transport.ts';

/** Mails taken at once; sent one after the other. */
const BATCH_SIZE = 10;
/** Longer than a batch may take (10 mails of 20 s): after it, another process takes over from one that died. */
const LEASE_MS = 5 * 60_000;
const MIN_RETRY_PAUSE_MS = 15_000;
const MAX_RETRY_PAUSE_MS = 3_600_000;
/** With the pauses above, two days of refusals. A server that cannot be reached refuses nothing and is tried without limit. */
const MAX_ATTEMPTS = 55;

export interface OutboxWorkerOptions {
  readonly store: Store;
  readonly transport: MailTransport;
  /** Writes the mail of a row that holds no finished one, as things are now; `undefined`: there is nothing left to tell. */
  readonly compose: (row: OutboxRow) => Promise<MailMessage | undefined>;
  readonly log: Log;
  /** The machine's, which runs also where the server's clock is fixed: attempts are timed by it. */
  readonly machineClock: Clock;
}

/** Sends the mails that are due, until none is left or `signal` ends it between two. Returns how many were sent. */
export type SendDueMails = (signal?: AbortSignal) => Promise<number>;

/**
 * Each mail is sent at least once: a process that dies between the mail server's yes and the note of it sends again,
 * under the same Message-ID. While the mail server cannot be reached, nothing is tried for a while: one mail that could
 * not go says it for all.
 */
export function createMailSender(options: OutboxWorkerOptions): SendDueMails {
  const { store, machineClock } = options;
  let awayUntil = -Infinity;
  return async (signal) => {
    let sent = 0;
    for (;;) {
      const now = machineClock.now();
      if (now < awayUntil || signal?.aborted) return sent;
      const batch = await claimMails(store, BATCH_SIZE, now, now + LEASE_MS);
      if (batch.length === 0) return sent;
      for (const row of batch) {
        const isLater = signal?.aborted || machineClock.now() < awayUntil;
        const result = isLater ? 'later' : await sendOne(options, row);
        if (result === 'sent') sent += 1;
        if (result === 'away') awayUntil = machineClock.now() + MIN_RETRY_PAUSE_MS;
        // Not tried, so that it counts no attempt and keeps its turn.
        if (result === 'later') await releaseMail(store.db, row.id, Math.max(0, awayUntil));
      }
    }
  };
}

async function sendOne(options: OutboxWorkerOptions, row: OutboxRow): Promise<'sent' | 'dropped' | 'failed' | 'away'> {
  const { store, transport, compose, log, machineClock } = options;
  try {
    // A finished message was written by `enqueueMessage`.
    const message = row.message === null ? await compose(row) : (JSON.parse(row.message) as MailMessage);
    if (message !== undefined) await transport.send(message, row.id);
    await removeMail(store.db, row.id);
    return message === undefined ? 'dropped' : 'sent';
  } catch (error) {
    const { code, reason } = error instanceof MailError ? error : { code: 'error', reason: 'failed' };
    const isAway = reason === 'server-away';
    const gaveUp = reason === 'recipient-refused' || (!isAway && row.attempts >= MAX_ATTEMPTS);
    const now = machineClock.now();
    await postponeMail(store.db, row.id, {
      dueAt: now + pauseAfter(row.attempts),
      gaveUpAt: gaveUp ? now : null,
      error: code,
    });
    log[gaveUp ? 'error' : 'warn']({ mail: row.id, kind: row.kind, attempts: row.attempts, code }, 'mail not sent');
    return isAway ? 'away' : 'failed';
  }
}

/** Doubles from a quarter of a minute to an hour. `attempts` counts from 1. */
export const pauseAfter = (attempts: number): number =>
  Math.min(MAX_RETRY_PAUSE_MS, MIN_RETRY_PAUSE_MS * 2 ** (attempts - 1));
