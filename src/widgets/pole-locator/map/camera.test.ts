import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  between,
  fitted,
  panned,
  project,
  toPlace,
  toScreen,
  unproject,
  type View,
  ZOOM,
  zoomedAround,
} from './camera.ts';
import { placeLabels } from './place-labels.ts';
import { wantedTiles } from './tile-layer.ts';

// Up to 70 degrees: nearer the poles a pan of a screen would leave the Mercator square, where latitudes are clamped.
const place = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -70, max: 70, noNaN: true }));
const zoom = fc.double({ min: ZOOM.min, max: ZOOM.max, noNaN: true });
const view = fc.record({ center: place, zoom });
const size = { x: 700, y: 400 };
const point = fc.record({ x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 400 }) });

const near = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance;

describe('web mercator', () => {
  it('is the one of the tiles', () => {
    // Tile 9/264/176 holds Nancy, by the formula of OpenStreetMap's wiki (slippy map tile names).
    const { x, y } = project([6.184, 48.692], 9);
    assert.deepEqual([Math.floor(x / 256), Math.floor(y / 256)], [264, 176]);
    assert.deepEqual(project([0, 0], 0), { x: 128, y: 128 });
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(place, zoom, ([lon, lat], z) => {
        const [backLon, backLat] = unproject(project([lon, lat], z), z);
        assert.ok(near(backLon, lon, 1e-9) && near(backLat, lat, 1e-9));
      }),
    );
  });
});

describe('views', () => {
  it('keep what is under the hand when zooming', () => {
    fc.assert(
      fc.property(view, zoom, point, (from, z, hand) => {
        const before = toPlace(hand, from, size);
        const after = toScreen(before, zoomedAround(from, z, hand, size), size);
        assert.ok(near(after.x, hand.x, 1e-3) && near(after.y, hand.y, 1e-3));
      }),
    );
  });

  it('move everything by as much as the hand', () => {
    fc.assert(
      fc.property(view, point, place, (from, by, somewhere) => {
        const before = toScreen(somewhere, from, size);
        const after = toScreen(somewhere, panned(from, by), size);
        assert.ok(near(after.x - before.x, by.x, 1e-2) && near(after.y - before.y, by.y, 1e-2));
      }),
    );
  });

  it('fit all places within the inset', () => {
    const inset = { top: 50, right: 60, bottom: 20, left: 60 };
    const here = fc.tuple(fc.double({ min: 4, max: 8, noNaN: true }), fc.double({ min: 47.6, max: 50, noNaN: true }));
    fc.assert(
      fc.property(fc.array(here, { minLength: 1, maxLength: 20 }), (places) => {
        const fit = fitted(places, size, inset);
        assert.ok(fit);
        for (const one of places) {
          const { x, y } = toScreen(one, fit, size);
          assert.ok(x >= 59.9 && x <= 640.1 && y >= 49.9 && y <= 380.1, `${x} ${y}`);
        }
      }),
    );
    assert.equal(fitted([], size, inset), undefined);
  });

  it('change from one to the other', () => {
    const from: View = { center: [6, 48], zoom: 8 };
    const to: View = { center: [7, 49], zoom: 10 };
    const same = (a: View, b: View): boolean =>
      near(a.zoom, b.zoom, 1e-9) && near(a.center[0], b.center[0], 1e-9) && near(a.center[1], b.center[1], 1e-9);
    assert.ok(same(between(from, to, 0), from));
    assert.ok(same(between(from, to, 1), to));
    assert.ok(between(from, to, 0.5).zoom === 9);
  });
});

describe('tiles of a view', () => {
  it('cover it, from the middle outwards, within the world', () => {
    const nancy: View = { center: [6.184, 48.692], zoom: 9 };
    const tiles = wantedTiles(nancy, size, 9);
    assert.deepEqual(tiles[0], { x: 264, y: 176 });
    assert.ok(tiles.length >= 6 && tiles.length <= 12);
    for (const { x, y } of wantedTiles({ center: [179.9, 84], zoom: 5 }, size, 5))
      assert.ok(x >= 0 && x < 32 && y >= 0 && y < 32);
  });
});

describe('names on the map', () => {
  const frame = { left: 0, top: 0, right: 300, bottom: 200 };
  const wish = (x: number, y: number) => ({
    width: 100,
    height: 20,
    spots: [
      { x, y },
      { x: x - 110, y },
    ],
  });

  it('take their first free spot, then the other side, then none', () => {
    assert.deepEqual(placeLabels([wish(150, 50), wish(150, 50), wish(150, 50)], [], frame), [0, 1, -1]);
  });

  it('never cover what is taken, nor leave the frame', () => {
    assert.deepEqual(placeLabels([wish(150, 50)], [{ left: 0, top: 0, right: 300, bottom: 60 }], frame), [-1]);
    assert.deepEqual(placeLabels([wish(250, 50)], [], frame), [1]);
  });
});
