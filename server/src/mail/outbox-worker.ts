import type { Clock } from '../environment/clock.ts';
import type { Log } from '../environment/log.ts';
import { joinAddress } from '../workshops/join-address.ts';
import { addToken, newToken } from '../registrations/tokens.ts';
import { publicWorkshop } from '../workshops/workshop-facts.ts';
import { claimMails, MAIL_KINDS, type OutboxRow, postponeMail, releaseMail, removeMail } from './outbox.ts';
import { countEarlierTurns, countStatuses, findRegistration, positionOf } from '../registrations/repository.ts';
import type { Store } from '../store/store.ts';
import { findWorkshopRow } from '../workshops/repository.ts';
import type { MailMessage } from './message.ts';
import { isStillTrue, registrationMail } from '../registrations/mail.ts';
import type { MailTransport } from './transport.ts';

/** Mails taken at once; sent one after the other. */
const BATCH_SIZE = 10;
/** Longer than a batch may take (10 mails of 20 s): after it, another process takes over from one that died. */
const LEASE_MS = 5 * 60_000;
const MIN_RETRY_PAUSE_MS = 15_000;
const MAX_RETRY_PAUSE_MS = 3_600_000;
/** With the pauses above, two days of refusals. A server that cannot be reached refuses nothing: it is tried for ever. */
const MAX_ATTEMPTS = 55;

export interface OutboxWorkerOptions {
  readonly store: Store;
  readonly transport: MailTransport;
  readonly publicUrl: string;
  readonly log: Log;
  /** What the mails say about time. */
  readonly clock: Clock;
  /** What attempts are timed by: the machine's, which runs even where `clock` stands still. */
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
  const { store, transport, log, machineClock } = options;
  try {
    const message = await compose(options, row);
    if (message !== undefined) await transport.send(message, row.id);
    await removeMail(store.db, row.id);
    return message === undefined ? 'dropped' : 'sent';
  } catch (error) {
    const failure = describe(error);
    const gaveUp = failure.isFinal || (!failure.isAway && row.attempts >= MAX_ATTEMPTS);
    const now = machineClock.now();
    await postponeMail(store.db, row.id, {
      dueAt: now + pauseAfter(row.attempts),
      gaveUpAt: gaveUp ? now : null,
      error: failure.code,
    });
    log[gaveUp ? 'error' : 'warn'](
      { mail: row.id, kind: row.kind, attempts: row.attempts, code: failure.code },
      'mail not sent',
    );
    return failure.isAway ? 'away' : 'failed';
  }
}

/** Doubles from a quarter of a minute to an hour. `attempts` counts from 1. */
export const pauseAfter = (attempts: number): number =>
  Math.min(MAX_RETRY_PAUSE_MS, MIN_RETRY_PAUSE_MS * 2 ** (attempts - 1));

/** The mail as things now stand; `undefined` when there is nothing left to say. */
async function compose(
  { store: { db }, publicUrl, clock }: OutboxWorkerOptions,
  row: OutboxRow,
): Promise<MailMessage | undefined> {
  // Written by `enqueueMessage`.
  if (row.message !== null) return JSON.parse(row.message) as MailMessage;
  const kind = MAIL_KINDS.find((known) => known === row.kind);
  const registration = row.registration_id === null ? undefined : await findRegistration(db, row.registration_id);
  const workshopRow = registration && (await findWorkshopRow(db, registration.workshop_id));
  if (kind === undefined || registration === undefined || workshopRow === undefined) return undefined;
  const now = clock.now();
  const workshop = publicWorkshop(workshopRow, await countStatuses(db, workshopRow.id), now);
  if (!isStillTrue(kind, registration, workshop)) return undefined;
  const token = newToken();
  await addToken(db, token, registration.id, now);
  const position = registration.status === 'waiting' ? await positionOf(db, registration) : undefined;
  const earlierTurns = await countEarlierTurns(db, registration);
  const joinUrl = await joinAddress(db, registration, workshopRow);
  return registrationMail({ kind, registration, workshop, joinUrl, position, earlierTurns, token, publicUrl });
}

/** Failures of nodemailer in which no mail would have gone. */
const AWAY = new Set(['ECONNECTION', 'ECONNREFUSED', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EAUTH', 'ETLS', 'EPROXY']);

/** What may be kept and logged of a failure: mail servers quote the address in their answers. */
function describe(error: unknown): { code: string; isFinal: boolean; isAway: boolean } {
  const { code, responseCode, command } = error as { code?: unknown; responseCode?: unknown; command?: unknown };
  const reply = typeof responseCode === 'number' ? responseCode : undefined;
  const word = typeof code === 'string' ? code : 'error';
  return {
    code: [word, reply].filter(Boolean).join(' '),
    // The server will never take this recipient (RFC 5321: 5yz).
    isFinal: reply !== undefined && reply >= 500 && command === 'RCPT TO',
    isAway: AWAY.has(word),
  };
}
