import { healthResource } from '../../../api/schema/health.ts';
import { timeResource } from '../../../src/contract/server-state.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { resourceEndpoint } from '../http/endpoint.ts';

export const time = resourceEndpoint(timeResource, {
  name: 'ServerTime',
  summary: 'The server’s clock.',
  cache: 'no-store',
  load: ({ clock }) => Promise.resolve({ data: { now: withMilliseconds(clock.now()) } }),
});

/** Widgets tick by it: cut to the second, every countdown would run up to a second late. */
const withMilliseconds = (nowMs: number): string =>
  parisText(nowMs).replace(/(?=[+]\d\d:\d\d$)/, nowMs % 1000 ? `.${String(nowMs % 1000).padStart(3, '0')}` : '');

export const health = resourceEndpoint(healthResource, {
  name: 'Health',
  summary: 'Whether the server and its store answer; 503 when they do not.',
  cache: 'no-store',
  load: async ({ store, version, log }) => {
    try {
      await store.ping();
      return { data: { status: 'ok' as const, version } };
    } catch (error) {
      log.error({ err: error }, 'the store does not answer');
      return { data: { status: 'failing' as const, version }, status: 503 as const };
    }
  },
});
