import { type Point, project, TILE, type View, ZOOM } from './camera.ts';
import { element } from './dom.ts';

/** After so many tiles that failed to load in a row, no more are asked for: the map stays schematic. */
const MAX_FAILURES = 3;

/** Tiles are enlarged by at most this share of a zoom. */
const MAX_ENLARGEMENT = 0.25;

interface Tile {
  readonly x: number;
  readonly y: number;
  readonly image: HTMLImageElement;
  /** Removes its listeners: Chromium's document keeps images that were removed, and with them their listeners. */
  readonly end: AbortController;
  loaded: boolean;
}

interface Level {
  readonly zoom: number;
  readonly element: HTMLElement;
  /** Pixel of the world square at `zoom` from which its tiles are positioned. */
  readonly origin: Point;
  readonly tiles: Map<string, Tile>;
}

/**
 * The IGN plan above the schematic base. The first tile is asked for alone; the others follow once it has come, so that
 * a page without tiles costs three requests at most and prints nothing.
 */
export class TileLayer {
  readonly element = element('div', 'map-tiles');
  readonly #url: string;
  readonly #onChange: (shown: boolean) => void;
  readonly #levels: Level[] = [];
  #failures = 0;
  #hasTiles = false;
  #isStopped = false;
  #resting: { view: View; size: Point } | undefined;

  /** @param onChange gets `true` with the first tile, `false` when no more are asked for */
  constructor(url: string, onChange: (shown: boolean) => void) {
    this.#url = url;
    this.#onChange = onChange;
  }

  /** Moves the tiles that have loaded. */
  draw(view: View, size: Point): void {
    for (const level of this.#levels) {
      const scale = 2 ** (view.zoom - level.zoom);
      const center = project(view.center, level.zoom);
      const x = (level.origin.x - center.x) * scale + size.x / 2;
      const y = (level.origin.y - center.y) * scale + size.y / 2;
      level.element.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
    }
  }

  /** Loads the tiles of a view that has come to rest. */
  settle(view: View, size: Point): void {
    if (this.#isStopped) return;
    this.#resting = { view, size };
    const zoom = Math.min(ZOOM.max + 1, Math.max(0, Math.ceil(view.zoom - MAX_ENLARGEMENT)));
    const level = this.#levelAt(zoom, view);
    const wanted = wantedTiles(view, size, zoom);
    const keys = new Set(wanted.map(keyOf));
    for (const [key, tile] of level.tiles) {
      if (!keys.has(key)) this.#drop(level, key, tile);
    }
    if (!this.#hasTiles && level.tiles.size) return; // the first tile is on its way
    for (const at of this.#hasTiles ? wanted : wanted.slice(this.#failures, this.#failures + 1)) {
      if (!level.tiles.has(keyOf(at))) this.#ask(level, at);
    }
    this.#tidy();
    this.draw(view, size);
  }

  destroy(): void {
    this.#isStopped = true;
    for (const level of [...this.#levels]) this.#removeLevel(level);
  }

  #levelAt(zoom: number, view: View): Level {
    const found = this.#levels.findIndex((level) => level.zoom === zoom);
    const [known] = found < 0 ? [] : this.#levels.splice(found, 1);
    if (known) return this.#onTop(known);
    const { x, y } = project(view.center, zoom);
    const origin = { x: Math.floor(x / TILE) * TILE, y: Math.floor(y / TILE) * TILE };
    return this.#onTop({ zoom, element: element('div', 'map-level'), origin, tiles: new Map() });
  }

  #onTop(level: Level): Level {
    this.#levels.push(level);
    this.element.append(level.element);
    return level;
  }

  /** Other levels stay below until the current one is complete. */
  #tidy(): void {
    const current = this.#levels[this.#levels.length - 1];
    if (!current || [...current.tiles.values()].some(({ loaded }) => !loaded)) return;
    for (const old of this.#levels.slice(0, -1)) this.#removeLevel(old);
  }

  #ask(level: Level, at: { x: number; y: number }): void {
    const image = element('img', 'map-tile');
    const end = new AbortController();
    const { signal } = end;
    const tile: Tile = { ...at, image, end, loaded: false };
    level.tiles.set(keyOf(at), tile);
    image.alt = '';
    image.draggable = false;
    image.crossOrigin = 'anonymous';
    image.referrerPolicy = 'no-referrer';
    image.style.transform = `translate(${at.x * TILE - level.origin.x}px,${at.y * TILE - level.origin.y}px)`;
    image.addEventListener('load', () => this.#loaded(tile), { signal });
    image.addEventListener('error', () => this.#failed(level, tile), { signal });
    image.src = this.#url.replace('{z}', `${level.zoom}`).replace('{x}', `${at.x}`).replace('{y}', `${at.y}`);
    level.element.append(image);
  }

  #loaded(tile: Tile): void {
    if (this.#isStopped) return;
    tile.loaded = true;
    this.#failures = 0;
    tile.image.classList.add('is-loaded');
    if (this.#hasTiles) return this.#tidy();
    this.#hasTiles = true;
    this.#onChange(true);
    if (this.#resting) this.settle(this.#resting.view, this.#resting.size);
  }

  #failed(level: Level, tile: Tile): void {
    if (this.#isStopped || level.tiles.get(keyOf(tile)) !== tile) return;
    this.#failures += 1;
    tile.end.abort();
    tile.image.remove();
    if (this.#failures >= MAX_FAILURES) {
      this.destroy();
      this.#onChange(false);
    } else if (!this.#hasTiles && this.#resting) {
      level.tiles.delete(keyOf(tile));
      this.settle(this.#resting.view, this.#resting.size);
    }
  }

  #drop(level: Level, key: string, { image, end }: Tile): void {
    level.tiles.delete(key);
    end.abort();
    image.removeAttribute('src'); // ends a request that is under way
    image.remove();
  }

  #removeLevel(level: Level): void {
    for (const [key, tile] of [...level.tiles]) this.#drop(level, key, tile);
    level.element.remove();
    this.#levels.splice(this.#levels.indexOf(level), 1);
  }
}

const keyOf = ({ x, y }: { x: number; y: number }): string => `${x}/${y}`;

/** Tiles that cover a view, from its middle outwards. */
export function wantedTiles(view: View, size: Point, zoom: number): { x: number; y: number }[] {
  const center = project(view.center, zoom);
  const pixel = 2 ** (zoom - view.zoom);
  const last = 2 ** zoom - 1;
  const index = (position: number): number => Math.min(last, Math.max(0, Math.floor(position / TILE)));
  const tiles: { x: number; y: number }[] = [];
  for (let x = index(center.x - (size.x / 2) * pixel); x <= index(center.x + (size.x / 2) * pixel); x++) {
    for (let y = index(center.y - (size.y / 2) * pixel); y <= index(center.y + (size.y / 2) * pixel); y++) {
      tiles.push({ x, y });
    }
  }
  const off = ({ x, y }: { x: number; y: number }): number =>
    Math.hypot((x + 0.5) * TILE - center.x, (y + 0.5) * TILE - center.y);
  return tiles.sort((a, b) => off(a) - off(b));
}
