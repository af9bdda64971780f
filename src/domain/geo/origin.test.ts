import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import type { Place } from '../../contract/places.ts';
import { distance } from './distance.ts';
import { distanceFrom, Origin, pointToDraw } from './origin.ts';

const NANCY: Place = {
  insee: '54395',
  name: 'Nancy',
  postcodes: ['54000'],
  department: '54',
  lat: 48.692,
  lon: 6.184,
  precision: 'commune',
};
const METZ = { lat: 49.119, lon: 6.173 };

describe('an origin', () => {
  it('counts distances', () => {
    assert.equal(distanceFrom(Origin.ofPosition(NANCY), METZ), distance(NANCY, METZ));
    assert.equal(distanceFrom(Origin.ofPosition(METZ), METZ), 0);
  });

  it('knows its commune, and of a position none', () => {
    const { kind, commune } = Origin.ofCommune(NANCY);
    assert.deepEqual([kind, commune], ['commune', NANCY]);
    assert.equal(Origin.ofPosition(METZ).commune, null);
  });

  it('of a position shows no number, to nobody who looks at it, copies it or prints it', () => {
    const origin = Origin.ofPosition(METZ);
    assert.deepEqual(Reflect.ownKeys(origin), ['kind', 'commune']);
    assert.deepEqual(Reflect.ownKeys(Object.getPrototypeOf(origin) as object), ['constructor']);
    for (const text of [
      JSON.stringify(origin),
      JSON.stringify(structuredClone(origin)),
      inspect(origin, { showHidden: true }),
    ])
      assert.doesNotMatch(text, /\d/);
  });

  it('keeps its point when the one it was made of changes', () => {
    const point = { ...METZ };
    const origin = Origin.ofPosition(point);
    point.lat = 0;
    assert.deepEqual(pointToDraw(origin), METZ);
  });
});
