import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailMessage } from './message.ts';

/** Why a mail was not taken over. `server-away`: no mail would have gone. */
type MailFailure = 'recipient-refused' | 'server-away' | 'failed';

/** A mail was not taken over. It holds nothing of the server's answer, which may quote the address. */
export class MailError extends Error {
  readonly reason: MailFailure;
  /** To be stored and logged. */
  readonly code: string;

  constructor(reason: MailFailure, code: string) {
    super(`mail not sent: ${code}`);
    this.name = 'MailError';
    this.reason = reason;
    this.code = code;
  }
}

/** Where mails go. `send` throws {@link MailError} when the mail was not taken over, or `signal` ended the attempt. */
export interface MailTransport {
  send(message: MailMessage, id: string, signal: AbortSignal): Promise<void>;
  close(): void;
}

export interface MailTransportOptions {
  /** `smtp://…`; without it every mail becomes a file below `folder`. */
  readonly smtpUrl: string | undefined;
  /** Whether the password of `smtpUrl` may go to a server that offers no encryption: one on this machine. */
  readonly smtpPlaintext: boolean;
  readonly folder: string;
  readonly from: string;
}

/** Longest wait for each step of SMTP: a server that hangs does not hold up the mails behind. */
const SMTP_TIMEOUT_MS = 20_000;

export function createMailTransport({ smtpUrl, smtpPlaintext, folder, from }: MailTransportOptions): MailTransport {
  return smtpUrl === undefined ? fileTransport(folder, from) : smtpTransport(new URL(smtpUrl), smtpPlaintext, from);
}

function smtpTransport(address: URL, allowsPlaintext: boolean, from: string): MailTransport {
  // nodemailer lets the query of the address override the options below.
  for (const option of ['requireTLS', 'ignoreTLS', 'opportunisticTLS']) address.searchParams.delete(option);
  const mailer = createTransport({
    url: address.href,
    // Encryption is used wherever the server offers it. A password is not sent without it.
    requireTLS: address.password !== '' && !allowsPlaintext,
    pool: true,
    maxConnections: 2,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  });
  return {
    send: async (message, id, signal) => {
      try {
        await mailer.sendMail({ ...envelope(message, id, from), signal });
      } catch (error) {
        throw mailErrorOf(error);
      }
    },
    close: () => {
      mailer.close();
    },
  };
}

/** Codes of nodemailer for a server that cannot be reached or talked to, or that took too long. */
const AWAY = new Set([
  ...['ECONNECTION', 'ECONNREFUSED', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EPROXY'],
  ...['EAUTH', 'ETLS', 'EABORT'],
]);

/**
 * Enhanced status codes (RFC 3463, 7505) by which a server says that there is no such address: bad mailbox, bad system, bad
 * syntax, mailbox moved, a domain that takes no mail. All else may pass: a relay not permitted (5.7.1), a full mailbox
 * (5.2.2), a reply without such a code.
 */
const NO_SUCH_ADDRESS = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10']);

function mailErrorOf(error: unknown): MailError {
  const { code, response, command } = error as { code?: unknown; response?: unknown; command?: unknown };
  const [, reply, status] =
    /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3})\b)?/.exec(typeof response === 'string' ? response : '') ?? [];
  const word = typeof code === 'string' ? code : 'error';
  const stored = [word, reply, status].filter(Boolean).join(' ');
  // Some servers refuse the recipient only after the text; of the sender's address it says nothing about theirs.
  const isAboutRecipient = command === 'RCPT TO' || command === 'DATA';
  if (isAboutRecipient && status !== undefined && NO_SUCH_ADDRESS.has(status))
    return new MailError('recipient-refused', stored);
  return new MailError(AWAY.has(word) ? 'server-away' : 'failed', stored);
}

/** Files that mail programs open, for work and demonstration without a mail server. */
function fileTransport(folder: string, from: string): MailTransport {
  const mailer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (message, id) => {
      const { message: content } = await mailer.sendMail(envelope(message, id, from));
      await mkdir(folder, { recursive: true });
      // A half-written file is never seen under its final name.
      const draft = join(folder, `.${randomUUID()}.eml`);
      if (!Buffer.isBuffer(content)) throw new TypeError('the mail was not given as a buffer');
      await writeFile(draft, content, { mode: 0o600 });
      await rename(draft, join(folder, `${id}.eml`));
    },
    close: () => {
      mailer.close();
    },
  };
}

const envelope = ({ to, replyTo, subject, text, html, attachments = [] }: MailMessage, id: string, from: string) => ({
  to,
  replyTo,
  subject,
  text,
  html,
  from,
  // The same for every attempt, so that a mail that was taken over twice is shown once.
  messageId: `<${id}@${domainOf(from)}>`,
  // No answer of an absent person, no bounce loop (RFC 3834).
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  attachments: attachments.map((attachment) => ({ ...attachment })),
});

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
