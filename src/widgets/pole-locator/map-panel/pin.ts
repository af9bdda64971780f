import type { RankedPole } from '../../../domain/poles/ranking.ts';
import type { LocatorProps } from '../state/locator-props.ts';
import type { MapPole } from '../map/types.ts';
import { pinLabel } from './pin-label.ts';

/** A pôle for the map. Its label is computed for the pins that are drawn, by what the panel shows then. */
export class Pin implements MapPole {
  readonly slug: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly status: MapPole['status'];
  readonly #ranked: RankedPole;
  readonly #panel: { readonly locator: LocatorProps | undefined };

  constructor(ranked: RankedPole, panel: { readonly locator: LocatorProps | undefined }) {
    const { slug, place, status } = ranked.pole;
    this.slug = slug;
    this.name = place.name;
    this.lat = place.lat;
    this.lon = place.lon;
    this.status = status;
    this.#ranked = ranked;
    this.#panel = panel;
  }

  get label(): string {
    const { locator } = this.#panel;
    return locator ? pinLabel(this.#ranked, locator) : '';
  }
}
