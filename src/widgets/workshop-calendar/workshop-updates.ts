import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ApiClient } from '../../client/api-client.ts';
import type { Workshop } from '../../contract/workshops.ts';
import { epochOf } from '../../domain/workshops/session-time.ts';
import { memoizeLast } from '../../element/memoize-last.ts';

/** What the server said of single workshops and when, by their id. */
type Told = ReadonlyMap<string, { readonly workshop: Workshop; readonly at: number }>;

const told = new WeakMap<ApiClient, Told>();
/** Draw the calendars of the page anew. */
const readers = new Set<() => void>();

/**
 * What the answer to a registration says of its workshop is newer than any list, which caches keep for a while: it
 * stands in place of the list's own, in all calendars of the page that read from the same client.
 */
export class WorkshopUpdates implements ReactiveController {
  readonly #client: () => ApiClient;
  readonly #redraw: () => void;
  readonly #over = memoizeLast((from: readonly Workshop[], since: number, news: Told) =>
    from.map((workshop) => {
      const newer = news.get(workshop.id);
      return newer && newer.at >= since ? newer.workshop : workshop;
    }),
  );

  constructor(host: ReactiveControllerHost, client: () => ApiClient) {
    this.#client = client;
    this.#redraw = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected(): void {
    readers.add(this.#redraw);
  }

  hostDisconnected(): void {
    readers.delete(this.#redraw);
  }

  /** The workshop as the server saw it at `generatedAt` (RFC 3339; absent: just now). */
  publish(workshop: Workshop, generatedAt?: string): void {
    const client = this.#client();
    const at = generatedAt ? epochOf(generatedAt) : Infinity;
    told.set(client, new Map(told.get(client)).set(workshop.id, { workshop, at }));
    readers.forEach((redraw) => redraw());
  }

  /** The list, made at `generatedAt`, with what was told since. The same list gives the same answer. */
  over(from: readonly Workshop[], generatedAt?: string): readonly Workshop[] {
    const news = told.get(this.#client());
    return news ? this.#over(from, generatedAt ? epochOf(generatedAt) : 0, news) : from;
  }
}
