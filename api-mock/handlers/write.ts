import { http, type HttpHandler } from 'msw';
import { type FieldFault, ownAnswer, problemAnswer, type ProblemCode } from '../answers.ts';
import type { FindServer, MockServer } from '../mock-server.ts';
import { onTheWire, pathPattern, publicUrlOf } from './read.ts';

/** Ends a write with a problem. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldFault[];

  constructor(code: ProblemCode, errors: readonly FieldFault[] = []) {
    super(code);
    this.code = code;
    this.errors = errors;
  }
}

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

const KEY = /^[\x21-\x7e]{16,128}$/;

/** Refuses a form without a key that tells it from others. */
export function requireKey({ key }: Brought): void {
  if (!KEY.test(key)) throw new Refusal('idempotency-key-required');
}

/**
 * Answers a write with what belongs to one visitor. Origins are not checked: the worker of a browser does not see them.
 */
export function write(
  find: FindServer,
  method: 'get' | 'post' | 'delete',
  path: string,
  status: 200 | 201,
  work: (brought: Brought) => unknown,
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
        if (error instanceof Refusal) return problemAnswer(error.code, error.errors);
        throw error;
      }
    });
  });
}
