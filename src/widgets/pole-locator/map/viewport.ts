import type { LonLat } from './base.ts';
import {
  between,
  clampZoom,
  fitted,
  type Inset,
  type Point,
  toPlace,
  toScreen,
  type View,
  zoomedAround,
} from './camera.ts';

/** West, south, east, north in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** Duration of an animated change of view. */
const GLIDE_MS = 180;

/** How much of the surroundings belongs to the bounds, so that a drag finds its markers there: share of the map's size. */
const MARGIN = 0.5;

export interface ViewportOptions {
  readonly reducedMotion: boolean;
  /** The view has changed, and may go on changing. */
  readonly onMove: () => void;
  /** The view has come to rest. */
  readonly onRest: () => void;
}

/** Which part of the world the map shows, and how it changes: at once, animated, by the user or by itself. */
export class Viewport {
  view: View | undefined;
  size: Point = { x: 0, y: 0 };
  /** Pixels to the em. Measured with the size: every measurement of what has just moved is a layout. */
  em = 16;
  /** True once the user has moved the map: it no longer moves by itself when the pôles change. */
  isHeld = false;
  /** True once the first pôles are drawn: the first view is shown at once, later changes are animated. */
  hasArrived = false;
  readonly #options: ViewportOptions;
  #request = 0;

  constructor(options: ViewportOptions) {
    this.#options = options;
  }

  /** False while the map's place has no size. */
  get isVisible(): boolean {
    return this.size.x > 0 && this.size.y > 0;
  }

  /** Shows a view at once: a gesture of the user is under way. */
  follow(view: View): void {
    cancelAnimationFrame(this.#request);
    this.isHeld = true;
    this.view = view;
    this.#options.onMove();
  }

  /** The gesture has ended. */
  rest(): void {
    this.#options.onRest();
  }

  /** Goes to a view that the user has asked for. */
  glide(view: View): void {
    this.isHeld = true;
    this.#animate(view);
  }

  zoomBy(by: number): void {
    if (!this.view) return;
    const zoom = Math.round(this.view.zoom * 2) / 2 + by;
    this.glide(zoomedAround(this.view, zoom, { x: this.size.x / 2, y: this.size.y / 2 }, this.size));
  }

  /** Shows all these places. Without places, and before the map has a size, nothing changes. */
  fit(places: readonly LonLat[], isAnimated = this.hasArrived): void {
    const view = fitted(places, this.size, this.inset) ?? this.view;
    if (!view || !this.isVisible) return;
    if (isAnimated && this.hasArrived) this.#animate(view);
    else this.#show(view);
  }

  /** Shows all these places, at least at this zoom. */
  open(places: readonly LonLat[], center: LonLat, zoom: number): void {
    const fit = fitted(places, this.size, this.inset);
    this.glide({ center: fit?.center ?? center, zoom: clampZoom(Math.max(zoom, fit?.zoom ?? 0)) });
  }

  /** Brings a place into sight, at least at this zoom. Moves only when it must. */
  reveal(center: LonLat, minZoom: number): void {
    if (!this.view) return;
    const zoom = Math.max(this.view.zoom, minZoom);
    if (zoom === this.view.zoom && this.#isInSight(center)) return;
    this.isHeld = true;
    if (this.hasArrived) this.#animate({ center, zoom });
    else this.#show({ center, zoom });
  }

  /** What the view shows, with some of the surroundings. */
  boundsOf(view: View): Bounds {
    const { x, y } = this.size;
    const [west, north] = toPlace({ x: -x * MARGIN, y: -y * MARGIN }, view, this.size);
    const [east, south] = toPlace({ x: x * (1 + MARGIN), y: y * (1 + MARGIN) }, view, this.size);
    return [west, south, east, north];
  }

  /** Room for a pin and part of its name at the edges, less of it on a small map. */
  get inset(): Inset {
    const { em, size } = this;
    const side = Math.min(em * 4.5, size.x / 6);
    return { top: Math.min(em * 3.5, size.y / 4), right: side, bottom: Math.min(em * 2, size.y / 8), left: side };
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
  }

  #isInSight(place: LonLat): boolean {
    if (!this.view) return false;
    const { x, y } = toScreen(place, this.view, this.size);
    const { top, right, bottom, left } = this.inset;
    // Half of what a fit leaves free: a pin at the edge of a fitted view is in sight.
    return x >= left / 2 && x <= this.size.x - right / 2 && y >= top / 2 && y <= this.size.y - bottom / 2;
  }

  #show(view: View): void {
    cancelAnimationFrame(this.#request);
    this.view = view;
    this.#options.onRest();
  }

  #animate(to: View): void {
    const from = this.view;
    if (!from || this.#options.reducedMotion) return this.#show(to);
    cancelAnimationFrame(this.#request);
    let start: number | undefined;
    const step = (now: number): void => {
      start ??= now;
      const share = Math.min(1, (now - start) / GLIDE_MS);
      if (share === 1) return this.#show(to);
      this.view = between(from, to, 1 - (1 - share) ** 3);
      this.#options.onMove();
      this.#request = requestAnimationFrame(step);
    };
    this.#request = requestAnimationFrame(step);
  }
}
