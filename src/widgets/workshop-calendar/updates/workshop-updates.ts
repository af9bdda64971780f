import type { ApiClient } from '../../../client/api-client.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { epochOf } from '../../../domain/workshops/session-time.ts';

/** A workshop as the server described it at `at` (epoch milliseconds). */
export interface WorkshopUpdate {
  readonly workshop: Workshop;
  readonly at: number;
}

/** Updates by id of their workshop. */
export type WorkshopUpdatesById = ReadonlyMap<string, WorkshopUpdate>;

type Listener = (byId: WorkshopUpdatesById) => void;

/**
 * Workshops that changed since the lists of this page were made. The answer to a registration describes its workshop, and
 * is newer than any list, which caches keep for a while. All calendars of the page that read from the same client share
 * one of these, and show the updates in place of what their lists say.
 */
export class WorkshopUpdates {
  /** A client that is no longer used takes its updates along. */
  static readonly #byClient = new WeakMap<ApiClient, WorkshopUpdates>();

  #byId: WorkshopUpdatesById = new Map();
  readonly #listeners = new Set<Listener>();

  /** The updates that the calendars of this client share. */
  static of(client: ApiClient): WorkshopUpdates {
    const updates = WorkshopUpdates.#byClient.get(client) ?? new WorkshopUpdates();
    WorkshopUpdates.#byClient.set(client, updates);
    return updates;
  }

  /** Calls back with all updates, now and after each change, until the function that it returns is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    listener(this.#byId);
    return () => this.#listeners.delete(listener);
  }

  /** @param generatedAt when the server made this description (RFC 3339); absent: just now */
  publish(workshop: Workshop, generatedAt?: string): void {
    const at = generatedAt ? epochOf(generatedAt) : Infinity;
    this.#byId = new Map(this.#byId).set(workshop.id, { workshop, at });
    this.#listeners.forEach((listener) => listener(this.#byId));
  }
}

/** The workshops of a list made at `generatedAt` (RFC 3339), with what has changed since. */
export function withUpdates(
  workshops: readonly Workshop[],
  generatedAt: string | undefined,
  updates: WorkshopUpdatesById,
): readonly Workshop[] {
  if (!updates.size) return workshops;
  const listedAt = generatedAt ? epochOf(generatedAt) : 0;
  return workshops.map((workshop) => {
    const update = updates.get(workshop.id);
    return update && update.at >= listedAt ? update.workshop : workshop;
  });
}
