import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sessionWords } from './describe-workshop.ts';

describe('when a session takes place', () => {
  const said: [starts: string, ends: string, words: string][] = [
    ['2026-12-08T14:00:00+01:00', '2026-12-08T16:30:00+01:00', 'le mardi 8 décembre 2026, de 14 h 00 à 16 h 30'],
    ['2026-12-08T20:00:00+01:00', '2026-12-09T00:00:00+01:00', 'le mardi 8 décembre 2026, de 20 h 00 à minuit'],
    [
      '2026-12-08T20:00:00+01:00',
      '2026-12-09T01:00:00+01:00',
      'du mardi 8 décembre 2026 à 20 h 00 au mercredi 9 décembre 2026 à 1 h 00',
    ],
  ];
  for (const [starts, ends, words] of said)
    it(words, () => assert.equal(sessionWords({ starts, ends }).replaceAll(/[\u00a0\u202f]/g, ' '), words));
});
