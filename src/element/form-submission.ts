import type { ApiClient } from '../client/api-client.ts';
import { ApiFailure } from '../client/failure.ts';
import { jsonText } from '../client/json-text.ts';
import { freshProof } from '../client/proof/fresh-proof.ts';
import { sendPatiently } from '../client/write.ts';

/** What a form sends, and where. */
export interface FormRequest {
  /** Below the API's base. */
  readonly path: string;
  /** Without the proof of work. */
  readonly content: object;
}

/** How many refused proofs the visitor need not know about: one ran out, and the next was used in another tab, say. */
const REFUSED_PROOFS = 2;

/**
 * Sends what a form says, with a proof of work that is made while the visitor fills in the form. A proof serves once, and only
 * a request that the server accepts uses it up: it is kept for the next try, so that the server, which counts from the
 * challenge how long the form was open, does not refuse that one as too fast.
 */
export class FormSubmission {
  readonly #client: () => ApiClient;
  #proof: Promise<string> | undefined;
  #work: AbortController | undefined;

  constructor(client: () => ApiClient) {
    this.#client = client;
  }

  /** Starts the proof of work, unless that is done or in progress. A failure is met by {@link send}. */
  prepare(): Promise<string> {
    if (this.#proof) return this.#proof;
    this.#work = new AbortController();
    const proof = freshProof(this.#client(), this.#work.signal);
    proof.catch(() => {
      if (this.#proof === proof) this.#proof = undefined;
    });
    this.#proof = proof;
    return proof;
  }

  /** Stops the proof of work of a form that was closed. */
  stop(): void {
    this.#work?.abort();
    this.#proof = undefined;
  }

  /**
   * Sends the request and gives the parsed response. A proof that has run out is made anew.
   * @param key `Idempotency-Key`: the same for the same content
   * @param onProof the proof is here, and the request goes out
   * @throws ApiFailure
   * @throws DOMException `AbortError` when the form was closed before the proof was there
   */
  async send({ path, content }: FormRequest, key: string, onProof: () => void): Promise<unknown> {
    for (let refused = 0; ; refused++) {
      const proof = await this.prepare();
      onProof();
      try {
        return await sendPatiently(this.#client(), path, { body: jsonText({ ...content, proof }), key });
      } catch (error) {
        const isRefused = error instanceof ApiFailure && error.details.problem?.code === 'proof-refused';
        if (!isRefused) throw error;
        // The next one begins to age now.
        this.#proof = undefined;
        void this.prepare();
        if (refused === REFUSED_PROOFS) throw error;
      }
    }
  }
}
