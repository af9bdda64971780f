import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiFailure } from '../../client/failure.ts';
import { fr } from '../eligibility-quiz/contact/fr.ts';
import { failureText } from './failure-text.ts';

const refused = (code: string, retryAfter?: number): string =>
  failureText(
    new ApiFailure('refused', {
      problem: { type: '', title: '', status: 400, code, detail: '' },
      ...(retryAfter !== undefined && { retryAfter }),
    }),
    fr,
  );

describe('why a request did not arrive', () => {
  it('says once when to try again', () => {
    const said = [
      refused('rate-limited', 600),
      refused('rate-limited'),
      refused('busy', 10),
      refused('busy'),
      refused('proof-refused'),
      refused('too-fast'),
      ...(['offline', 'timeout', 'unreachable', 'invalid'] as const).map((kind) =>
        failureText(new ApiFailure(kind), fr),
      ),
    ];
    for (const text of said) assert.equal(text.match(/réessayez/gi)?.length, 1, text);
    assert.match(said[0] ?? '', /Ce que vous avez écrit est gardé\. Réessayez dans 10 minutes\.$/);
    assert.match(said[1] ?? '', /Réessayez dans quelques minutes\.$/);
    assert.match(said[2] ?? '', /Réessayez dans une minute\.$/);
  });

  it('does not ask for another try that is of no use', () => {
    for (const code of ['unknown-target', 'idempotency-conflict', 'origin-refused'])
      assert.doesNotMatch(refused(code), /réessayez/i);
  });
});
