import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distance } from './distance.ts';

const nancy = { lat: 48.692, lon: 6.184 };
const metz = { lat: 49.119, lon: 6.173 };

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distance', () => {
  it('is known for Nancy and Metz, and for a quarter of the globe', () => {
    assert.ok(Math.abs(distance(nancy, metz) - 47_490) < 50, String(distance(nancy, metz)));
    assert.ok(Math.abs(distance({ lat: 0, lon: 0 }, { lat: 90, lon: 0 }) - 10_007_557) < 2);
  });

  it('is a finite number of metres between any two points, the same both ways, and 0 to itself', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const metres = distance(a, b);
        assert.ok(metres >= 0 && metres <= 20_015_115, String(metres));
        assert.equal(metres, distance(b, a));
        assert.equal(distance(a, a), 0);
      }),
    );
  });
});
