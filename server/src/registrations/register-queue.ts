import { DomainError } from '../../../api/problems/domain-error.ts';
import type { Clock } from '../environment/clock.ts';
import { DatabaseBusyError } from '../store/retry-when-busy.ts';
import type { Store } from '../store/store.ts';
import type { CheckedRequest } from './checked-request.ts';
import { type Outcome, registerAll, type Registered } from './register.ts';

/** People registered in one transaction. */
const BATCH_SIZE = 50;
/** Beyond this many waiting requests the answer is `busy`, to bound memory and waiting time. */
const MAX_QUEUE_LENGTH = 10_000;

interface Waiting {
  readonly request: CheckedRequest;
  readonly resolve: (registered: Registered) => void;
  readonly reject: (error: unknown) => void;
}

/** Registers one request: throws a `DomainError` of the contract's codes, and then nothing is stored. */
export type Register = (request: CheckedRequest) => Promise<Registered>;

/**
 * Takes requests in the order in which they come. While a transaction of a workshop runs, those for the same workshop
 * gather and go into the next one together, so that a rush costs hardly more commits than a trickle.
 */
export function createRegisterQueue(store: Store, clock: Clock): Register {
  const lines = new Map<string, Waiting[]>();
  let length = 0;

  const work = async (workshopId: string, line: Waiting[]): Promise<void> => {
    for (let batch = line.splice(0, BATCH_SIZE); batch.length > 0; batch = line.splice(0, BATCH_SIZE)) {
      await registerBatch(store, workshopId, batch, clock.now());
      length -= batch.length;
    }
    lines.delete(workshopId);
  };

  return (request) =>
    new Promise((resolve, reject) => {
      if (length >= MAX_QUEUE_LENGTH) {
        reject(new DomainError('busy', { retryAfter: 10 }));
        return;
      }
      length += 1;
      const waiting = { request, resolve, reject };
      const line = lines.get(request.workshopId);
      if (line !== undefined) {
        line.push(waiting);
        return;
      }
      const started = [waiting];
      lines.set(request.workshopId, started);
      void work(request.workshopId, started);
    });
}

/** Never throws: each of the batch learns its own outcome. */
async function registerBatch(
  store: Store,
  workshopId: string,
  batch: readonly Waiting[],
  nowMs: number,
): Promise<void> {
  const run = (some: readonly Waiting[]) =>
    registerAll(
      store,
      workshopId,
      some.map(({ request }) => request),
      nowMs,
    );
  const outcomes = await run(batch).catch((error: unknown) => error);
  if (Array.isArray(outcomes)) {
    batch.forEach((waiting, index) => tell(waiting, outcomes[index] as Outcome));
    return;
  }
  // One of them may have made the transaction fail: each by itself, the others do not suffer. A lock is nobody's fault.
  const alone = batch.length > 1 && !(outcomes instanceof DatabaseBusyError);
  for (const waiting of batch) {
    try {
      const [outcome] = alone ? await run([waiting]) : [];
      if (outcome === undefined) waiting.reject(outcomes);
      else tell(waiting, outcome);
    } catch (error) {
      waiting.reject(error);
    }
  }
}

function tell({ resolve, reject }: Waiting, outcome: Outcome): void {
  if (outcome instanceof DomainError) reject(outcome);
  else resolve(outcome);
}
