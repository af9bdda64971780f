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

/** Where mails go. `send` throws {@link MailError} when the mail was not taken over. */
export interface MailTransport {
  send(message: MailMessage, id: string): Promise<void>;
  close(): void;
}

export interface MailTransportOptions {
  /** `smtp://…`; without it every mail becomes a file below `folder`. */
  readonly smtpUrl: string | undefined;
  readonly folder: string;
  readonly from: string;
}

/** Longest wait for each step of SMTP: a server that hangs does not hold up the mails behind. */
const SMTP_TIMEOUT_MS = 20_000;

export function createMailTransport({ smtpUrl, folder, from }: MailTransportOptions): MailTransport {
  return smtpUrl === undefined ? fileTransport(folder, from) : smtpTransport(smtpUrl, from);
}

function smtpTransport(url: string, from: string): MailTransport {
  const mailer = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  });
  return {
    send: async (message, id) => {
      try {
        await mailer.sendMail(envelope(message, id, from));
      } catch (error) {
        throw mailErrorOf(error);
      }
    },
    close: () => {
      mailer.close();
    },
  };
}

/** Codes of nodemailer for a server that cannot be reached or talked to. */
const AWAY = new Set(['ECONNECTION', 'ECONNREFUSED', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EAUTH', 'ETLS', 'EPROXY']);

function mailErrorOf(error: unknown): MailError {
  const { code, responseCode, command } = error as { code?: unknown; responseCode?: unknown; command?: unknown };
  const reply = typeof responseCode === 'number' ? responseCode : undefined;
  const word = typeof code === 'string' ? code : 'error';
  const told = [word, reply].filter(Boolean).join(' ');
  // The server will never take this recipient (RFC 5321: 5yz).
  if (reply !== undefined && reply >= 500 && command === 'RCPT TO') return new MailError('recipient-refused', told);
  return new MailError(AWAY.has(word) ? 'server-away' : 'failed', told);
}

/** Files that mail programs open, for work and demonstration without a mail server. */
function fileTransport(folder: string, from: string): MailTransport {
  const mailer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (message, id) => {
      const { message: content } = await mailer.sendMail(envelope(message, id, from));
      await mkdir(folder, { recursive: true });
      // A half-written file is never seen under its final name.
      const draft = join(folder, `.${randomUUID()}`);
      if (!Buffer.isBuffer(content)) throw new TypeError('the mail was not given as a buffer');
      await writeFile(draft, content, { mode: 0o600 });
      await rename(draft, join(folder, `${id}.eml`));
    },
    close: () => {
      mailer.close();
    },
  };
}

const envelope = ({ attachments = [], ...message }: MailMessage, id: string, from: string) => ({
  ...message,
  from,
  // The same for every attempt, so that a mail that was taken over twice is shown once.
  messageId: `<${id}@${domainOf(from)}>`,
  // No answer of an absent person, no bounce loop (RFC 3834).
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  attachments: attachments.map((attachment) => ({ ...attachment })),
});

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
