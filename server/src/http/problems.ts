import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { DomainError } from '../../../api/problems/domain-error.ts';
import { type ProblemCode, type ProblemDocument, problemDocument } from '../../../api/problems/problems.ts';
import type { Log } from '../environment/log.ts';
import { isDatabaseAway } from '../store/database-away.ts';
import { loggedRequest } from './request-log.ts';
import { DiskError } from '../store/disk-error.ts';
import { DatabaseBusyError } from '../store/retry-when-busy.ts';

/** Answers with a problem (RFC 9457); it is never cached. */
export const problem = (c: Context, code: ProblemCode): Response => sendProblem(c, problemDocument({ code }));

export function sendProblem(c: Context, { status, body, retryAfter }: ProblemDocument): Response {
  c.set('problemCode', body.code);
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(retryAfter !== undefined && { 'Retry-After': retryAfter }),
  });
}

/** Seconds after which a database that was restarted usually answers again. */
const DATABASE_RETRY_S = 5;

/** Seconds: somebody has to make room. */
const DISK_RETRY_S = 60;

/** The visitor closed the connection before all of the request had come: Node's own error for that. */
const isAborted = (error: Error): boolean =>
  error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET' && !('syscall' in error);

/** Turns what was thrown into a problem. What is not expected is logged, and not told. */
export const handleError =
  (log: Log): ErrorHandler =>
  (error, c) => {
    if (error instanceof DomainError) return sendProblem(c, problemDocument(error));
    if (error instanceof DatabaseBusyError) return sendProblem(c, problemDocument({ code: 'busy', retryAfter: 10 }));
    // The store has logged it.
    if (error instanceof DiskError)
      return sendProblem(c, problemDocument({ code: 'unavailable', retryAfter: DISK_RETRY_S }));
    if (isDatabaseAway(error)) {
      log.warn({ err: error, ...loggedRequest(c) }, 'the database does not answer');
      return sendProblem(c, problemDocument({ code: 'unavailable', retryAfter: DATABASE_RETRY_S }));
    }
    // Nobody reads the answer; the log tells it from a fault of ours.
    if (isAborted(error)) return problem(c, 'invalid-query');
    if (error instanceof HTTPException && error.status === 504) return problem(c, 'timeout');
    log.error({ err: error, ...loggedRequest(c) }, 'request failed');
    return problem(c, 'internal');
  };
