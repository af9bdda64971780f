import type { LonLat } from './base.ts';

/**
 * Where the map looks. Web Mercator (EPSG:3857) as the tiles of the IGN plan use it: at zoom `z` the world is a square
 * of 256 · 2^z pixels. Zoom is continuous.
 */
export interface View {
  readonly center: LonLat;
  readonly zoom: number;
}

/** Pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const TILE = 256;

/** Outside of these, the schematic base has nothing to show. */
export const ZOOM = { min: 5, max: 16 } as const;

/** Closest view a fit may choose: a single pôle is shown within its surroundings. */
const CLOSEST_FIT = 10.5;

/** Latitude where the Mercator square ends. */
const LAST_LATITUDE = 85.05;

const worldSize = (zoom: number): number => TILE * 2 ** zoom;

export const clampZoom = (zoom: number): number => Math.min(ZOOM.max, Math.max(ZOOM.min, zoom));

/** Pixel of the world square at a zoom. */
export function project([lon, lat]: LonLat, zoom: number): Point {
  const size = worldSize(zoom);
  const sine = Math.sin((Math.min(LAST_LATITUDE, Math.max(-LAST_LATITUDE, lat)) * Math.PI) / 180);
  return {
    x: size * (lon / 360 + 0.5),
    y: size * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  };
}

/** The place at a pixel of the world square. */
export function unproject({ x, y }: Point, zoom: number): LonLat {
  const size = worldSize(zoom);
  const n = Math.PI * (1 - (2 * y) / size);
  return [(x / size - 0.5) * 360, (Math.atan(Math.sinh(n)) * 180) / Math.PI];
}

/** Pixel of the map's box, from its top left corner. */
export function toScreen(place: LonLat, view: View, size: Point): Point {
  const at = project(place, view.zoom);
  const center = project(view.center, view.zoom);
  return { x: at.x - center.x + size.x / 2, y: at.y - center.y + size.y / 2 };
}

/** The place under a pixel of the map's box. */
export function toPlace(point: Point, view: View, size: Point): LonLat {
  const center = project(view.center, view.zoom);
  return unproject({ x: center.x + point.x - size.x / 2, y: center.y + point.y - size.y / 2 }, view.zoom);
}

/** The view after its content moved by `by` pixels. */
export function panned(view: View, by: Point): View {
  const center = project(view.center, view.zoom);
  return { zoom: view.zoom, center: unproject({ x: center.x - by.x, y: center.y - by.y }, view.zoom) };
}

/** Another zoom, with what is under `point` staying there. */
export function zoomedAround(view: View, zoom: number, point: Point, size: Point): View {
  const next = clampZoom(zoom);
  const kept = project(toPlace(point, view, size), next);
  return {
    zoom: next,
    center: unproject({ x: kept.x - point.x + size.x / 2, y: kept.y - point.y + size.y / 2 }, next),
  };
}

/** The closest view that shows all places `inset` pixels from the edges. `undefined` without places. */
export function fitted(places: readonly LonLat[], size: Point, inset: Inset): View | undefined {
  if (!places.length) return undefined;
  const points = places.map((place) => project(place, 0));
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const room = {
    x: Math.max(1, size.x - inset.left - inset.right),
    y: Math.max(1, size.y - inset.top - inset.bottom),
  };
  const scale = Math.min(room.x / (box.right - box.left), room.y / (box.bottom - box.top));
  const zoom = clampZoom(Math.min(CLOSEST_FIT, Math.log2(scale)));
  const pixel = 2 ** -zoom;
  return {
    zoom,
    center: unproject(
      {
        x: (box.left + box.right) / 2 + ((inset.right - inset.left) / 2) * pixel,
        y: (box.top + box.bottom) / 2 + ((inset.bottom - inset.top) / 2) * pixel,
      },
      0,
    ),
  };
}

/** Pixels kept free at the edges. */
export interface Inset {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The view a share (0 to 1) of the way from one to another. */
export function between(from: View, to: View, share: number): View {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  const zoom = mix(from.zoom, to.zoom);
  const a = project(from.center, 0);
  const b = project(to.center, 0);
  // In step with the scale, so that what both views show moves on a straight line.
  const turn = from.zoom === to.zoom ? share : (1 - 2 ** (from.zoom - zoom)) / (1 - 2 ** (from.zoom - to.zoom));
  return { zoom, center: unproject({ x: a.x + (b.x - a.x) * turn, y: a.y + (b.y - a.y) * turn }, 0) };
}
