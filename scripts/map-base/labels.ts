import { Delaunay } from 'd3-delaunay';
import type { Department, Town } from '../../src/widgets/pole-locator/map/base.ts';
import { departmentNames, type Site } from './sites.ts';

/** Suburbs do not take the place of towns of their own. Kilometres. */
const APART = 14;

const COUNT = 30;

const round = (degrees: number) => Math.round(degrees * 1000) / 1000;

/** The largest towns of the region that stand apart from each other, largest first. */
export function townLabels(sites: readonly Site[], apart: (a: Site, b: Site) => number): Town[] {
  const chosen: Site[] = [];
  for (const site of sites) {
    if (chosen.length === COUNT) break;
    if (departmentNames.has(site.group) && chosen.every((other) => apart(site, other) >= APART)) chosen.push(site);
  }
  return chosen.map(({ name, lat, lon }) => ({ name, lat: round(lat), lon: round(lon) }));
}

/** Degrees between the points at which the area of a département is sampled: about 4 km. */
const GRID = 0.05;

/** The region in degrees. */
const AREA = { west: 3.3, east: 8.4, south: 47.3, north: 50.3 };

/** Length of a degree of longitude against one of latitude, here. */
const NARROWING = 0.66;

/** One label per département, in the middle of its area. */
export function departmentLabels(sites: readonly Site[]): Department[] {
  const nearest = Delaunay.from(sites.map(({ lon, lat }) => [lon * NARROWING, lat] as const));
  const sums = new Map<string, { lon: number; lat: number; count: number }>();
  for (let lon = AREA.west; lon < AREA.east; lon += GRID) {
    for (let lat = AREA.south; lat < AREA.north; lat += GRID) {
      const group = sites[nearest.find(lon * NARROWING, lat)]?.group ?? '';
      const sum = sums.get(group) ?? { lon: 0, lat: 0, count: 0 };
      sums.set(group, { lon: sum.lon + lon, lat: sum.lat + lat, count: sum.count + 1 });
    }
  }
  return [...departmentNames].flatMap(([code, name]) => {
    const sum = sums.get(code);
    return sum ? [{ code, name, lat: round(sum.lat / sum.count), lon: round(sum.lon / sum.count) }] : [];
  });
}
