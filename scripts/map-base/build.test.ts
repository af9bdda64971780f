import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { arcPoints, ringArcs } from '../../src/widgets/pole-locator/map/base.ts';
import { baseFile, buildBase, serialise } from './build.ts';
import { departmentNames } from './sites.ts';

const base = buildBase();

/** Even–odd rule over the region's rings. */
function isInRegion(lon: number, lat: number): boolean {
  let inside = false;
  for (const ring of base.region) {
    const points = ringArcs(ring, base).flat();
    points.forEach(([x1, y1], i) => {
      const [x2, y2] = points[(i + 1) % points.length] ?? [x1, y1];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  }
  return inside;
}

describe('the committed base', () => {
  it('is what the generator makes', () => {
    assert.equal(readFileSync(baseFile, 'utf8'), serialise(base), 'run: node scripts/map-base/build.ts');
  });

  it('stays below 10 kB', () => {
    assert.ok(serialise(base).length <= 10_000);
  });
});

describe('the sketch tells the truth of places', () => {
  it('has the pôles inside the region and the neighbours outside', () => {
    for (const [name, lat, lon] of [
      ['Maxéville', 48.712, 6.164],
      ['Étain', 49.213, 5.64],
      ['Morhange', 48.925, 6.646],
      ['Dieuze', 48.813, 6.721],
      ['Saint-Mihiel', 48.889, 5.544],
    ] as const) {
      assert.ok(isInRegion(lon, lat), name);
    }
    for (const [name, lat, lon] of [
      ['Luxembourg', 49.61, 6.13],
      ['Saarbrücken', 49.23, 7.0],
      ['Basel', 47.55, 7.59],
      ['Dijon', 47.32, 5.04],
      ['Laon', 49.56, 3.62],
    ] as const) {
      assert.ok(!isInRegion(lon, lat), name);
    }
  });

  it('has every town label and all ten départements inside', () => {
    for (const town of base.towns) assert.ok(isInRegion(town.lon, town.lat), town.name);
    assert.deepEqual(base.departments.map(({ code }) => code).sort(), [...departmentNames.keys()].sort());
    for (const { name, lon, lat } of base.departments) assert.ok(isInRegion(lon, lat), name);
  });

  it('closes the outline of the region', () => {
    for (const ring of base.region) {
      const points = ringArcs(ring, base).flat();
      assert.deepEqual(points[0], points[points.length - 1]);
    }
  });

  it('decodes to degrees of the Grand Est and its surroundings', () => {
    for (const arc of base.arcs) {
      for (const [lon, lat] of arcPoints(arc, base.unit)) assert.ok(lon > 1 && lon < 10 && lat > 46 && lat < 51.5);
    }
  });
});
