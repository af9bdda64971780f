import type * as z from 'zod/mini';
import { Problem } from '../contract/problem.ts';
import type { Resource } from '../contract/resource.ts';
import { ApiFailure } from './failure.ts';
import type { Prefetched } from './page-record.ts';
import { readAnswer, type Answer, type DataOf } from './read-answer.ts';
import { readServerTime, type ServerTimeSample } from './server-time-sample.ts';
import { cacheShelf, type Shelf } from './shelf.ts';

export interface ApiClientOptions {
  /** Address of the API without trailing slash: `https://host/api/v1`. */
  readonly base: string;
  readonly fetch?: typeof fetch;
  /** Milliseconds until a request counts as lost. */
  readonly timeout?: number;
  readonly shelf?: Shelf;
  /** Requests that the loader started before this code arrived, by address. */
  readonly prefetched?: Map<string, Prefetched>;
  /** Waits before the one retry; replaced in tests. Milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** Told of every answer of which items were left out. */
  readonly report?: (message: string) => void;
}

export interface ReadOptions {
  /** Path parameters: `{ slug: 'dieuze' }` for `/poles/{slug}`. */
  readonly path?: Readonly<Record<string, string>>;
  /** Query parameters; `undefined` ones are left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly signal?: AbortSignal;
  /** `true`: ask again even though a recent answer is in memory. */
  readonly fresh?: boolean;
}

/** A last good answer younger than this serves all widgets of the page without a request (milliseconds). */
const RECENT = 60_000;
const TIMEOUT = 10_000;
/** Answers to typed searches come and go: only this many addresses are remembered. */
const MEMORY = 60;

/** What the server answered. */
interface Fetched {
  readonly body: unknown;
  readonly serverTime: ServerTimeSample | undefined;
}

interface Kept extends Fetched {
  readonly at: number;
}

/**
 * The one network boundary of the kit. Behind it every value has the contract's shape; every failure is an
 * {@link ApiFailure}. Reads of one address share one request; a network failure of a read is retried once, after a
 * random pause, so that a server coming back is not hit by every page at once.
 */
export class ApiClient {
  readonly base: string;
  readonly #options: ApiClientOptions;
  readonly #flights = new Map<string, Promise<Fetched>>();
  readonly #memory = new Map<string, Kept>();
  #mayKeep = false;

  constructor(options: ApiClientOptions) {
    this.base = options.base;
    this.#options = options;
  }

  /**
   * Reads a resource. Falls back to the last good answer (`stale` says why) when a fresh one cannot be had.
   * @throws ApiFailure when there is nothing to show
   * @throws DOMException `AbortError` when `signal` aborts
   */
  async read<R extends Resource<z.ZodMiniType>>(resource: R, options: ReadOptions = {}): Promise<Answer<DataOf<R>>> {
    const url = this.address(resource.path, options);
    const kept = this.#memory.get(url);
    if (kept && !options.fresh && performance.now() - kept.at < RECENT) return read(resource, kept);
    try {
      const fetched = await abortable(this.#share(url), options.signal);
      const answer = read(resource, fetched);
      if (answer.dropped > 0)
        this.#options.report?.(`${answer.dropped} unreadable item(s) left out of ${resource.path}`);
      this.#remember(url, fetched);
      return answer;
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      // The server spoke: what it refuses (404, 400) is not to be papered over with old data.
      if (error.kind === 'refused' && (error.details.status ?? 500) < 500) throw error;
      const body: unknown = kept?.body ?? (await (this.#options.shelf ?? cacheShelf).find(url));
      try {
        return { ...readAnswer(resource, body), stale: error };
      } catch {
        // Nothing is kept, or an answer that this version cannot read: what went wrong is still the request.
        throw error;
      }
    }
  }

  /** Full address of a resource, for links and feeds as well. */
  address(path: string, { path: parts = {}, query = {} }: Pick<ReadOptions, 'path' | 'query'> = {}): string {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
    const pairs = Object.keys(query)
      .filter((name) => query[name] !== undefined && query[name] !== '')
      .map((name) => `${name}=${encodeURIComponent(query[name] as string | number)}`);
    return this.base + filled + (pairs.length ? `?${pairs.join('&')}` : '');
  }

  /**
   * To be called when the visitor acts in a widget: from then on good answers are also kept for the next visit. Before,
   * nothing is stored on the device (article 82 of the French data protection act, ePrivacy directive 5(3)).
   */
  allowStorage(): void {
    if (this.#mayKeep) return;
    this.#mayKeep = true;
    this.#memory.forEach(({ body }, url) => this.#shelve(url, body));
  }

  #share(url: string): Promise<Fetched> {
    const flying = this.#flights.get(url);
    if (flying) return flying;
    const flight = this.#fetchTwice(url).finally(() => this.#flights.delete(url));
    this.#flights.set(url, flight);
    return flight;
  }

  async #fetchTwice(url: string): Promise<Fetched> {
    try {
      return await this.#fetchOnce(url);
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.kind !== 'unreachable') throw error;
      await (this.#options.pause ?? pause)(300 + Math.random() * 700);
      return this.#fetchOnce(url);
    }
  }

  async #fetchOnce(url: string): Promise<Fetched> {
    const started = this.#options.prefetched?.get(url);
    this.#options.prefetched?.delete(url);
    const controller = new AbortController();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      controller.abort();
    }, this.#options.timeout ?? TIMEOUT);
    try {
      const askedAt = started?.askedAt ?? performance.now();
      const asked = started?.response ?? this.fetch(url, { signal: controller.signal, credentials: 'omit' });
      const response = await abortable(asked, controller.signal);
      const serverTime = readServerTime(response.headers, askedAt, performance.now());
      return { body: await abortable(bodyOf(response), controller.signal), serverTime };
    } catch (error) {
      if (error instanceof ApiFailure) throw error;
      if (late) throw new ApiFailure('timeout', { cause: error });
      throw new ApiFailure(navigator.onLine === false ? 'offline' : 'unreachable', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  /** The bare request, for `client/write`: what is not read is not this class's. */
  fetch(url: string, init: RequestInit): Promise<Response> {
    return (this.#options.fetch ?? globalThis.fetch).call(globalThis, url, init);
  }

  #remember(url: string, fetched: Fetched): void {
    this.#memory.delete(url);
    this.#memory.set(url, { ...fetched, at: performance.now() });
    const [oldest] = this.#memory.keys();
    if (this.#memory.size > MEMORY && oldest !== undefined) this.#memory.delete(oldest);
    if (this.#mayKeep) this.#shelve(url, fetched.body);
  }

  #shelve(url: string, body: unknown): void {
    // What was typed into a search is not worth a trace on a shared computer.
    if (!url.includes('/places?')) void (this.#options.shelf ?? cacheShelf).keep(url, body);
  }
}

const read = <R extends Resource<z.ZodMiniType>>(resource: R, { body, serverTime }: Fetched): Answer<DataOf<R>> => ({
  ...readAnswer(resource, body),
  serverTime,
});

/** The JSON of a good answer. Throws {@link ApiFailure} for a failure status or a body that is not JSON. */
async function bodyOf(response: Response): Promise<unknown> {
  if (!response.ok) {
    const problem = Problem.safeParse(await response.json().catch(() => null));
    const retryAfter = Number(response.headers.get('retry-after')) || undefined;
    throw new ApiFailure('refused', { status: response.status, problem: problem.data, retryAfter });
  }
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new ApiFailure('invalid', { status: response.status, cause });
  }
}

/** Gives up waiting when `signal` aborts; the shared work goes on for the others. */
function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new DOMException('Aborted', 'AbortError'));
    // First of all, so that a failure of what nobody waits for is not left unhandled in the host page.
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
