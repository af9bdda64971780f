import type { ApiClient } from '../../../client/api-client.ts';
import { ApiFailure, isAbort } from '../../../client/failure.ts';
import { poleNamesResource } from '../../../contract/pole-names.ts';
import { workshopResource, workshopsResource } from '../../../contract/workshops.ts';
import type { CalendarStore } from '../state/store.ts';
import { pagingWith } from './paging-with.ts';
import type { Read } from '../state/paging.ts';

/** Workshops of one further answer: a cheap phone reads them within a few frames. */
const READ_SIZE = 500;

/** Reads what the store's state says is missing, one answer after the other, until nothing is. */
export class WorkshopReader {
  readonly #store: CalendarStore;
  /** Ends what is being read. */
  #reading: AbortController | undefined;

  constructor(store: CalendarStore) {
    this.#store = store;
  }

  /** Reads unless it is reading. @param first query of the first answer, whose pages go on */
  async start(client: ApiClient, first: Readonly<Record<string, string | number>>): Promise<void> {
    if (this.#reading) return;
    const reading = new AbortController();
    this.#reading = reading;
    try {
      for (let { read } = this.#store.state; read; { read } = this.#store.state)
        await this.#read(read, client, first, reading.signal);
    } catch (error) {
      if (!isAbort(error)) throw error;
    } finally {
      if (this.#reading === reading) this.#reading = undefined;
    }
  }

  /** Ends what is being read, for a calendar that left the page. */
  stop(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  async #read(
    read: Read,
    client: ApiClient,
    first: Readonly<Record<string, string | number>>,
    signal: AbortSignal,
  ): Promise<void> {
    const { answer: firstAnswer } = this.#store.state;
    try {
      if (read.kind === 'pole-names') {
        const { data } = await client.read(poleNamesResource, { signal });
        return this.#store.setRead({ poleNames: new Map(data.map(({ slug, name }) => [slug, name])) });
      }
      const answer = await readWorkshops(read, client, first, signal);
      const { state } = this.#store;
      // A first answer that came meanwhile starts anew.
      if (state.answer === firstAnswer) this.#store.setRead({ paging: pagingWith(state.paging, read, answer) });
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      this.#fail(read, error);
    }
  }

  #fail(read: Read, { details }: ApiFailure): void {
    const { paging } = this.#store.state;
    // Without its name, the pôle is called nothing.
    if (read.kind === 'pole-names') this.#store.setRead({ poleNames: new Map() });
    else if (read.kind === 'workshop' && details.status === 404) this.#store.setRead({ unknown: read.id });
    else this.#store.setRead({ paging: { ...paging, hasFailed: true } });
  }
}

async function readWorkshops(
  read: Exclude<Read, { kind: 'pole-names' }>,
  client: ApiClient,
  first: Readonly<Record<string, string | number>>,
  signal: AbortSignal,
) {
  if (read.kind === 'workshop') {
    const answer = await client.read(workshopResource, { path: { id: read.id }, signal });
    return { ...answer, data: [answer.data] };
  }
  const { cursor } = read;
  const days = read.kind === 'past' ? { from: read.from, to: read.to } : {};
  return client.read(workshopsResource, { query: { ...first, ...days, limit: READ_SIZE, cursor }, signal });
}
