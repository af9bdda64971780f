import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ApiClient } from '../../client/api-client.ts';
import type { Workshop } from '../../contract/workshops.ts';
import { epochOf } from '../../domain/workshops/session-time.ts';

/** What the server said of single workshops, by their id, and who wants to hear of it. */
interface Board {
  readonly told: Map<string, { readonly workshop: Workshop; readonly at: number }>;
  readonly readers: Set<() => void>;
  version: number;
}

const boards = new WeakMap<ApiClient, Board>();

/**
 * What the answer to a registration says of its workshop is newer than any list, which caches keep for a while: it
 * stands in place of the list's own, in all calendars of the page that read from the same client.
 */
export class News implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: () => ApiClient;
  readonly #redraw = (): void => this.#host.requestUpdate();
  #heard: Board | undefined;
  #last:
    { readonly from: readonly Workshop[]; readonly version: number; readonly list: readonly Workshop[] } | undefined;

  constructor(host: ReactiveControllerHost, client: () => ApiClient) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostUpdate(): void {
    const client = this.#client();
    const board = boards.get(client) ?? { told: new Map(), readers: new Set(), version: 0 };
    boards.set(client, board);
    if (this.#heard !== board) this.hostDisconnected();
    this.#heard = board;
    board.readers.add(this.#redraw);
  }

  hostDisconnected(): void {
    this.#heard?.readers.delete(this.#redraw);
  }

  /** The workshop as the server saw it at `generatedAt` (RFC 3339; absent: just now). */
  tell(workshop: Workshop, generatedAt?: string): void {
    const board = this.#heard;
    if (!board) return;
    board.told.set(workshop.id, { workshop, at: generatedAt === undefined ? Infinity : epochOf(generatedAt) });
    board.version += 1;
    board.readers.forEach((redraw) => redraw());
  }

  /** The list, made at `generatedAt`, with what was told since. The same list gives the same answer. */
  over(from: readonly Workshop[], generatedAt?: string): readonly Workshop[] {
    const { told, version } = this.#heard ?? {};
    if (!told?.size || version === undefined) return from;
    if (this.#last?.from !== from || this.#last.version !== version) {
      const since = generatedAt === undefined ? 0 : epochOf(generatedAt);
      const list = from.map((workshop) => {
        const news = told.get(workshop.id);
        return news && news.at >= since ? news.workshop : workshop;
      });
      this.#last = { from, version, list };
    }
    return this.#last.list;
  }
}
