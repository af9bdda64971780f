import type * as z from 'zod/mini';
import type { Readiness } from '../../../api/schema/health.ts';
import type { Clock } from '../environment/clock.ts';
import type { Log } from '../environment/log.ts';
import type { JobState } from '../jobs/repeat.ts';
import { type OutboxState, outboxState } from '../mail/outbox-repository.ts';
import type { Store } from '../store/store.ts';
import { freeSpace } from './free-space.ts';
import { proveWritable } from './repository.ts';

export type Checks = z.infer<typeof Readiness>['checks'];
type Check = Checks['database'];
export type ReadinessState = Pick<z.infer<typeof Readiness>, 'status' | 'checks'>;

/** Anybody may ask: the database is written, and the disk looked at, once in this time. Milliseconds. */
const KEEP_MS = 5_000;
/** A database that takes longer does not answer. Milliseconds. */
const DATABASE_TIMEOUT_MS = 5_000;
/** Bytes. SQLite needs some to write at all: its log grows to 4 MB between two checkpoints, and more beside a long read. */
const DISK_BYTES = { failing: 50_000_000, warning: 500_000_000 } as const;
/** Rounds that a job may miss, and milliseconds on top that a round may take. */
const LATE = { rounds: 3, roundMs: 60_000 } as const;

export interface ReadinessOptions {
  readonly store: Store;
  /** The regular work of this process. */
  readonly jobs: () => readonly JobState[];
  /** Where it writes. */
  readonly folder: string;
  readonly log: Log;
  /** The machine's. */
  readonly clock: Clock;
}

/** Whether this process should be sent requests, looked at anew every few seconds at most. */
export type ReadinessCheck = () => Promise<ReadinessState>;

export function createReadinessCheck(options: ReadinessOptions): ReadinessCheck {
  let kept: { readonly at: number; readonly state: Promise<ReadinessState> } | undefined;
  return () => {
    const at = performance.now();
    if (kept === undefined || at - kept.at > KEEP_MS) kept = { at, state: look(options) };
    return kept.state;
  };
}

async function look({ store, jobs, folder, log, clock }: ReadinessOptions): Promise<ReadinessState> {
  const failing =
    (check: keyof Checks, verdict: Check) =>
    (error: unknown): Check => {
      log.error({ err: error, check }, 'not ready');
      return verdict;
    };
  const now = clock.now();
  const [database, mail, disk] = await Promise.all([
    withTimeout(proveWritable(store, now)).then((): Check => 'ok', failing('database', 'failing')),
    withTimeout(outboxState(store.db)).then(judgeMail, failing('mail', 'warning')),
    freeSpace(folder).then(judgeDisk, failing('disk', 'warning')),
  ]);
  const checks = { database, mail, jobs: judgeJobs(jobs(), now), disk };
  return { status: overall(checks), checks };
}

/** Mails wait while a mail server is away; that some were given up, or fail again and again, is for a person to look at. */
export const judgeMail = ({ failed, struggling }: OutboxState): Check => (failed + struggling > 0 ? 'warning' : 'ok');

/** Jobs that fail, or are late by several rounds. A process without them still answers. */
export const judgeJobs = (jobs: readonly JobState[], nowMs: number): Check =>
  jobs.some(({ everyMs, doneAt, hasFailed }) => hasFailed || nowMs - doneAt > LATE.rounds * everyMs + LATE.roundMs)
    ? 'warning'
    : 'ok';

export function judgeDisk(freeBytes: number): Check {
  if (freeBytes < DISK_BYTES.failing) return 'failing';
  return freeBytes < DISK_BYTES.warning ? 'warning' : 'ok';
}

export function overall(checks: Checks): ReadinessState['status'] {
  const verdicts = Object.values(checks);
  if (verdicts.includes('failing')) return 'failing';
  return verdicts.includes('warning') ? 'degraded' : 'ready';
}

function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The database took too long'));
    }, DATABASE_TIMEOUT_MS);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}
