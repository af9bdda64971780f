import type { Log } from '../environment/log.ts';
import type { Store } from '../store/store.ts';
import type { MailMessage } from './message.ts';
import { mergeMails } from './merge-mails.ts';
import {
  claimMail,
  holdMail,
  isHeld,
  listHeldWith,
  MAX_RETRY_PAUSE_MS,
  type OutboxRow,
  postponeMail,
  removeMail,
} from './outbox-repository.ts';
import { MailError, type MailTransport } from './transport.ts';

/** A mail that takes longer is cut off and tried again. */
const SEND_TIMEOUT_MS = 2 * 60_000;
/** Longer than a mail may take, writing it included: after it, another process takes over from one that died. */
const LEASE_MS = 5 * 60_000;
const MIN_RETRY_PAUSE_MS = 15_000;
/** With the pauses above, two days of refusals. A server that cannot be reached refuses nothing and is tried without limit. */
const MAX_ATTEMPTS = 55;

export interface OutboxWorkerOptions {
  readonly store: Store;
  readonly transport: MailTransport;
  /** Writes the mail of a row that holds no finished one, as things are now; `undefined`: there is nothing left to tell. */
  readonly compose: (row: OutboxRow) => Promise<MailMessage | undefined>;
  readonly log: Log;
  /** Milliseconds for which the recipient of the mail is to get no more; `undefined`: none. Asked once before each mail. */
  readonly holdFor: (row: OutboxRow) => Promise<number | undefined>;
  /** The clock that all processes on the database share, epoch milliseconds: attempts and leases are timed by it. */
  readonly sharedTime: () => Promise<number>;
}

/** Sends the mails that are due, until none is left or `signal` ends it between two. Returns how many were sent. */
export type SendDueMails = (signal?: AbortSignal) => Promise<number>;

/**
 * Each mail is sent at least once: a process that dies between the mail server's yes and the note of it sends again,
 * under the same Message-ID. While the mail server cannot be reached, nothing is tried for a while: one mail that could
 * not go says it for all.
 */
export function createMailSender(options: OutboxWorkerOptions): SendDueMails {
  const { store, sharedTime } = options;
  let awayUntil = -Infinity;
  // A pause that is longer than any was begun by a clock that was set back since.
  const isAway = (now: number): boolean => now < awayUntil && awayUntil - now <= MIN_RETRY_PAUSE_MS;
  return async (signal) => {
    let sent = 0;
    while (!signal?.aborted) {
      const now = await sharedTime();
      if (isAway(now)) break;
      const row = await claimMail(store, now, now + LEASE_MS);
      if (row === undefined) break;
      const result = await sendOne(options, row);
      if (result === 'sent') sent += 1;
      if (result === 'away') awayUntil = (await sharedTime()) + MIN_RETRY_PAUSE_MS;
    }
    return sent;
  };
}

async function sendOne(
  options: OutboxWorkerOptions,
  row: OutboxRow,
): Promise<'sent' | 'dropped' | 'held' | 'failed' | 'away'> {
  const { store, transport, compose, holdFor, log, sharedTime } = options;
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), SEND_TIMEOUT_MS);
  try {
    // What failed was counted when it was tried first.
    const holdMs = row.attempts === 1 ? await holdFor(row) : undefined;
    if (holdMs !== undefined) {
      await holdMail(store.db, row, (await sharedTime()) + Math.min(holdMs, MAX_RETRY_PAUSE_MS));
      log.info({ mail: row.id, kind: row.kind }, 'mail held: its recipient has had many today');
      return 'held';
    }
    // What was held for the same recipient goes with it, in one mail.
    const rows = isHeld(row) ? [row, ...(await listHeldWith(store.db, row))] : [row];
    const messages: MailMessage[] = [];
    for (const one of rows) {
      // A finished message was written by `enqueueMessage`.
      const written = one.message === null ? await compose(one) : (JSON.parse(one.message) as MailMessage);
      if (written !== undefined) messages.push(written);
    }
    const message = await mergeMails(messages);
    if (message !== undefined) await transport.send(message, row.id, timeout.signal);
    for (const { id } of rows) await removeMail(store.db, id);
    return message === undefined ? 'dropped' : 'sent';
  } catch (error) {
    const { code, reason } = error instanceof MailError ? error : { code: 'error', reason: 'failed' };
    const isAway = reason === 'server-away';
    const gaveUp = reason === 'recipient-refused' || (!isAway && row.attempts >= MAX_ATTEMPTS);
    const now = await sharedTime();
    await postponeMail(store.db, row, {
      dueAt: now + pauseAfter(row.attempts),
      gaveUpAt: gaveUp ? now : null,
      error: code,
    });
    const facts = { mail: row.id, kind: row.kind, attempts: row.attempts, code };
    if (gaveUp) log.error(facts, 'mail given up: "mail retry" sends it again');
    else log.warn(facts, 'mail not sent');
    return isAway ? 'away' : 'failed';
  } finally {
    clearTimeout(timer);
  }
}

/** Doubles from a quarter of a minute to an hour. `attempts` counts from 1. */
export const pauseAfter = (attempts: number): number =>
  Math.min(MAX_RETRY_PAUSE_MS, MIN_RETRY_PAUSE_MS * 2 ** (attempts - 1));
