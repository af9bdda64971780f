import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { DomainError } from '../../../api/problems/domain-error.ts';
import { type ProblemCode, type ProblemDocument, problemDocument } from '../../../api/problems/problems.ts';
import type { Log } from '../environment/log.ts';
import { isDatabaseAway } from '../store/database-away.ts';
import { DatabaseBusyError } from '../store/retry-when-busy.ts';

/** Answers with a problem (RFC 9457); it is never cached. */
export const problem = (c: Context, code: ProblemCode): Response => sendProblem(c, problemDocument({ code }));

export const sendProblem = (c: Context, { status, body, retryAfter }: ProblemDocument): Response =>
  c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(retryAfter !== undefined && { 'Retry-After': retryAfter }),
  });

/** Seconds after which a database that was restarted usually answers again. */
const DATABASE_RETRY_S = 5;

/** Turns what was thrown into a problem. What is not expected is logged, and not told. */
export const handleError =
  (log: Log): ErrorHandler =>
  (error, c) => {
    if (error instanceof DomainError) return sendProblem(c, problemDocument(error));
    if (error instanceof DatabaseBusyError) return sendProblem(c, problemDocument({ code: 'busy', retryAfter: 10 }));
    if (isDatabaseAway(error)) {
      log.warn({ err: error, method: c.req.method, route: routePath(c, -1) }, 'the database does not answer');
      return sendProblem(c, problemDocument({ code: 'unavailable', retryAfter: DATABASE_RETRY_S }));
    }
    if (error instanceof HTTPException && error.status === 504) return problem(c, 'timeout');
    log.error({ err: error, method: c.req.method, route: routePath(c, -1) }, 'request failed');
    return problem(c, 'internal');
  };
