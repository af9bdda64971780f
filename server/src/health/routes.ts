import { healthResource, livenessResource, readinessResource } from '../../../api/schema/health.ts';
import { timeText } from '../../../api/time-text.ts';
import { timeResource } from '../../../src/contract/server-state.ts';
import type { Clock } from '../environment/clock.ts';
import type { Log } from '../environment/log.ts';
import { type Endpoint, resourceEndpoint } from '../http/endpoint.ts';
import type { Store } from '../store/store.ts';
import type { ReadinessCheck } from './readiness.ts';

interface Dependencies {
  readonly store: Pick<Store, 'ping'>;
  readonly clock: Clock;
  readonly version: string;
  readonly log: Log;
  readonly readiness: ReadinessCheck;
}

export const healthEndpoints = ({ store, clock, version, log, readiness }: Dependencies): Endpoint[] => [
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
    failing: 'The store does not answer.',
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
  resourceEndpoint(livenessResource, {
    name: 'Liveness',
    summary: 'Whether the process answers; it asks nothing of the database.',
    cache: 'no-store',
    load: () => Promise.resolve({ data: { status: 'ok' as const, version } }),
  }),
  resourceEndpoint(readinessResource, {
    name: 'Readiness',
    summary:
      'Whether the database can be written, mails go out, jobs run and the disk has room; 503 when it cannot keep forms.',
    cache: 'no-store',
    failing: 'Forms cannot be kept.',
    load: async () => {
      const { status, checks } = await readiness();
      return { data: { status, version, checks }, ...(status === 'failing' && { status: 503 as const }) };
    },
  }),
];
