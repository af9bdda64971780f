import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { tiles } from '../../../client/site.ts';
import { pointToDraw } from '../../../domain/geo/origin.ts';
import type { RankedPole } from '../../../domain/poles/ranking.ts';
import { FeatureElement } from '../../../element/feature-element.ts';
import { LazyModule } from '../../../element/lazy-module.ts';
import { Messages } from '../../../element/words.ts';
import { WidthController } from '../../../element/width-controller.ts';
import { mapPanelWords } from '../../../i18n/pole-locator/map-panel/words.ts';
import { mapWords } from '../../../i18n/pole-locator/map/words.ts';
import type { LocatorProps } from '../state/locator-props.ts';
import type { PoleMap } from '../map/pole-map.ts';
import { loadMap } from './load-map.ts';
import { PinSelectEvent } from './pin-select-event.ts';
import { Pin } from './pin.ts';
import { mapPanelStyles } from './styles.ts';

/**
 * The place of the map beside the list. The map's code loads once the style sheet gives the panel a width; if it cannot
 * be loaded, the list is still whole.
 * @internal
 * @fires pin-select
 */
export class MapPanel extends FeatureElement {
  static override properties: PropertyDeclarations = {
    locator: { attribute: false },
  };

  static override styles = [mapPanelStyles];

  locator: LocatorProps | undefined;

  readonly #words = new Messages(this, mapPanelWords);
  readonly #mapWords = new Messages(this, mapWords);
  readonly #module = new LazyModule(this, loadMap);
  #map: PoleMap | undefined;
  #isShown = false;
  #drawn: readonly RankedPole[] | undefined;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new WidthController(this, () => {
      this.#map?.resize();
      this.requestUpdate();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved in the document, it draws its map again.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#remove();
  }

  protected override updated(): void {
    const container = this.querySelector<HTMLElement>('.map-host');
    const wasShown = this.#isShown;
    this.#isShown = container !== null && this.isConnected && this.offsetWidth > 0;
    if (!container || !this.#isShown) this.#remove();
    else if (this.#map) this.#drawSoon();
    else if (this.#module.value) this.#create(container);
    // A load that failed is retried when the user asks for the map again, not by the re-render that it causes.
    else if (!this.#module.failed || !wasShown) void this.#module.load();
  }

  #create(container: HTMLElement): void {
    const words = this.locator && this.#mapWords.in(this.locator.language);
    const { value } = this.#module;
    if (!value || !words || !this.locator) return;
    this.#map = new value.PoleMap({
      container,
      // FeatureElement draws into its widget's shadow root.
      root: this.getRootNode() as ShadowRoot,
      words,
      base: value.base,
      tilesUrl: tiles(this.locator.client),
      onSelect: (slug) => this.#select(slug),
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    this.#draw();
  }

  #select(slug: string): void {
    if (!this.locator) return;
    const { state, store, announcer, language } = this.locator;
    store.select(slug);
    // The button of a card tells by itself that it is expanded; a pin does not.
    const name = state.poles.find((pole) => pole.slug === slug)?.name ?? '';
    announcer.announce(this.#words.in(language)?.opened(name) ?? '');
    this.dispatchEvent(new PinSelectEvent(slug));
  }

  #remove(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#map?.destroy();
    this.#map = undefined;
    this.#drawn = undefined;
    this.#isShown = false;
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
    if (!this.#map || !this.locator) return;
    const { origin, listed, selected } = this.locator.state;
    if (listed === this.#drawn) this.#map.updateLabels();
    else this.#map.setPoles(listed.map((ranked) => new Pin(ranked, this)));
    this.#drawn = listed;
    const name = origin?.commune?.name ?? this.#words.in(this.locator.language)?.yourPosition ?? '';
    this.#map.setPlace(origin && { name, ...pointToDraw(origin) });
    this.#map.select(selected);
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.locator && this.#words.in(this.locator.language);
    if (!words) return nothing;
    // The style sheet hides the text once the map is there.
    return html`
      <div class="map-host" role="region" aria-label=${words.region}></div>
      <p class="muted small" aria-live="polite" aria-atomic="true">
        ${this.#module.failed ? words.failed : words.loading}
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-locator-map-panel': MapPanel;
  }
}
