import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Origin } from '../../../domain/geo/origin.ts';
import { FeatureElement } from '../../../element/feature-element.ts';
import { Messages } from '../../../element/words.ts';
import { askPosition, type Position } from '../../../element/position.ts';
import { communeSearchWords } from '../../../i18n/commune-search/words.ts';
import { searchWords } from '../../../i18n/pole-locator/search/words.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import { locateFixedIcon } from '../../../ui/icons/locate-fixed.ts';
import { CommuneSearchController } from '../../../element/commune-search-controller.ts';
import { endTypedKeys } from '../../../element/typed-keys.ts';
import { communeSearchStyles } from '../../../ui/commune-search/styles.ts';
import { renderCommuneSearch } from '../../../ui/commune-search/commune-search.ts';
import type { LocatorProps } from '../state/locator-props.ts';
import { searchStyles } from './styles.ts';

/**
 * Where distances are counted from: a commune, or the device's position.
 * @internal
 */
export class LocatorSearch extends FeatureElement {
  static override properties: PropertyDeclarations = {
    locator: { attribute: false },
    positionStatus: { state: true },
  };

  static override styles = [fieldStyles, communeSearchStyles, searchStyles];

  locator: LocatorProps | undefined;

  /** Why there is no position, or that it is awaited; `null`: nothing to say about it. */
  private positionStatus: Exclude<Position['kind'], 'found'> | 'asking' | null = null;

  readonly #words = new Messages(this, searchWords);
  readonly #placeWords = new Messages(this, communeSearchWords);
  readonly #search = new CommuneSearchController(
    this,
    // Asked for only after the user typed: the property is set by then.
    () => this.locator!.client,
    (place) => this.#choose(place && Origin.ofCommune(place)),
  );
  #shownOrigin: Origin | null = null;

  constructor() {
    super();
    endTypedKeys(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const origin = this.locator?.state.origin ?? null;
    if (origin === this.#shownOrigin) return;
    this.#shownOrigin = origin;
    this.#search.show(origin?.commune ?? null);
  }

  readonly #locate = async (): Promise<void> => {
    this.positionStatus = 'asking';
    const position = await askPosition();
    // The user has chosen a commune meanwhile.
    if (this.positionStatus !== 'asking') return;
    if (position.kind === 'found') this.#choose(position.origin);
    else this.positionStatus = position.kind;
  };

  #choose(origin: Origin | null): void {
    this.positionStatus = null;
    this.locator?.store.chooseOrigin(origin);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.locator) return nothing;
    const words = this.#words.in(this.locator.language);
    const placeWords = this.#placeWords.in(this.locator.language);
    if (!words || !placeWords) return nothing;
    const status = this.positionStatus;
    return html`
      ${renderCommuneSearch(this.#search, placeWords)}
      <button class="button locate" type="button" @click=${this.#locate}>
        ${locateFixedIcon()}<span>${words.useMyPosition}</span>
      </button>
      <p class="position small" aria-live="polite" aria-atomic="true">${status ? words.position[status] : nothing}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-locator-search': LocatorSearch;
  }
}
