import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type * as z from 'zod/mini';
import type { ApiClient, ReadOptions } from '../client/api-client.ts';
import { ApiFailure, isAbort } from '../client/failure.ts';
import type { Answer, DataOf } from '../client/read-answer.ts';
import type { Resource } from '../contract/resource.ts';

/** The states of what a widget shows; each has its own view. `slow`: still loading after some seconds. */
export type Load<T> =
  | { readonly kind: 'loading'; readonly slow: boolean }
  | { readonly kind: 'loaded'; readonly answer: Answer<T> }
  | { readonly kind: 'failed'; readonly failure: ApiFailure };

/** Milliseconds after which a visitor is told that it takes longer than usual. */
const SLOW = 3000;

/** Milliseconds after which what a page has loaded is too old for it. */
export const RELOAD_AFTER_MS = 3_600_000;

/** Not Date.now(): some pages replace it with one that gives a Date (Datejs). */
const deviceTime = (): number => new Date().getTime();

/** Loads one resource for an element, again when what it asks for changes; a superseded answer is ignored. */
export class LoadController<R extends Resource<z.ZodMiniType>> implements ReactiveController {
  state: Load<DataOf<R>> = { kind: 'loading', slow: false };
  readonly #host: ReactiveControllerHost;
  readonly #resource: R;
  #asked: { readonly client: ApiClient; readonly options: ReadOptions; readonly key: string } | undefined;
  #request: AbortController | undefined;
  /** When it asked last, by the device's clock: that goes on while the device sleeps. */
  #askedAt = 0;
  #told = (): void => {};

  constructor(host: ReactiveControllerHost, resource: R) {
    this.#host = host;
    this.#resource = resource;
    host.addController(this);
  }

  hostConnected(): void {
    // Moved in the document while a request was under way.
    if (this.#asked && this.state.kind === 'loading' && !this.#request) void this.#run();
  }

  hostDisconnected(): void {
    this.#request?.abort();
    this.#request = undefined;
  }

  /** Asks for the resource unless that is what was asked for already. */
  load(client: ApiClient, options: ReadOptions = {}): void {
    const key = client.address(this.#resource.path, options);
    if (this.#asked?.key === key && this.#asked.client === client) return;
    this.#asked = { client, options, key };
    void this.#run();
  }

  /** Resolves with the first answer or failure. */
  first(): Promise<void> {
    if (this.state.kind !== 'loading') return Promise.resolve();
    return new Promise((resolve) => {
      this.#told = resolve;
    });
  }

  /** Asks again; what is shown stays until the answer comes, unless there is nothing to show. */
  retry(): void {
    void this.#run({ fresh: true });
  }

  /** Asks again for what is an hour old, or was asked for before the device's clock was moved. */
  reloadIfOld(): void {
    if (Math.abs(deviceTime() - this.#askedAt) > RELOAD_AFTER_MS) this.retry();
  }

  async #run(extra: Pick<ReadOptions, 'fresh'> = {}): Promise<void> {
    if (!this.#asked) return;
    const { client, options } = this.#asked;
    this.#askedAt = deviceTime();
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    if (this.state.kind !== 'loaded') this.#set({ kind: 'loading', slow: false });
    const timer = setTimeout(() => {
      if (this.state.kind === 'loading') this.#set({ kind: 'loading', slow: true });
    }, SLOW);
    try {
      const answer = await client.read(this.#resource, { ...options, ...extra, signal: request.signal });
      if (request === this.#request) this.#set({ kind: 'loaded', answer });
    } catch (error) {
      if (isAbort(error) || request !== this.#request) return;
      const failure = error instanceof ApiFailure ? error : new ApiFailure('unreachable', { cause: error });
      this.#set({ kind: 'failed', failure });
    } finally {
      clearTimeout(timer);
    }
  }

  #set(state: Load<DataOf<R>>): void {
    this.state = state;
    if (state.kind !== 'loading') this.#told();
    this.#host.requestUpdate();
  }
}
