import type { RankedPole } from '../../../domain/poles/ranking.ts';
import type { Language } from '../../../i18n/language.ts';
import type { Origin } from '../../../domain/geo/origin.ts';
import type { PoleMap } from '../map/pole-map.ts';
import type { MapPole } from '../map/types.ts';

/** What the map shows, as the locator knows it. */
export interface MapScene {
  /** The same array as long as nothing changed: it is then not looked at again. */
  readonly poles: readonly RankedPole[];
  /** Accessible name of a marker. */
  readonly label: (ranked: RankedPole) => string;
  readonly origin: Origin | null;
  /** What the visitor's own point is called. */
  readonly placeName: string;
  readonly selected: string | null;
}

export interface MapPaneOptions {
  readonly root: () => ShadowRoot;
  readonly language: () => Language;
  readonly tilesUrl: () => string;
  readonly onSelect: (slug: string) => void;
  /** Told when the map cannot be had, so that the element says so. */
  readonly failed: () => void;
}

/**
 * Brings the map in when it is to be shown, and keeps it and the list saying the same. Its code arrives only then; if it
 * cannot, the list is still whole.
 */
export class MapPane {
  state: 'absent' | 'loading' | 'ready' | 'failed' = 'absent';
  readonly #options: MapPaneOptions;
  #map: PoleMap | undefined;
  #scene: MapScene | undefined;
  #container: HTMLElement | undefined;
  #drawn: MapScene['poles'] | undefined;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: MapPaneOptions) {
    this.#options = options;
  }

  /** Shows `scene` in `container`, loading the map first if need be. */
  show(container: HTMLElement, scene: MapScene): void {
    this.#scene = scene;
    if (container !== this.#container) this.remove();
    this.#container = container;
    if (this.#map) this.#drawSoon();
    else if (this.state === 'absent') void this.#load(container);
  }

  /** Takes the map away with its listeners and timers. */
  remove(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#map?.destroy();
    this.#map = undefined;
    this.#drawn = undefined;
    this.#container = undefined;
    this.state = 'absent';
  }

  resize(): void {
    this.#map?.resize();
  }

  async #load(container: HTMLElement): Promise<void> {
    this.state = 'loading';
    try {
      const language = this.#options.language();
      const [{ createPoleMap }, messages] = await Promise.all([import('../map/pole-map.ts'), mapWords(language)]);
      const map = await createPoleMap({
        container,
        root: this.#options.root(),
        messages,
        tilesUrl: this.#options.tilesUrl(),
        onSelect: this.#options.onSelect,
        reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      });
      // The element may have left the page, or its pane been redrawn, while the code was on its way.
      if (container !== this.#container || !container.isConnected) return map.destroy();
      this.#map = map;
      this.state = 'ready';
      this.#draw();
    } catch (error) {
      this.state = 'failed';
      console.warn('[alexis] the map could not be loaded; the list goes on.', error);
      this.#options.failed();
    }
  }

  /** The list is painted first: with thousands of pôles the map takes longer than a frame. */
  #drawSoon(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = requestAnimationFrame(() => {
      this.#timer = setTimeout(() => this.#draw());
    });
  }

  #draw(): void {
    if (!this.#map || !this.#scene) return;
    const map = this.#map;
    const { poles, label, origin, placeName, selected } = this.#scene;
    if (poles === this.#drawn) map.relabel();
    else map.setPoles(poles.map((ranked) => new Pin(ranked, label)));
    this.#drawn = poles;
    map.setPlace(origin && { name: placeName, origin });
    map.select(selected);
  }
}

/** A pôle for the map; what is said of it is worked out for the few that are drawn. */
class Pin implements MapPole {
  readonly slug: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly status: MapPole['status'];
  readonly #ranked: RankedPole;
  readonly #label: MapScene['label'];

  constructor(ranked: RankedPole, label: MapScene['label']) {
    const { slug, place, status } = ranked.pole;
    this.slug = slug;
    this.name = place.name;
    this.lat = place.lat;
    this.lon = place.lon;
    this.status = status;
    this.#ranked = ranked;
    this.#label = label;
  }

  get label(): string {
    return this.#label(this.#ranked);
  }
}

async function mapWords(language: Language) {
  if (language === 'en') return (await import('../../../i18n/pole-locator/map/en.ts')).en;
  if (language === 'de') return (await import('../../../i18n/pole-locator/map/de.ts')).de;
  return (await import('../../../i18n/pole-locator/map/fr.ts')).fr;
}
