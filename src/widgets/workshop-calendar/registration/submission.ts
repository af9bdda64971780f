import { ApiFailure } from '../../../client/failure.ts';
import { freshProof } from '../../../client/proof/fresh-proof.ts';
import { readAnswer, type Answer } from '../../../client/read-answer.ts';
import { newKey, send, sendPatiently } from '../../../client/write.ts';
import type { ApiClient } from '../../../client/api-client.ts';
import {
  CONSENT_VERSION,
  REGISTRATIONS_PATH,
  registrationResource,
  type Registration,
} from '../../../contract/registration-answer.ts';
import { workshopResource, type Workshop } from '../../../contract/workshops.ts';
import { TEXT_FIELDS, tidyField, type FormValues } from '../../../domain/workshops/form-check.ts';
import type { Language } from '../../../i18n/language.ts';

/** What a submission says beside the fields. */
export interface SubmissionContext {
  readonly workshop: string;
  readonly language: Language;
  readonly waitingList: boolean;
  /** Of the hidden field; empty for people. */
  readonly trap: string;
}

/** Refusals that the visitor need not know about, one after the other: the proof ran out, and the new one is too young. */
const REFUSALS = 2;

/**
 * Sends registrations so that each counts once. As long as nothing was changed, every try carries the same key and the
 * same body, for a lost answer does not mean a lost registration. What the visitor need not know about (a proof that ran
 * out, a form filled in by the browser within a second) is settled by further tries.
 */
export class Submissions {
  readonly #client: () => ApiClient;
  #proof: Promise<string> | undefined;
  #work: AbortController | undefined;
  /** The last one whose fate is not known, or that may be sent again as it is. */
  #last: { readonly content: string; readonly body: string; readonly key: string } | undefined;

  constructor(client: () => ApiClient) {
    this.#client = client;
  }

  /** Starts the proof of work while the visitor fills in the form. A failure is met at the submission. */
  prepare(): void {
    if (this.#proof) return;
    this.#work = new AbortController();
    const proof = freshProof(this.#client(), this.#work.signal);
    proof.catch(() => {
      if (this.#proof === proof) this.#proof = undefined;
    });
    this.#proof = proof;
  }

  /** Stops what is under way for a form that was closed. */
  stop(): void {
    this.#work?.abort();
    this.#proof = undefined;
  }

  /** @throws ApiFailure */
  async send(values: FormValues, context: SubmissionContext): Promise<Answer<Registration>> {
    for (let refused = 0; ; refused++) {
      try {
        return await this.#try(values, context);
      } catch (error) {
        const code = error instanceof ApiFailure ? error.details.problem?.code : undefined;
        if (code !== undefined) {
          // The server has spoken: nothing is stored, and another try is another submission. Its proof begins to age now.
          this.#last = undefined;
          this.#proof = undefined;
          this.prepare();
        }
        if (code !== 'proof-refused' || refused === REFUSALS) throw error;
      }
    }
  }

  async #try(values: FormValues, context: SubmissionContext): Promise<Answer<Registration>> {
    const content = JSON.stringify({ ...values, ...context });
    if (this.#last?.content !== content) {
      this.prepare();
      const proof = (await this.#proof) ?? '';
      this.#last = { content, body: JSON.stringify(request(values, context, proof)), key: newKey() };
      // A proof serves once.
      this.#proof = undefined;
    }
    const { body, key } = this.#last;
    const path = REGISTRATIONS_PATH.replace('{id}', encodeURIComponent(context.workshop));
    const answer = readAnswer(registrationResource, await sendPatiently(this.#client(), path, { body, key }));
    this.#last = undefined;
    return answer;
  }
}

/** Cancels by the secret that the registration's answer gave. @throws ApiFailure */
export async function cancelRegistration(client: ApiClient, token: string): Promise<Answer<Registration>> {
  const path = registrationResource.path.replace('{token}', encodeURIComponent(token));
  return readAnswer(registrationResource, await send(client, path, { method: 'DELETE' }));
}

/** The workshop as it is now, past every cache. @throws ApiFailure */
export async function readWorkshopNow(client: ApiClient, id: string): Promise<Answer<Workshop>> {
  const path = workshopResource.path.replace('{id}', encodeURIComponent(id));
  return readAnswer(workshopResource, await send(client, path, { method: 'GET' }));
}

/** The request of the contract: what is empty is left out. Objects alone, since pages may patch arrays' `toJSON`. */
function request(values: FormValues, { language, waitingList, trap }: SubmissionContext, proof: string): object {
  const body: Record<string, unknown> = {
    consent: { version: CONSENT_VERSION, language, accepted: values.consent },
    waitingList,
    proof,
  };
  if (values.mode) body['mode'] = values.mode;
  for (const field of TEXT_FIELDS) {
    const text = tidyField(field, values[field]);
    if (text) body[field] = text;
  }
  if (trap) body['topic'] = trap;
  return body;
}
