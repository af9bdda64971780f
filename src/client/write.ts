import { Problem } from '../contract/problem.ts';
import type { ApiClient } from './api-client.ts';
import { ApiFailure } from './failure.ts';

/** Milliseconds until a write counts as lost. Longer than for reads: the server may wait for its turn at a full workshop. */
const TIMEOUT = 20_000;

export interface SendOptions {
  /** Sent as JSON; absent for requests without a body. */
  readonly body?: string;
  /**
   * The same for every try of one submission: the server then counts it once, however often it arrives. See {@link newKey}.
   */
  readonly key?: string;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly timeout?: number;
}

/**
 * Sends one request that must not be answered from memory and is never repeated by itself: a form, a cancellation, a
 * challenge. `path` is below the API's base. Gives the parsed body, still to be read by its contract.
 * @throws ApiFailure `timeout` and `unreachable` leave open whether the server has it: try again with the same key
 * @throws DOMException `AbortError` when `signal` aborts
 */
export async function send(
  client: ApiClient,
  path: string,
  { body, key, method = 'POST', signal, timeout = TIMEOUT }: SendOptions,
): Promise<unknown> {
  if (isOffline()) throw new ApiFailure('offline');
  const controller = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, timeout);
  const abort = (): void => controller.abort();
  signal?.addEventListener('abort', abort);
  try {
    signal?.throwIfAborted();
    const headers: Record<string, string> = {};
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (key !== undefined) headers['Idempotency-Key'] = key;
    const request = {
      method,
      headers,
      body,
      signal: controller.signal,
      credentials: 'omit',
      cache: 'no-store',
    } as const;
    const response = await client.fetch(client.base + path, request);
    const text = await response.text();
    if (!response.ok) {
      const retryAfter = Number(response.headers.get('retry-after')) || undefined;
      throw new ApiFailure('refused', { status: response.status, problem: problemOf(text), retryAfter });
    }
    if (response.status === 204) return undefined;
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (signal?.aborted) throw new DOMException('Aborted', 'AbortError');
    if (error instanceof ApiFailure) throw error;
    if (late) throw new ApiFailure('timeout', { cause: error });
    if (error instanceof SyntaxError) throw new ApiFailure('invalid', { cause: error });
    throw new ApiFailure(isOffline() ? 'offline' : 'unreachable', { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Milliseconds to wait after a form that came "too fast"; the server asks for a few seconds in all. */
const PATIENCE = 3000;

/** How many times a form is sent again that came too fast. */
const PATIENT_TRIES = 2;

/**
 * Sends a form. Browsers fill one in within a second: what the server says comes too fast is sent once more after a moment,
 * as it is, for a new proof of work would be too young again. Throws what `send` throws.
 */
export async function sendPatiently(client: ApiClient, path: string, options: SendOptions): Promise<unknown> {
  for (let tries = 0; ; tries++) {
    try {
      return await send(client, path, options);
    } catch (error) {
      const isTooFast = error instanceof ApiFailure && error.details.problem?.code === 'too-fast';
      if (!isTooFast || tries === PATIENT_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
  }
}

/** Asked at each moment anew. */
const isOffline = (): boolean => navigator.onLine === false;

/** 128 random bits as hexadecimal. Not `crypto.randomUUID`, which pages on plain HTTP lack. */
export function newKey(): string {
  let key = '';
  crypto.getRandomValues(new Uint8Array(16)).forEach((byte) => {
    key += (byte + 256).toString(16).slice(1);
  });
  return key;
}

function problemOf(text: string): Problem | undefined {
  try {
    return Problem.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
