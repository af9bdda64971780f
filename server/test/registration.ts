import { randomUUID } from 'node:crypto';
import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { CONSENT_VERSION, type Registration } from '../../api/schema/registrations.ts';
import { serverSecret } from '../src/store/secrets.ts';
import type { Queries } from '../src/store/store.ts';

/** An origin of the partner `carep`. */
export const PARTNER_ORIGIN = 'https://www.carep.example';

/** A proof of work that was given out ten seconds ago and takes no work: made with the server's own secret. */
export const easyProof = async (db: Queries): Promise<string> => proofUnder(await serverSecret(db, 'proof'));

/** The same for who has the secret already. */
export async function proofUnder(secret: string): Promise<string> {
  const challenge = await createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: 1,
    expiresAt: Math.floor(Date.now() / 1_000) + 3_590,
    deriveKey,
    hmacSignatureSecret: secret,
  });
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** What a form sends: everything in order unless a test says otherwise. */
export const aForm = (part: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: 'Zoé Œil-Dupont',
  email: `${randomUUID()}@example.org`,
  phone: '06 39 98 12 34',
  commune: 'Dieuze',
  needs: 'Une place près de la porte,\nmerci.',
  consent: { version: CONSENT_VERSION, language: 'fr', accepted: true },
  waitingList: true,
  ...part,
});

type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** Sends a form with a fresh proof; `key` and headers are those of a new attempt unless given. */
export async function sendForm(
  ask: Ask,
  db: Queries,
  workshop: string,
  body: Record<string, unknown>,
  { key = randomUUID(), headers = {} }: { key?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  return ask(`/api/v1/workshops/${workshop}/registrations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: PARTNER_ORIGIN, 'Idempotency-Key': key, ...headers },
    body: JSON.stringify({ proof: await easyProof(db), ...body }),
  });
}

/** Registers somebody, and asserts nothing but that it went well. */
export async function register(
  ask: Ask,
  db: Queries,
  workshop: string,
  part: Record<string, unknown> = {},
): Promise<Registration> {
  const response = await sendForm(ask, db, workshop, aForm(part));
  if (response.status !== 201) throw new Error(`not registered: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { data: Registration }).data;
}
