import type { LonLat } from './base.ts';
import { BaseLayer } from './base-layer.ts';
import {
  between,
  clampZoom,
  fitted,
  type Inset,
  type Point,
  toPlace,
  toScreen,
  type View,
  ZOOM,
  zoomedAround,
} from './camera.ts';
import { type Bounds, Clusters, type MarkerGroup } from './clusters.ts';
import { Frame } from './frame.ts';
import { listenToGestures } from './gestures.ts';
import { MarkerLayer } from './marker-layer.ts';
import { NameLayer } from './name-layer.ts';
import { placeLabels } from './place-labels.ts';
import { adoptMapStyles } from './styles.ts';
import { TileLayer } from './tile-layer.ts';
import type { MapPlace, MapPole, PoleMapOptions } from './types.ts';

/** Milliseconds of a change of view. */
const GLIDE = 180;

/** A pôle that is chosen is shown at least this close. */
const CHOSEN_ZOOM = 8.5;

/** How much of the surroundings is kept with markers, so that a drag finds them there: share of the map's size. */
const MARGIN = 0.5;

/**
 * The map beside the list: the same pôles, to be chosen in either. It asks (`onSelect`), its owner decides and calls
 * `select`.
 */
export class PoleMap {
  readonly #options: PoleMapOptions;
  readonly #frame: Frame;
  readonly #base: BaseLayer | undefined;
  readonly #names: NameLayer | undefined;
  readonly #markers: MarkerLayer;
  readonly #tiles: TileLayer | undefined;
  readonly #end = new AbortController();
  readonly #dropStyles: () => void;
  #observer: ResizeObserver | undefined;
  #poles: readonly MapPole[] = [];
  #place: MapPlace | null = null;
  #selected: string | null = null;
  #clusters = new Clusters([], null);
  #view: View | undefined;
  #size: Point = { x: 0, y: 0 };
  /** Pixels to the em: looked at with the size, since every look at what has just moved is a layout. */
  #em = 16;
  /** Set once the visitor has moved the map: it no longer moves by itself when the pôles change. */
  #held = false;
  #frameRequest = 0;
  /** Set once the first pôles are drawn: nothing moves on arrival, what changes later glides. */
  #arrived = false;

  constructor(options: PoleMapOptions) {
    const { base } = options;
    this.#options = options;
    this.#frame = new Frame(options.words, {
      onZoom: (by) => this.#zoomBy(by),
      onShowAll: () => {
        this.#held = false;
        this.#fit(true);
      },
    });
    this.#base = base && new BaseLayer(base);
    this.#names = base && new NameLayer(base);
    this.#tiles = options.tilesUrl
      ? new TileLayer(options.tilesUrl, (shown) => this.#frame.setTiles(shown))
      : undefined;
    this.#markers = new MarkerLayer(options.root, {
      onPole: ({ slug }) => options.onSelect(slug),
      onCluster: (group) => this.#open(group),
      onFocus: ({ lon, lat }) => this.#reveal([lon, lat], ZOOM.min),
      clusterName: options.words.cluster,
    });
    const picture = [this.#base, this.#tiles, this.#names].flatMap((layer) => layer?.element ?? []);
    this.#frame.pane.append(...picture, this.#frame.grip, this.#markers.element);
    this.#dropStyles = adoptMapStyles(options.root);
    options.container.append(this.#frame.element);
    this.#listen();
    this.resize();
  }

  /** Shows these pôles, in the order of the list. */
  setPoles(poles: readonly MapPole[]): void {
    if (sameItems(poles, this.#poles)) return;
    const before = new Set(this.#poles.map(({ slug }) => slug));
    const same = poles.length === before.size && poles.every(({ slug }) => before.has(slug));
    this.#poles = poles;
    this.#regroup();
    if (!same && !this.#held) this.#fit(this.#arrived);
    else this.#settle();
  }

  /** Reads the labels of the pôles again: opening hours change by themselves. */
  updateLabels(): void {
    this.#markers.updateLabels();
  }

  /** Shows where the visitor searches from, or no longer; a new place brings all into view. */
  setPlace(place: MapPlace | null): void {
    if (sameItems([place], [this.#place])) return;
    this.#place = place;
    this.#markers.setPlace(place, place ? this.#options.words.place(place.name) : '');
    this.#held = false;
    this.#fit(this.#arrived);
  }

  /** Marks a pôle as chosen and, when it is another or `focus` is asked, brings it into sight and moves the focus there. */
  select(slug: string | null, { focus = false }: { focus?: boolean } = {}): void {
    const changed = slug !== this.#selected;
    if (changed) {
      this.#selected = slug;
      this.#markers.setSelected(slug);
      this.#regroup();
      this.#settle();
    }
    const pole = this.#poles.find((candidate) => candidate.slug === slug);
    if (!pole || !(changed || focus)) return;
    this.#reveal([pole.lon, pole.lat], CHOSEN_ZOOM);
    if (focus) this.#markers.focus(pole.slug);
  }

  /** Looks at the container's size again, where the browser does not tell by itself. */
  resize(): void {
    const { offsetWidth, offsetHeight } = this.#frame.pane;
    if (offsetWidth === this.#size.x && offsetHeight === this.#size.y) return;
    this.#size = { x: offsetWidth, y: offsetHeight };
    this.#em = parseFloat(getComputedStyle(this.#frame.element).fontSize) || 16;
    this.#frame.forgetSizes();
    this.#markers.forgetSizes();
    if (this.#view && this.#held) this.#settle();
    else this.#fit(false);
  }

  /** Takes everything away: elements, listeners, style sheet, requests. */
  destroy(): void {
    this.#end.abort();
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frameRequest);
    this.#tiles?.destroy();
    this.#frame.destroy();
    this.#dropStyles();
  }

  #listen(): void {
    const { signal } = this.#end;
    if (typeof ResizeObserver === 'function') {
      this.#observer = new ResizeObserver(() => this.resize());
      this.#observer.observe(this.#frame.pane);
    } else {
      window.addEventListener('resize', () => this.resize(), { signal });
    }
    // A browser may scroll a clipped box to show a focused pin; the map moves its picture instead.
    this.#frame.pane.addEventListener('scroll', () => this.#frame.pane.scrollTo(0, 0), { signal });
    listenToGestures(
      this.#frame.pane,
      {
        view: () => this.#view,
        size: () => this.#size,
        follow: (view) => {
          cancelAnimationFrame(this.#frameRequest);
          this.#held = true;
          this.#view = view;
          this.#draw();
        },
        glide: (view) => {
          this.#held = true;
          this.#glide(view);
        },
        rest: () => this.#settle(),
        hint: (kind) => this.#frame.hint(kind),
      },
      signal,
    );
  }

  #zoomBy(by: number): void {
    if (!this.#view) return;
    this.#held = true;
    const zoom = Math.round(this.#view.zoom * 2) / 2 + by;
    this.#glide(zoomedAround(this.#view, zoom, { x: this.#size.x / 2, y: this.#size.y / 2 }, this.#size));
  }

  #open(group: MarkerGroup): void {
    this.#held = true;
    const places = group.poles().map(({ lon, lat }): LonLat => [lon, lat]);
    const fit = fitted(places, this.#size, this.#inset());
    this.#glide({
      center: fit?.center ?? [group.lon, group.lat],
      zoom: clampZoom(Math.max(group.opensAt, fit?.zoom ?? 0)),
    });
  }

  /** Moves only when it must. */
  #reveal(center: LonLat, closeness: number): void {
    if (!this.#view) return;
    const zoom = Math.max(this.#view.zoom, closeness);
    if (zoom === this.#view.zoom && this.#isInSight(center)) return;
    this.#held = true;
    this.#move({ center, zoom });
  }

  #isInSight(place: LonLat): boolean {
    if (!this.#view) return false;
    const { x, y } = toScreen(place, this.#view, this.#size);
    const { top, right, bottom, left } = this.#inset();
    // Half of what a fit leaves free: a pin at the edge of a fitted view is in sight.
    return x >= left / 2 && x <= this.#size.x - right / 2 && y >= top / 2 && y <= this.#size.y - bottom / 2;
  }

  /** Room for a pin and part of its name at the edges, less of it on a small map. */
  #inset(): Inset {
    const em = this.#em;
    const side = Math.min(em * 4.5, this.#size.x / 6);
    return {
      top: Math.min(em * 3.5, this.#size.y / 4),
      right: side,
      bottom: Math.min(em * 2, this.#size.y / 8),
      left: side,
    };
  }

  #fit(smoothly: boolean): void {
    const shown = [...this.#poles, ...(this.#place ? [this.#place] : [])];
    const view =
      fitted(
        shown.map(({ lon, lat }): LonLat => [lon, lat]),
        this.#size,
        this.#inset(),
      ) ?? this.#view;
    if (!view || !this.#size.x || !this.#size.y) return;
    if (smoothly) this.#move(view);
    else this.#arrive(view);
  }

  #move(to: View): void {
    if (this.#arrived) this.#glide(to);
    else this.#arrive(to);
  }

  #glide(to: View): void {
    const from = this.#view;
    if (!from || this.#options.reducedMotion) return this.#arrive(to);
    cancelAnimationFrame(this.#frameRequest);
    let start: number | undefined;
    const step = (now: number): void => {
      start ??= now;
      const share = Math.min(1, (now - start) / GLIDE);
      if (share === 1) return this.#arrive(to);
      this.#view = between(from, to, 1 - (1 - share) ** 3);
      this.#draw();
      this.#frameRequest = requestAnimationFrame(step);
    };
    this.#frameRequest = requestAnimationFrame(step);
  }

  #arrive(view: View): void {
    cancelAnimationFrame(this.#frameRequest);
    this.#view = view;
    this.#settle();
  }

  #regroup(): void {
    this.#clusters = new Clusters(this.#poles, this.#selected);
  }

  /** Draws a view that has come to rest: groups, names and tiles follow. */
  #settle(): void {
    const view = this.#view;
    if (!view || !this.#size.x || !this.#size.y) return;
    if (!this.#arrived && this.#poles.length) void Promise.resolve().then(() => (this.#arrived = true));
    this.#markers.show(this.#clusters.at(this.#bounds(view), view.zoom));
    this.#frame.setLimits(view.zoom <= ZOOM.min, view.zoom >= ZOOM.max);
    this.#draw();
    this.#name(view);
    this.#tiles?.settle(view, this.#size);
  }

  #draw(): void {
    if (!this.#view) return;
    for (const layer of [this.#base, this.#names, this.#markers, this.#tiles]) layer?.draw(this.#view, this.#size);
  }

  /** Chooses which names are written, and where: first those of the pins. */
  #name(view: View): void {
    const em = this.#em;
    const pins = this.#markers.labels(view, this.#size, em);
    const names = this.#names?.labels(view, this.#size, em);
    const taken = [...this.#markers.boxes(view, this.#size, em), ...this.#frame.covered];
    const frame = { left: 0, top: 0, right: this.#size.x, bottom: this.#size.y };
    const spots = placeLabels([...pins.wishes, ...(names?.wishes ?? [])], taken, frame);
    pins.apply(spots.slice(0, pins.wishes.length));
    names?.apply(spots.slice(pins.wishes.length));
  }

  #bounds(view: View): Bounds {
    const { x, y } = this.#size;
    const [west, north] = toPlace({ x: -x * MARGIN, y: -y * MARGIN }, view, this.#size);
    const [east, south] = toPlace({ x: x * (1 + MARGIN), y: y * (1 + MARGIN) }, view, this.#size);
    return [west, south, east, north];
  }
}

/** Whether two lists hold items of equal fields, so that an owner may say the same twice. */
function sameItems<T extends object>(a: readonly (T | null)[], b: readonly (T | null)[]): boolean {
  return a.length === b.length && a.every((item, i) => sameFields(item, b[i] ?? null));
}

function sameFields<T extends object>(a: T | null, b: T | null): boolean {
  if (!a || !b) return a === b;
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}
