import { enqueueMails as enqueue } from '../mail/outbox-repository.ts';
import type { Queries } from '../store/store.ts';

/** Kinds of mails about a registration; the text is written when the mail is sent, from the state at that moment. */
export const MAIL_KINDS = [
  'confirmed',
  /** The day before. */
  'reminder',
  'waiting',
  'offer',
  'offer-expired',
  /** A seat is free too late to be offered in turn. */
  'seat-free',
  'cancelled',
  'workshop-cancelled',
  'workshop-restored',
  'workshop-moved',
  'workshop-relocated',
  /** They gave up a seat that they had taken while they waited in the other mode. */
  'waiting-again',
  /** The same person registered again for the workshop, or one of their registrations was cancelled while another stands. */
  'duplicate',
  'duplicate-cancelled',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Puts mails about registrations into the outbox, in the transaction that gives them their reason. */
export const enqueueMails = (
  db: Queries,
  kind: MailKind,
  registrationIds: readonly string[],
  nowMs: number,
): Promise<void> => enqueue(db, kind, registrationIds, nowMs);
