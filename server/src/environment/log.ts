import { type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from './settings.ts';

export type Log = Logger;

/**
 * Structured log, one JSON object a line, on stderr (stdout is for people). No personal data: callers log route patterns
 * instead of addresses, never query strings, bodies, IP addresses or user agents, and errors lose what a database driver
 * may quote from a row (`detail`, `parameters`).
 */
export function createLog(level: Settings['logLevel'], destination: DestinationStream = pino.destination(2)): Log {
  return pino({ level, base: null, serializers: { err: describeError } }, destination);
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { type: error.name, message: error.message, ...code, stack: error.stack };
}
