import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ApiClient } from '../../client/api-client.ts';
import { embedPage } from '../../client/site.ts';
import { Openers } from '../../context/openers.ts';
import type { Pole } from '../../contract/poles.ts';
import { FeatureElement } from '../../element/feature-element.ts';
import { isPlainClick } from '../../element/plain-click.ts';
import { Messages } from '../../element/words.ts';
import { directionsWords } from '../../i18n/directions/words.ts';
import { DEFAULT_LANGUAGE, type Language } from '../../i18n/language.ts';
import { mapIcon } from '../icons/map.ts';
import { renderDirections } from './directions.ts';
import { directionsStyles } from './styles.ts';

/**
 * The ways to a pôle, outside the locator: route planners, and its card in the page's locator or on our own page.
 * @internal
 */
export class PoleWays extends FeatureElement {
  static override properties: PropertyDeclarations = {
    pole: { attribute: false },
    client: { attribute: false },
    partner: { attribute: false },
    language: { attribute: false },
  };

  static override styles = [directionsStyles];

  pole: Pick<Pole, 'slug' | 'name' | 'place' | 'address'> | undefined;

  client: ApiClient | undefined;

  /** Slug of the page's partner, empty for none. */
  partner = '';

  language: Language = DEFAULT_LANGUAGE;

  readonly #words = new Messages(this, directionsWords);

  protected override render(): TemplateResult | typeof nothing {
    const { pole, client, partner } = this;
    const words = this.#words.in(this.language);
    if (!words || !pole || !client) return nothing;
    return html`
      ${renderDirections(pole, words)}
      <a
        class="button quiet"
        href=${embedPage(client, 'pole-locator', { partner, pole: pole.slug })}
        @click=${this.#showOnMap}
        >${mapIcon()}${words.onMap}<span class="visually-hidden"> (${pole.name})</span></a
      >
    `;
  }

  readonly #showOnMap = (event: MouseEvent): void => {
    const { pole, client } = this;
    if (pole && client && isPlainClick(event) && Openers.of(client).open('pole', pole.slug)) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-pole-ways': PoleWays;
  }
}
