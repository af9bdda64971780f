import type { LonLat } from './base.ts';
import { BaseLayer } from './base-layer.ts';
import { ZOOM } from './camera.ts';
import { Clusters } from './clusters.ts';
import { Frame } from './frame.ts';
import { listenToGestures } from './gestures.ts';
import { MarkerLayer } from './marker-layer.ts';
import { NameLayer } from './name-layer.ts';
import { placeLabels } from './place-labels.ts';
import { adoptMapStyles } from './styles.ts';
import { TileLayer } from './tile-layer.ts';
import type { MapPlace, MapPole, PoleMapOptions } from './types.ts';
import { Viewport } from './viewport.ts';

/** A pôle that is chosen is shown at least this close. */
const SELECTED_ZOOM = 8.5;

/**
 * A map of pôles. Its owner gives it the pôles, the place of the user and the chosen pôle; the map tells when the user
 * chooses a pin (`onSelect`), and shows it as chosen once its owner calls `select`.
 */
export class PoleMap {
  readonly #options: PoleMapOptions;
  readonly #frame: Frame;
  readonly #viewport: Viewport;
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

  constructor(options: PoleMapOptions) {
    const { base, container, onSelect, reducedMotion = false, root, tilesUrl, words } = options;
    this.#options = options;
    this.#viewport = new Viewport({ reducedMotion, onMove: () => this.#draw(), onRest: () => this.#settle() });
    this.#frame = new Frame(words, {
      onZoom: (by) => this.#viewport.zoomBy(by),
      onShowAll: () => this.#showAll(),
    });
    this.#base = base && new BaseLayer(base);
    this.#names = base && new NameLayer(base);
    this.#tiles = tilesUrl ? new TileLayer(tilesUrl, (isShown) => this.#frame.setTiles(isShown)) : undefined;
    this.#markers = new MarkerLayer(root, {
      onPole: ({ slug }) => onSelect(slug),
      onCluster: ({ lon, lat, opensAt, poles }) => this.#viewport.open(poles().map(lonLat), [lon, lat], opensAt),
      onFocus: (group) => this.#viewport.reveal(lonLat(group), ZOOM.min),
      clusterName: words.cluster,
    });
    const picture = [this.#base, this.#tiles, this.#names].flatMap((layer) => layer?.element ?? []);
    this.#frame.pane.append(...picture, this.#frame.grip, this.#markers.element);
    this.#dropStyles = adoptMapStyles(root);
    container.append(this.#frame.element);
    this.#listen();
    this.resize();
  }

  /** Shows these pôles, in the order of the list. */
  setPoles(poles: readonly MapPole[]): void {
    if (areEqual(poles, this.#poles)) return;
    const before = new Set(this.#poles.map(({ slug }) => slug));
    const areSame = poles.length === before.size && poles.every(({ slug }) => before.has(slug));
    this.#poles = poles;
    this.#cluster();
    if (areSame || this.#viewport.isHeld) this.#settle();
    else this.#fit();
  }

  /** Reads the labels of the pôles again: opening hours change by themselves. */
  updateLabels(): void {
    this.#markers.updateLabels();
  }

  /** Shows where the user searches from; `null`: nowhere. A new place brings everything into view. */
  setPlace(place: MapPlace | null): void {
    if (areEqual([place], [this.#place])) return;
    this.#place = place;
    this.#markers.setPlace(place, place ? this.#options.words.place(place.name) : '');
    this.#viewport.isHeld = false;
    this.#fit();
  }

  /** Shows a pôle as chosen. Another one than before is brought into sight; with `focus`, it also gets the focus. */
  select(slug: string | null, { focus = false }: { focus?: boolean } = {}): void {
    const isOther = slug !== this.#selected;
    if (isOther) {
      this.#selected = slug;
      this.#markers.setSelected(slug);
      this.#cluster();
      this.#settle();
    }
    const pole = this.#poles.find((candidate) => candidate.slug === slug);
    if (!pole || !(isOther || focus)) return;
    this.#viewport.reveal(lonLat(pole), SELECTED_ZOOM);
    if (focus) this.#markers.focus(pole.slug);
  }

  /** Measures the container again, where the browser does not report its size by itself. */
  resize(): void {
    const { offsetWidth, offsetHeight } = this.#frame.pane;
    const viewport = this.#viewport;
    if (offsetWidth === viewport.size.x && offsetHeight === viewport.size.y) return;
    viewport.size = { x: offsetWidth, y: offsetHeight };
    viewport.em = parseFloat(getComputedStyle(this.#frame.element).fontSize) || 16;
    this.#frame.forgetSizes();
    this.#markers.forgetSizes();
    if (viewport.view && viewport.isHeld) this.#settle();
    else this.#fit({ isAnimated: false });
  }

  /** Removes everything: elements, listeners, style sheet, requests. */
  destroy(): void {
    this.#end.abort();
    this.#observer?.disconnect();
    this.#viewport.stop();
    this.#tiles?.destroy();
    this.#frame.destroy();
    this.#dropStyles();
  }

  #listen(): void {
    const { signal } = this.#end;
    const { pane } = this.#frame;
    // Some pages remove ResizeObserver: the window's own event is then good enough.
    if (typeof ResizeObserver === 'function') {
      this.#observer = new ResizeObserver(() => this.resize());
      this.#observer.observe(pane);
    } else {
      window.addEventListener('resize', () => this.resize(), { signal });
    }
    // A browser may scroll a clipped box to show a focused pin; the map moves its picture instead.
    pane.addEventListener('scroll', () => pane.scrollTo(0, 0), { signal });
    listenToGestures(this.#frame, this.#viewport, signal);
  }

  #showAll(): void {
    this.#viewport.isHeld = false;
    this.#fit();
  }

  #fit({ isAnimated = true } = {}): void {
    this.#viewport.fit([...this.#poles, ...(this.#place ? [this.#place] : [])].map(lonLat), isAnimated);
  }

  #cluster(): void {
    this.#clusters = new Clusters(this.#poles, this.#selected);
  }

  /** Draws a view that has come to rest: clusters, names and tiles follow. */
  #settle(): void {
    const viewport = this.#viewport;
    const { view, size } = viewport;
    if (!view || !viewport.isVisible) return;
    // What the owner sets in the same task belongs to the first view.
    if (!viewport.hasArrived && this.#poles.length) queueMicrotask(() => (viewport.hasArrived = true));
    this.#markers.show(this.#clusters.at(viewport.boundsOf(view), view.zoom));
    this.#frame.setLimits(view.zoom <= ZOOM.min, view.zoom >= ZOOM.max);
    this.#draw();
    this.#placeNames();
    this.#tiles?.settle(view, size);
  }

  #draw(): void {
    const { view, size } = this.#viewport;
    if (!view) return;
    for (const layer of [this.#base, this.#names, this.#markers, this.#tiles]) layer?.draw(view, size);
  }

  /** Decides which names are written, and where: those of the pins first. */
  #placeNames(): void {
    const { view, size, em } = this.#viewport;
    if (!view) return;
    const pins = this.#markers.labels(view, size, em);
    const names = this.#names?.labels(view, size, em);
    const taken = [...this.#markers.boxes(view, size, em), ...this.#frame.covered];
    const frame = { left: 0, top: 0, right: size.x, bottom: size.y };
    const spots = placeLabels([...pins.wishes, ...(names?.wishes ?? [])], taken, frame);
    pins.apply(spots.slice(0, pins.wishes.length));
    names?.apply(spots.slice(pins.wishes.length));
  }
}

const lonLat = ({ lon, lat }: { readonly lon: number; readonly lat: number }): LonLat => [lon, lat];

/** Whether two lists hold items of equal fields: an owner may set the same twice. */
function areEqual<T extends object>(a: readonly (T | null)[], b: readonly (T | null)[]): boolean {
  return a.length === b.length && a.every((item, i) => haveEqualFields(item, b[i] ?? null));
}

function haveEqualFields<T extends object>(a: T | null, b: T | null): boolean {
  if (!a || !b) return a === b;
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}
