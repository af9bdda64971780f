/** Classes of SQLSTATE: connection lost, server shutting down or starting, disk full, too many connections. */
const AWAY_STATES = /^(?:08|57P0[123]|53[13]00)/;

/** Codes of the operating system for a server that cannot be reached. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/** What `pg` says without a code when a connection breaks, or none of the pool is free in time. */
const PG_MESSAGES =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed|Cannot use a pool after)/;

/**
 * Whether the database could not be reached, or its connection broke: nothing is wrong with the request, and the next try
 * may succeed. Looks through causes.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const isPostgres = 'severity' in error || 'syscall' in error;
  if (isPostgres && (AWAY_STATES.test(code) || UNREACHABLE.has(code))) return true;
  if (PG_MESSAGES.test(error.message)) return true;
  // Node tries every address of a host name, and reports all of them.
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  return isDatabaseAway(error.cause);
}
