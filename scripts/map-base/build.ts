/**
 * Draws the schematic base of the map, `content/map/grand-est.json`, from the towns of GeoNames (CC BY 4.0):
 * `node scripts/map-base/build.ts`. No border file is used: a border runs where the nearest town changes its
 * département, smoothed. That is a sketch, and the map says so.
 */
import { writeFileSync } from 'node:fs';
import type { Arc, ArcKind, MapBase } from '../../src/widgets/pole-locator/map/base.ts';
import { departmentLabels, townLabels } from './labels.ts';
import { type Border, type Km, mosaicBorders } from './mosaic.ts';
import { departmentNames, readSites, type Site } from './sites.ts';
import { resample, simplify, smooth } from './smooth.ts';

/** What is drawn, in degrees: the region and a rim of its neighbours. */
const DRAWN = { west: 2, east: 9.5, south: 46.6, north: 50.8 };

/** Kilometres per degree around 48.7° N: precise to 2 % in the region, far below the mosaic's own error. */
const KM = { lon: 73.5, lat: 111.2 };

/** Kilometres. */
const STEP = 1.5;
const TOLERANCE = 0.25;

/** Half-width of the smoothing, in points of `STEP`. */
const RADIUS = 3;

/** Loops shorter than this are one town assigned to the wrong side, not a land. Kilometres. */
const SHORTEST_LOOP = 150;

/** Thousandths of a degree: about 100 m. */
const UNIT = 0.001;

const toKm = ({ lon, lat }: { lon: number; lat: number }): Km => [lon * KM.lon, lat * KM.lat];
const isDrawn = ([x, y]: Km) =>
  x > DRAWN.west * KM.lon && x < DRAWN.east * KM.lon && y > DRAWN.south * KM.lat && y < DRAWN.north * KM.lat;

function kindOf(a: string, b: string): ArcKind | undefined {
  if (a === b) return undefined;
  const within = [a, b].filter((group) => departmentNames.has(group)).length;
  return within === 2 ? 'department' : within === 1 ? 'region' : 'country';
}

function lengthOf(points: readonly Km[]): number {
  return points.reduce((sum, [x, y], i) => {
    const [px, py] = points[i - 1] ?? [x, y];
    return sum + Math.hypot(x - px, y - py);
  }, 0);
}

const isLoop = ({ ends }: Border<ArcKind>) => ends[0] === ends[1];

function toArc({ kind, points }: Border<ArcKind>): Arc {
  const line = simplify(smooth(resample(points, STEP), RADIUS), TOLERANCE);
  const inUnits = line.map(([x, y]) => [Math.round(x / KM.lon / UNIT), Math.round(y / KM.lat / UNIT)] as const);
  return {
    kind,
    points: inUnits.flatMap(([lon, lat], i) => {
      const [fromLon, fromLat] = inUnits[i - 1] ?? [0, 0];
      return [lon - fromLon, lat - fromLat];
    }),
  };
}

/** Walks the arcs of the outline from meeting point to meeting point until each ring closes. */
function regionRings(borders: readonly Border<ArcKind>[]): number[][] {
  const left = new Map<number, Border<ArcKind>>();
  borders.forEach((border, i) => {
    if (border.kind === 'region') left.set(i, border);
  });
  const rings: number[][] = [];
  for (const [first, border] of left) {
    left.delete(first);
    const ring = [first];
    let node = border.ends[1];
    while (node !== border.ends[0]) {
      const next = [...left].find(([, { ends }]) => ends.includes(node));
      if (!next) throw new Error(`The outline of the region does not close: nothing leaves meeting point ${node}.`);
      const [index, { ends }] = next;
      left.delete(index);
      ring.push(ends[0] === node ? index : -1 - index);
      node = ends[0] === node ? ends[1] : ends[0];
    }
    rings.push(ring);
  }
  return rings;
}

/** The base as it is committed; the same on every machine. */
export function buildBase(): MapBase {
  const sites = readSites();
  const apart = (a: Site, b: Site) => lengthOf([toKm(a), toKm(b)]);
  const borders = mosaicBorders(
    sites.map((site) => ({ at: toKm(site), group: site.group })),
    kindOf,
    isDrawn,
  ).filter((border) => !isLoop(border) || lengthOf(border.points) > SHORTEST_LOOP);
  return {
    unit: UNIT,
    arcs: borders.map(toArc),
    region: regionRings(borders),
    towns: townLabels(sites, apart),
    departments: departmentLabels(sites),
  };
}

/** Where the base is kept. */
export const baseFile = new URL('../../content/map/grand-est.json', import.meta.url);

/** One arc, town or département a line, so that a change can be read. */
export function serialise(base: MapBase): string {
  const lines = (items: readonly unknown[]) => items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  return `{
  "unit": ${base.unit},
  "region": ${JSON.stringify(base.region)},
  "arcs": [\n${lines(base.arcs)}\n  ],
  "towns": [\n${lines(base.towns)}\n  ],
  "departments": [\n${lines(base.departments)}\n  ]
}\n`;
}

if (import.meta.main) writeFileSync(baseFile, serialise(buildBase()));
