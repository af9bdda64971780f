import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fivePoles, MONDAY, NANCY } from '../../../../test/support/poles.ts';
import { aWorkshop } from '../../../../test/support/workshop.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { Origin } from '../../../domain/geo/origin.ts';
import { rankPoles } from '../../../domain/poles/ranking.ts';
import { nextWorkshop } from './nearest.ts';

const NOW = Date.parse(MONDAY);
const poles = rankPoles(fivePoles(), Origin.ofCommune(NANCY));
const [nearest, second, third] = poles.map(({ pole }) => pole);
if (!nearest || !second || !third) throw new Error('There are five pôles.');

const at = (pole: { slug: string; name: string }, id: string): Workshop => {
  const workshop = aWorkshop({ id });
  return { ...workshop, pole: { ...workshop.pole, slug: pole.slug, name: pole.name } as Workshop['pole'] };
};
const chosen = (workshops: Workshop[], ranked = poles) => {
  const found = nextWorkshop(workshops, ranked, nearest.slug, NOW);
  return found && [found.workshop.id, found.away === null ? null : Math.round(found.away / 1000)];
};

describe('the next workshop', () => {
  it('is the first at the pôle that is shown, however many others come before', () => {
    assert.deepEqual(chosen([at(second, 'a'), at(nearest, 'b'), at(nearest, 'c')]), ['b', null]);
  });

  it('is the nearest where the pôle has none, and says how far that is', () => {
    const far = Math.round((poles[1]?.distance ?? 0) / 1000);
    assert.deepEqual(chosen([at(third, 'a'), at(second, 'b'), at(second, 'c')]), ['b', far]);
  });

  it('is the first to come where nobody knows what is near', () => {
    assert.deepEqual(chosen([at(third, 'a'), at(second, 'b')], rankPoles(fivePoles(), null)), ['a', null]);
  });

  it('is none where none can be come to', () => {
    assert.equal(chosen([]), null);
  });
});
