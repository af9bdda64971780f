import { isIP } from 'node:net';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readInstant } from '../../../src/domain/dates/instant.ts';

/** Where the data is kept. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; /** Absolute path. */ readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** Levels of pino, from the most talkative to silence. */
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What the environment decides; everything has a default. */
export interface Settings {
  /** TCP port; 0 lets the system choose a free one. */
  readonly port: number;
  /** Address of the network interface to listen on; unset: all of them. */
  readonly host: string | undefined;
  /** Descriptor of a socket that listens already, in the place of port and host: systemd hands it over (`LISTEN_FDS`). */
  readonly socket: number | undefined;
  /** Where `/metrics` is answered, for nobody but Prometheus; unset: nowhere. */
  readonly metrics: { readonly port: number; readonly host: string } | undefined;
  /** Origin under which visitors reach this server, without a final slash. */
  readonly publicUrl: string;
  readonly database: DatabaseAddress;
  /** Without it, mails are written to `var/outbox/`. */
  readonly smtpUrl: string | undefined;
  /** Whether the password of `smtpUrl` may go to a server that offers no encryption; only one on this machine. */
  readonly smtpPlaintext: boolean;
  /** Sender of the mails: an address, or `Name <address>`. */
  readonly mailFrom: string;
  /** How many times an address may send a form in ten minutes. A class behind one connection is no attack. */
  readonly rateLimit: number;
  /** How many of our own proxies are in front of this server and add to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** Fixed time in epoch milliseconds, for demos. */
  readonly now: number | undefined;
  /** Search address of a Géoplateforme geocoder; unset: only the embedded gazetteer answers. */
  readonly geocoderUrl: string | undefined;
  /** WMTS address behind `/tiles`; unset: the public IGN plan. */
  readonly tilesUrl: string | undefined;
  /** Directory of the tiles that were fetched; one for each map service. */
  readonly tilesCache: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** A setting that cannot be used. The message names the variable, what is wrong and what is expected. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Root of the project: relative paths in settings start here, wherever the server was started from. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** Reads the settings from environment variables; an empty one counts as unset. Throws `SettingsError`. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const url = (name: string, protocols: readonly string[]): string | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    const parsed = URL.parse(value);
    if (parsed === null || !protocols.includes(parsed.protocol)) {
      throw new SettingsError(
        `${name} must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`,
      );
    }
    return value.replace(/\/$/, '');
  };
  const smtpUrl = url('SMTP_URL', ['smtp:', 'smtps:']);
  const port = readPort('PORT', text('PORT') ?? '8787');
  return {
    port,
    host: readHost('LISTEN_HOST', text('LISTEN_HOST')),
    socket: readSocket(text('LISTEN_FDS'), text('LISTEN_PID')),
    metrics: readMetrics(text('METRICS_PORT'), text('METRICS_HOST')),
    publicUrl: readOrigin(url('PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`),
    database: readDatabase(text('DATABASE_URL') ?? 'file:var/alexis.db'),
    smtpUrl,
    smtpPlaintext: readPlaintext(text('SMTP_PLAINTEXT'), smtpUrl),
    mailFrom: readSender(text('MAIL_FROM') ?? 'Alexis Grand Est <ne-pas-repondre@example.org>'),
    rateLimit: readCount('RATE_LIMIT', text('RATE_LIMIT') ?? '60'),
    trustedProxies: readCount('TRUSTED_PROXIES', text('TRUSTED_PROXIES') ?? '0'),
    now: readNow(text('ALEXIS_NOW')),
    geocoderUrl: url('GEOCODER_URL', ['http:', 'https:']),
    tilesUrl: url('TILES_URL', ['http:', 'https:']),
    tilesCache: resolve(projectRoot, text('TILES_CACHE') ?? 'var/tiles'),
    logLevel: readLogLevel(text('LOG_LEVEL') ?? 'info'),
  };
}

/** What works, but hardly as the operator meant it: a sentence each, for the log at the start. */
export function settingsWarnings({ smtpUrl, publicUrl }: Pick<Settings, 'smtpUrl' | 'publicUrl'>): string[] {
  const isHere = new URL(publicUrl).hostname === 'localhost';
  return smtpUrl !== undefined && isHere
    ? [`SMTP_URL is set, and links in mails lead to ${publicUrl}: set PUBLIC_URL`]
    : [];
}

/** No names but `localhost`: a name would be looked up by whatever the machine asks. */
function readHost(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === 'localhost' || isIP(text) > 0) return text;
  throw new SettingsError(
    `${name} must be the IP address of an interface, such as 127.0.0.1, or localhost, not "${text}"`,
  );
}

/** sd_listen_fds(3): descriptors begin at 3; what was meant for another process was left over in the environment. */
function readSocket(count: string | undefined, pid: string | undefined): number | undefined {
  return Number(count) > 0 && pid === String(process.pid) ? 3 : undefined;
}

/** One mailbox, alone or behind a name; a name with a comma or the like needs quotes (RFC 5322). */
const SENDER = /^(?:(?:"[^"\\\r\n]*" ?|[^"<>@,;:\r\n]*)<[^\s<>@,;:"]+@[^\s<>@,;:"]+>|[^\s<>@,;:"]+@[^\s<>@,;:"]+)$/;

function readSender(text: string): string {
  if (!SENDER.test(text)) throw new SettingsError(`MAIL_FROM must be an address, or Name <address>, not "${text}"`);
  return text;
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i;

function readPlaintext(text: string | undefined, smtpUrl: string | undefined): boolean {
  if (text === undefined) return false;
  if (text !== 'localhost') throw new SettingsError(`SMTP_PLAINTEXT must be "localhost" or unset, not "${text}"`);
  if (smtpUrl !== undefined && !LOOPBACK.test(new URL(smtpUrl).hostname))
    throw new SettingsError('SMTP_PLAINTEXT=localhost is for a mail server on this machine, which SMTP_URL is not');
  return true;
}

function readCount(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new SettingsError(`${name} must be a whole number, not "${text}"`);
  return Number(text);
}

/** This machine alone, unless the operator says otherwise: the numbers are nobody else's business. */
function readMetrics(port: string | undefined, host: string | undefined): Settings['metrics'] {
  if (port === undefined) return undefined;
  return { port: readPort('METRICS_PORT', port), host: readHost('METRICS_HOST', host) ?? '127.0.0.1' };
}

function readPort(name: string, text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new SettingsError(`${name} must be a whole number from 0 to 65535, not "${text}"`);
  }
  return port;
}

function readOrigin(url: string): string {
  const parsed = new URL(url);
  // The port 80 that a person wrote out is not part of the origin.
  if (parsed.pathname !== '/' || parsed.search + parsed.hash + parsed.username !== '') {
    throw new SettingsError('PUBLIC_URL must be an origin such as https://kit.example.org, without a path');
  }
  return parsed.origin;
}

function readDatabase(text: string): DatabaseAddress {
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return { kind: 'postgres', url: text };
  const file = /^file:(?:\/\/)?(.+)$/.exec(text)?.[1];
  if (file === undefined) {
    // The value may hold a password: it is not repeated.
    throw new SettingsError('DATABASE_URL must be file:PATH (SQLite) or postgres://USER:PASSWORD@HOST/NAME');
  }
  return { kind: 'sqlite', file: isAbsolute(file) ? file : join(projectRoot, file) };
}

function readNow(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const now = readInstant(text);
  if (now === undefined) {
    throw new SettingsError(
      `ALEXIS_NOW must be an instant with its offset such as 2026-12-03T14:00:00+01:00, not "${text}"`,
    );
  }
  return now;
}

function readLogLevel(text: string): Settings['logLevel'] {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level === undefined) throw new SettingsError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${text}"`);
  return level;
}
