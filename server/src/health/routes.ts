import { healthResource } from '../../../api/schema/health.ts';
import { timeText } from '../../../api/time-text.ts';
import { timeResource } from '../../../src/contract/server-state.ts';
import type { Clock } from '../environment/clock.ts';
import type { Log } from '../environment/log.ts';
import { type Endpoint, resourceEndpoint } from '../http/endpoint.ts';
import type { Store } from '../store/store.ts';

interface Dependencies {
  readonly store: Pick<Store, 'ping'>;
  readonly clock: Clock;
  readonly version: string;
  readonly log: Log;
}

export const healthEndpoints = ({ store, clock, version, log }: Dependencies): Endpoint[] => [
  resourceEndpoint(timeResource, {
    name: 'ServerTime',
    summary: 'The server’s clock.',
    cache: 'no-store',
    load: () => Promise.resolve({ data: { now: timeText(clock.now()) } }),
  }),
  resourceEndpoint(healthResource, {
    name: 'Health',
    summary: 'Whether the server and its store answer; 503 when they do not.',
    cache: 'no-store',
    load: async () => {
      try {
        await store.ping();
        return { data: { status: 'ok' as const, version } };
      } catch (error) {
        log.error({ err: error }, 'the store does not answer');
        return { data: { status: 'failing' as const, version }, status: 503 as const };
      }
    },
  }),
];
