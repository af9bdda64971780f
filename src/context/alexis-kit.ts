import { type PropertyDeclarations, type PropertyValues, ReactiveElement } from 'lit';
import { settingsFor } from '../client/widget-settings.ts';
import { Provider } from './guarded-context.ts';
import { settingsContext } from './settings-context.ts';
import { provideVisit } from './visit-context.ts';

/**
 * Gives the widgets inside it settings of their own, and a visit of their own: what is chosen in them does not move the
 * other widgets of the page.
 *
 * @summary Settings for the widgets inside it.
 * @tagname alexis-kit
 *
 * @attr {string} partner - Slug of the partner
 * @attr {string} api - Address of the API
 * @attr {'fr'|'en'|'de'} lang - `fr`, `en` or `de`
 *
 * @slot - The page's own content, with widgets in it
 */
export class AlexisKit extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    partner: {},
    api: {},
    lang: {},
  };

  /** Slug of the partner. */
  partner = '';

  /** Address of the API. */
  api = '';

  /**
   * Language of the widgets inside.
   * @type {'fr' | 'en' | 'de'}
   */
  override lang = '';

  readonly #settings = new Provider(this, { context: settingsContext, initialValue: settingsFor() });

  constructor() {
    super();
    provideVisit(this);
  }

  override connectedCallback(): void {
    // The attributes are set by now, and the widgets inside have not asked yet.
    this.#settings.setValue(settingsFor(this));
    super.connectedCallback();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.size) this.#settings.setValue(settingsFor(this));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-kit': AlexisKit;
  }
}
