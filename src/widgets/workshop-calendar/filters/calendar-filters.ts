import { html, type LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Workshop } from '../../../contract/workshops.ts';
import { filterOptions, type FilterOption } from '../../../domain/workshops/filter-options.ts';
import { MAX_TEXT } from '../../../domain/workshops/filter-query.ts';
import { defineFeature, FeatureElement } from '../../../element/feature-element.ts';
import { memoizeLast } from '../../../element/keep-last.ts';
import type { FilterWords } from '../../../i18n/workshop-calendar/filters/fr.ts';
import { filterWords } from '../../../i18n/workshop-calendar/filters/words.ts';
import { Messages } from '../../../element/words.ts';
import { endTypedKeys } from '../../../element/typed-keys.ts';
import { languageName } from '../../../i18n/workshop-calendar/language-names.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import type { CalendarProps } from '../state/calendar-props.ts';
import type { LazyFeature } from '../state/lazy-feature.ts';
import { filterStyles } from './styles.ts';

/** Milliseconds without a key after which the text that was typed is searched for. */
const SEARCH_DEBOUNCE_MS = 400;

type ListName = 'poles' | 'stages' | 'themes' | 'formats' | 'languages';

/**
 * The filters: native choices, each with what the workshops offer. A choice of one is left out.
 * @internal
 */
export class CalendarFilters extends FeatureElement {
  static override properties: PropertyDeclarations = {
    calendar: { attribute: false },
    words: { attribute: false },
  };

  static override styles = [fieldStyles, filterStyles];

  calendar: CalendarProps | undefined;
  words: FilterWords | undefined;

  readonly #offered = memoizeLast(filterOptions);
  #searchTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    endTypedKeys(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#searchTimer);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { calendar, words } = this;
    if (!calendar || !words) return nothing;
    const { state, store, language } = calendar;
    const nameOfPole = ({ name, value }: FilterOption): string => name ?? state.poleNames?.get(value) ?? value;
    const given = ({ name, value }: FilterOption): string => name ?? value;
    return html`
      <div class="field wide">
        <label class="label small" for="filter-text">${words.text}</label>
        <input
          id="filter-text"
          class="input"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          maxlength=${MAX_TEXT}
          placeholder=${words.textHint}
          .value=${state.filter.text ?? ''}
          @input=${this.#search}
          @change=${this.#search}
        />
      </div>
      ${this.#renderSelect('poles', words.pole, words.all, nameOfPole)}
      ${this.#renderSelect('stages', words.stage, words.allFeminine, ({ value }) => words.stageNames[value as Workshop['stage']] ?? value)}
      ${this.#renderSelect('themes', words.theme, words.all, given)}
      ${this.#renderSelect('formats', words.format, words.all, ({ value }) => calendar.words.formatNames[value as Workshop['format']] ?? value)}
      ${this.#renderSelect('languages', words.language, words.allFeminine, ({ value }) => languageName(value, language))}
      <label class="check wide">
        <input
          type="checkbox"
          .checked=${state.filter.withPlaces ?? false}
          @change=${(event: Event) => store.setFilter({ withPlaces: (event.target as HTMLInputElement).checked || undefined })}
        />
        ${words.withPlaces}
      </label>
    `;
  }

  /** What the workshops offer, and what was chosen although none offers it. */
  #renderSelect(
    name: ListName,
    label: string,
    all: string,
    nameOf: (option: FilterOption) => string,
  ): TemplateResult | typeof nothing {
    if (!this.calendar) return nothing;
    const { state, store } = this.calendar;
    const offered = this.#offered(state.all)[name];
    const chosen = state.filter[name]?.[0] ?? '';
    if (offered.length < 2 && !chosen) return nothing;
    const isOffered = !chosen || offered.some(({ value }) => value === chosen);
    const options = isOffered ? offered : [...offered, { value: chosen }];
    return html`<div class="field">
      <label class="label small" for="filter-${name}">${label}</label>
      <select
        id="filter-${name}"
        class="input"
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          store.setFilter({ [name]: value ? [value] : undefined });
        }}
      >
        <option value="" ?selected=${!chosen}>${all}</option>
        ${options.map(
          (option) =>
            html`<option value=${option.value} ?selected=${option.value === chosen}>${nameOf(option)}</option>`,
        )}
      </select>
    </div>`;
  }

  /** Searches once the visitor pauses; for an emptied field, or one that was left, at once. */
  readonly #search = ({ type, target }: Event): void => {
    clearTimeout(this.#searchTimer);
    const { value } = target as HTMLInputElement;
    const search = (): void => this.calendar?.store.setFilter({ text: value || undefined });
    if (type === 'change' || value === '') search();
    else this.#searchTimer = setTimeout(search, SEARCH_DEBOUNCE_MS);
  };
}

/** The filters, below their button. */
export function prepareFilters(host: LitElement): LazyFeature {
  defineFeature('alexis-calendar-filters', CalendarFilters);
  const messages = new Messages(host, filterWords);
  return {
    render: (calendar) => {
      const words = messages.in(calendar.language);
      return (
        words &&
        html`<alexis-calendar-filters
          class="panel fields"
          part="filters"
          .calendar=${calendar}
          .words=${words}
        ></alexis-calendar-filters>`
      );
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-calendar-filters': CalendarFilters;
  }
}
