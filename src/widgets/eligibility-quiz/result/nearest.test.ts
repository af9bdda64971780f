import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fivePoles, MONDAY, NANCY } from '../../../../test/support/poles.ts';
import { aWorkshop } from '../../../../test/support/workshop.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { Origin } from '../../../domain/geo/origin.ts';
import { rankPoles } from '../../../domain/poles/ranking.ts';
import { suggestWorkshops } from './nearest.ts';

const NOW = Date.parse(MONDAY);
const poles = rankPoles(fivePoles(), Origin.ofCommune(NANCY));
const [nearest, second, third] = poles.map(({ pole }) => pole);
if (!nearest || !second || !third) throw new Error('There are five pôles.');

const at = (pole: { slug: string; name: string }, id: string): Workshop => {
  const workshop = aWorkshop({ id });
  return { ...workshop, pole: { ...workshop.pole, slug: pole.slug, name: pole.name } as Workshop['pole'] };
};
const online = (id: string): Workshop => ({ ...aWorkshop({ id, format: 'online' }), pole: undefined });
const suggested = (workshops: Workshop[], ranked = poles) =>
  suggestWorkshops(workshops, ranked, nearest.slug, NOW).map(({ workshop, away }) => [
    workshop.id,
    away === null ? null : Math.round(away / 1000),
  ]);

describe('the suggested workshops', () => {
  it('are the first at the pôle that is shown, however many others come before, and the soonest online', () => {
    assert.deepEqual(suggested([at(second, 'a'), at(nearest, 'b'), at(nearest, 'c'), online('d'), online('e')]), [
      ['b', null],
      ['d', null],
    ]);
  });

  it('begin with the one at the pôle that is shown, also where one online comes before', () => {
    assert.deepEqual(suggested([online('a'), at(nearest, 'b')]), [
      ['b', null],
      ['a', null],
    ]);
  });

  it('are at the nearest pôle where the one shown has none: how far it is, and what is online comes first', () => {
    const far = Math.round((poles[1]?.distance ?? 0) / 1000);
    assert.deepEqual(suggested([at(third, 'a'), at(second, 'b'), at(second, 'c'), online('d')]), [
      ['d', null],
      ['b', far],
    ]);
  });

  it('are the first to come where nobody knows what is near', () => {
    assert.deepEqual(suggested([at(third, 'a'), at(second, 'b')], rankPoles(fivePoles(), null)), [['a', null]]);
  });

  it('are none where none can be come to', () => {
    assert.deepEqual(suggested([]), []);
  });
});
