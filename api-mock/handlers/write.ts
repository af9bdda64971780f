import { http, type HttpHandler } from 'msw';
import { DomainError } from '../../api/problems/domain-error.ts';
import { IDEMPOTENCY_KEY } from '../../api/schema/idempotency-key.ts';
import { ownAnswer, problemAnswer } from '../answers.ts';
import type { FindServer, MockServer } from '../mock-server.ts';
import { onTheWire, pathPattern, publicUrlOf } from './read.ts';

/** What one write brings. */
export interface Brought {
  readonly server: MockServer;
  readonly params: Readonly<Record<string, string>>;
  /** `Idempotency-Key`, empty for none. */
  readonly key: string;
  /** `undefined`: no JSON. */
  readonly body: unknown;
  /** Address of the server, without a trailing slash. */
  readonly publicUrl: string;
  readonly now: number;
}

/** Refuses a form without a key that tells it from others. */
export function requireKey({ key }: Brought): void {
  if (!IDEMPOTENCY_KEY.test(key)) throw new DomainError('idempotency-key-required');
}

/**
 * Answers a write with what belongs to one visitor. Origins are not checked: the worker of a browser does not see them.
 * `words`: the form's own sentences for problems.
 */
export function write(
  find: FindServer,
  method: 'get' | 'post' | 'delete',
  path: string,
  status: 200 | 201,
  work: (brought: Brought) => unknown,
  words?: Readonly<Record<string, string>>,
): HttpHandler {
  return http[method](pathPattern(path), ({ request, params }) => {
    const server = find(request.url);
    return onTheWire(server, request, async () => {
      const brought: Brought = {
        server,
        params: params as Record<string, string>,
        key: request.headers.get('Idempotency-Key') ?? '',
        body: await request.json().catch(() => undefined),
        publicUrl: publicUrlOf(request),
        now: server.now(),
      };
      try {
        return ownAnswer(await work(brought), brought.now, status);
      } catch (error) {
        if (error instanceof DomainError) return problemAnswer(error, words);
        throw error;
      }
    });
  });
}
