import type { ApiClient } from '../../../client/api-client.ts';
import { placesResource, type Place } from '../../../contract/places.ts';

/** Finds the commune that an attribute or a link names. */
export class CommuneLookup {
  #request: AbortController | undefined;

  /**
   * The commune of a name, postcode or INSEE code; `null`: none is known. Aborts the search before.
   * @throws ApiFailure, or an abort error once another search or `cancel()` has taken its place
   */
  async find(text: string, client: ApiClient): Promise<Place | null> {
    this.cancel();
    const request = new AbortController();
    this.#request = request;
    const { data } = await client.read(placesResource, { query: { q: text, limit: 1 }, signal: request.signal });
    request.signal.throwIfAborted();
    return data[0] ?? null;
  }

  /** Drops the answer that is awaited: the user has chosen otherwise. */
  cancel(): void {
    this.#request?.abort();
  }
}
