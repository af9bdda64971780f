import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Log } from '../environment/log.ts';
import { freeSpace } from '../health/free-space.ts';
import type { JobState } from '../jobs/repeat.ts';
import { outboxState } from '../mail/outbox-repository.ts';
import type { Store } from '../store/store.ts';

/** Seconds. Reads take milliseconds, a registration some ten, and 10 s is the most. */
const DURATION_BUCKETS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10];

export interface MetricsOptions {
  readonly store: Store;
  readonly jobs: () => readonly JobState[];
  /** Where the server writes. */
  readonly folder: string;
  readonly version: string;
  readonly log: Log;
}

/** What Prometheus is told of this process. Labels are patterns of routes and codes: no personal data. */
export interface Metrics {
  /** Counts the requests that pass it, and how long they took. */
  readonly measure: MiddlewareHandler;
  readonly contentType: string;
  /** All metrics as they are now, in the text format of Prometheus. */
  read(): Promise<string>;
}

export function createMetrics(options: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: 'alexis_info', help: 'Version of the server.', labelNames: ['version'], registers }).set(
    { version: options.version },
    1,
  );
  gauges(registry, options);
  return { measure: measureRequests(registry), contentType: registry.contentType, read: () => registry.metrics() };
}

function measureRequests(registry: Registry): MiddlewareHandler {
  const registers = [registry];
  const durations = new Histogram({
    name: 'alexis_http_request_duration_seconds',
    help: 'Requests by method, pattern of the route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const problems = new Counter({
    name: 'alexis_problems_total',
    help: 'Problems that were answered, by their code.',
    labelNames: ['code'],
    registers,
  });
  return async function measureRequest(c, next) {
    const end = durations.startTimer();
    await next();
    end({ method: c.req.method, route: routePath(c, -1), status: c.res.status });
    const code = c.get('problemCode');
    if (code !== undefined) problems.inc({ code });
  };
}

/** Looked up when Prometheus asks. */
function gauges(registry: Registry, { store, jobs, folder, log }: MetricsOptions): void {
  const registers = [registry];
  new Gauge({
    name: 'alexis_database_up',
    help: '1: the database answers.',
    registers,
    async collect() {
      this.set(
        await store.ping().then(
          () => 1,
          () => 0,
        ),
      );
    },
  });
  new Gauge({
    name: 'alexis_mails',
    help: 'Mails in the outbox: waiting, those of them that failed several times, given up.',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset();
      try {
        const { waiting, struggling, failed } = await outboxState(store.db);
        this.set({ state: 'waiting' }, waiting);
        this.set({ state: 'struggling' }, struggling);
        this.set({ state: 'given-up' }, failed);
      } catch (error) {
        // Left out of this answer, which still says that the database is down.
        log.warn({ err: error }, 'mails could not be counted');
      }
    },
  });
  new Gauge({
    name: 'alexis_disk_free_bytes',
    help: 'Room on the disk that this server writes to.',
    registers,
    async collect() {
      this.set(await freeSpace(folder).catch(() => NaN));
    },
  });
  new Gauge({
    name: 'alexis_job_done_timestamp_seconds',
    help: 'When regular work last ended well.',
    labelNames: ['job'],
    registers,
    collect() {
      for (const { name, doneAt } of jobs()) this.set({ job: name }, doneAt / 1_000);
    },
  });
  new Gauge({
    name: 'alexis_job_failed',
    help: '1: the last round of regular work failed.',
    labelNames: ['job'],
    registers,
    collect() {
      for (const { name, hasFailed } of jobs()) this.set({ job: name }, hasFailed ? 1 : 0);
    },
  });
}
