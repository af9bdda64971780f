/**
 * The schematic base: borders and names of the Grand Est, drawn from the coordinates of towns, so that the map shows
 * where a pôle is without any network. It is a sketch: a border may be some kilometres off, which the map tells its users.
 * Written by `scripts/map-base/build.ts` into `content/map/grand-est.json`.
 */
export interface MapBase {
  /** What the numbers of `points` are multiplied by to give degrees: 0.001. */
  readonly unit: number;
  readonly arcs: readonly Arc[];
  /** Rings of the region's outline: indexes into `arcs`; `-1 - index` is the arc in reverse. */
  readonly region: readonly (readonly number[])[];
  /** Largest first. */
  readonly towns: readonly Town[];
  readonly departments: readonly Department[];
}

/** `department`: between two départements of the region; `region`: its outline; `country`: elsewhere. */
export type ArcKind = 'department' | 'region' | 'country';

export interface Arc {
  readonly kind: ArcKind;
  /** lon, lat of the first point, then the differences to the next ones, in `unit`. */
  readonly points: readonly number[];
}

/** WGS84 degrees. */
export interface Town {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** Where the name of a département is written: in the middle of its area. */
export interface Department extends Town {
  readonly code: string;
}

/** WGS84 degrees: longitude first, as on the map's x axis. */
export type LonLat = readonly [lon: number, lat: number];

/** The points of an arc in degrees. */
export function arcPoints(arc: Arc, unit: number): LonLat[] {
  const points: LonLat[] = [];
  let lon = 0;
  let lat = 0;
  for (let i = 0; i + 1 < arc.points.length; i += 2) {
    lon += arc.points[i] ?? 0;
    lat += arc.points[i + 1] ?? 0;
    points.push([lon * unit, lat * unit]);
  }
  return points;
}

/** The arcs of a ring in degrees, each in the direction of the ring. */
export function ringArcs(ring: readonly number[], base: MapBase): LonLat[][] {
  return ring.flatMap((reference) => {
    const arc = base.arcs[reference < 0 ? -1 - reference : reference];
    if (!arc) return [];
    const points = arcPoints(arc, base.unit);
    return [reference < 0 ? points.reverse() : points];
  });
}
