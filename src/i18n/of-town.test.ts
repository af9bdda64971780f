import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ofTown } from './of-town.ts';

describe('a commune after « de »', () => {
  it('is elided before a vowel, with or without an accent', () => {
    assert.deepEqual(['Dieuze', 'Étain', 'Amnéville', 'Yutz'].map(ofTown), [
      'de Dieuze',
      'd’Étain',
      'd’Amnéville',
      'de Yutz',
    ]);
  });

  it('is contracted with its article', () => {
    assert.deepEqual(['Le Ban-Saint-Martin', 'Les Islettes', 'La Bresse'].map(ofTown), [
      'du Ban-Saint-Martin',
      'des Islettes',
      'de La Bresse',
    ]);
  });
});
