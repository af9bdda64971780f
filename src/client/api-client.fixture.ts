import { fakeApi, type Answer, type FakeApi } from '../../test/support/api.ts';
import { ApiClient, type ApiClientOptions } from './api-client.ts';
import { ApiFailure } from './failure.ts';
import type { Shelf } from './shelf.ts';

export interface PreparedClient {
  readonly api: FakeApi;
  readonly client: ApiClient;
  /** What is kept for the next visit, by address. */
  readonly kept: Map<string, unknown>;
  /** Pauses before a retry, in milliseconds. */
  readonly pauses: number[];
  /** What the client reported to the console. */
  readonly reports: string[];
}

/** A client over a fake API, with a shelf in memory. A retry follows at once. */
export function prepareClient(
  answers: Readonly<Record<string, Answer>> = {},
  options: Partial<ApiClientOptions> = {},
): PreparedClient {
  const api = fakeApi(answers);
  const kept = new Map<string, unknown>();
  const pauses: number[] = [];
  const reports: string[] = [];
  const shelf: Shelf = {
    find: (url) => Promise.resolve(kept.get(url) ?? null),
    keep: (url, body) => Promise.resolve(void kept.set(url, body)),
  };
  const client = new ApiClient({
    base: api.base,
    fetch: api.fetch,
    shelf,
    pause: (milliseconds) => Promise.resolve(void pauses.push(milliseconds)),
    report: (message) => reports.push(message),
    ...options,
  });
  return { api, client, kept, pauses, reports };
}

/** The failure of a read. Throws what else it fails with, and where it does not fail. */
export async function failureOf(read: Promise<unknown>): Promise<ApiFailure> {
  try {
    await read;
  } catch (error) {
    if (error instanceof ApiFailure) return error;
    throw error;
  }
  throw new Error('The read did not fail.');
}
