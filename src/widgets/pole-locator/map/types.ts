import type { Origin } from '../../../domain/geo/origin.ts';
import type { MapMessages } from '../../../i18n/pole-locator/map/fr.ts';

/** A pôle as the map shows it. Coordinates are WGS84 degrees. */
export interface MapPole {
  readonly slug: string;
  /** Short name written beside the pin: the commune. */
  readonly name: string;
  /** Accessible name of the pin: name, distance, status. */
  readonly label: string;
  readonly lat: number;
  readonly lon: number;
  readonly status: 'open' | 'opening-soon' | 'closed' | 'other';
}

/** Where the visitor searches from. */
export interface MapPlace {
  readonly name: string;
  readonly origin: Origin;
}

export interface PoleMapOptions {
  /** Filled by the map, whose size it takes; inside `.kit`, whose tokens it uses. */
  readonly container: HTMLElement;
  /** Gets the map's style sheet. */
  readonly root: ShadowRoot;
  readonly messages: MapMessages;
  /** `{z}`, `{x}`, `{y}` stand for the tile. Without it the map stays schematic. */
  readonly tilesUrl?: string | undefined;
  /** The visitor chose a pôle on the map. */
  readonly onSelect: (slug: string) => void;
  readonly reducedMotion?: boolean | undefined;
}
