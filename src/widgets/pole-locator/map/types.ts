import type { MapBase } from './base.ts';

/** A pôle as the map shows it. Coordinates are WGS84 degrees. */
export interface MapPole {
  readonly slug: string;
  /** Short name written beside the pin: the commune. */
  readonly name: string;
  /** Accessible name of the pin: name, distance, status. Read for the pins that are drawn. */
  readonly label: string;
  readonly lat: number;
  readonly lon: number;
  readonly status: 'open' | 'opening-soon' | 'closed' | 'other';
}

/** Where the user searches from. WGS84 degrees. */
export interface MapPlace {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** What the map writes and announces, in the language of the page. */
export interface MapWords {
  readonly map: string;
  /** How the keyboard moves the map. */
  readonly keys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly cluster: (count: number) => string;
  readonly place: (name: string) => string;
  readonly wheelHint: string;
  readonly wheelHintMac: string;
  readonly touchHint: string;
  /** Attribution of the schematic base, and of the tiles above it. */
  readonly schematic: string;
  readonly tiles: string;
}

export interface PoleMapOptions {
  /** Filled by the map, whose size it takes. */
  readonly container: HTMLElement;
  /** The shadow root of the container, which gets the map's style sheet. */
  readonly root: ShadowRoot;
  readonly words: MapWords;
  /** The schematic base. Without it pins still have their places. */
  readonly base?: MapBase | undefined;
  /** `{z}`, `{x}`, `{y}` stand for the tile. Without it the map stays schematic. */
  readonly tilesUrl?: string | undefined;
  /** The user chose a pôle on the map. The owner of the map decides, and calls `select`. */
  readonly onSelect: (slug: string) => void;
  readonly reducedMotion?: boolean | undefined;
}
