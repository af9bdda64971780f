import { challengeResource, type Challenge } from '../../contract/challenge.ts';
import type { ApiClient } from '../api-client.ts';
import { ApiFailure } from '../failure.ts';
import { send } from '../write.ts';
import { solve } from './solve.ts';

/**
 * Asks for a challenge and solves it: what a form sends as `proof`. To be asked for when the form opens: the server
 * counts from then how long it took to fill in.
 * @throws ApiFailure when none can be had or read
 * @throws DOMException `AbortError` when `signal` aborts
 */
export async function freshProof(client: ApiClient, signal: AbortSignal): Promise<string> {
  const challenge = readChallenge(await send(client, challengeResource.path, { method: 'GET', signal }));
  try {
    return await solve(challenge, signal);
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new ApiFailure('invalid', { cause });
  }
}

/** Checked by hand and kept whole: the signature covers every parameter, those this kit does not know included. */
function readChallenge(body: unknown): Challenge {
  const { parameters, signature } = (body as { data?: Partial<Challenge> | null } | undefined)?.data ?? {};
  const { algorithm, nonce, salt, keyPrefix, cost, keyLength } = parameters ?? {};
  const texts = [signature, algorithm, nonce, salt, keyPrefix];
  const numbers = [cost, keyLength];
  if (
    !parameters ||
    !signature ||
    !texts.every((text) => typeof text === 'string') ||
    !numbers.every((value) => typeof value === 'number')
  )
    throw new ApiFailure('invalid');
  return { parameters, signature };
}
