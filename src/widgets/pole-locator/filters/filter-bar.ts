import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { FeatureElement } from '../../../element/feature-element.ts';
import { FocusController } from '../../../element/focus-controller.ts';
import { Messages } from '../../../element/words.ts';
import { filterWords } from '../../../i18n/pole-locator/filters/words.ts';
import { barStyles } from '../../../ui/bar-styles.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import type { LocatorProps } from '../state/locator-props.ts';
import { renderFilterButton, renderFilters } from './filters.ts';
import { filterStyles } from './styles.ts';
import { summaryText } from './summary-text.ts';
import { renderViewSwitch } from './view-switch.ts';

/**
 * The line above the list: how many pôles and from where, filters, list or map.
 * @internal
 */
export class FilterBar extends FeatureElement {
  static override properties: PropertyDeclarations = {
    locator: { attribute: false },
    isOpen: { state: true },
  };

  static override styles = [barStyles, fieldStyles, filterStyles];

  locator: LocatorProps | undefined;

  private isOpen = false;

  readonly #focus = new FocusController(this);
  readonly #words = new Messages(this, filterWords);
  #summary = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.locator) return;
    const { state, language, listWords, announcer } = this.locator;
    const words = this.#words.in(language);
    if (!words) return;
    const summary = summaryText(state, listWords, words);
    // What the list has become is announced, not what it is at first.
    if (this.#summary && summary !== this.#summary) announcer.announceSoon(summary);
    this.#summary = summary;
  }

  readonly #toggle = (): void => {
    this.isOpen = !this.isOpen;
  };

  readonly #reset = (): void => {
    this.locator?.store.resetFilters();
    // The button that was pressed is gone then.
    this.#focus.focus('.filter-button');
  };

  protected override render(): TemplateResult | typeof nothing {
    if (!this.locator) return nothing;
    const { state, store, listWords, language, noMap } = this.locator;
    const words = this.#words.in(language);
    // Until its words have loaded: what the widget has drawn before.
    if (!words) return html`<p class="summary">${listWords.count(state.listed.length)}</p>`;
    return html`
      <p class="summary">${this.#summary}</p>
      <div class="bar-controls">
        ${
          state.miss
            ? html`<button class="button" type="button" @click=${this.#reset}>${words.resetFilters}</button>`
            : nothing
        }
        ${renderFilterButton(state.filter, this.isOpen, words, this.#toggle)}
        ${noMap ? nothing : renderViewSwitch(state.view, store, words)}
      </div>
      ${renderFilters(state, store, this.isOpen, words)}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-locator-filter-bar': FilterBar;
  }
}
