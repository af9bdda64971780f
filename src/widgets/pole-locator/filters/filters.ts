import { html, nothing, type TemplateResult } from 'lit';
import type { PoleFilter } from '../../../domain/poles/filter.ts';
import { filterOptions } from '../../../domain/poles/filter-options.ts';
import type { FilterWords } from '../../../i18n/pole-locator/filters/fr.ts';
import { chevronDownIcon } from '../../../ui/icons/chevron-down.ts';
import type { LocatorState, LocatorStore } from '../state/store.ts';

const KINDS = ['services', 'audiences'] as const;

/** Opens and closes the filters; shows how many are chosen. */
export const renderFilterButton = (
  { services, audiences }: PoleFilter,
  isOpen: boolean,
  words: FilterWords,
  toggle: () => void,
): TemplateResult => {
  const chosen = services.size + audiences.size;
  return html`<button
    class="button quiet filter-button"
    type="button"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls="filters"
    @click=${toggle}
  >
    ${words.filters}${chosen ? html` <span class="badge">${chosen}</span>` : nothing}${chevronDownIcon()}
  </button>`;
};

/** Filters by service and audience, each choice with the number of pôles it leaves. Nothing is counted while closed. */
export const renderFilters = (
  state: LocatorState,
  store: LocatorStore,
  isOpen: boolean,
  words: FilterWords,
): TemplateResult => html`
  <div id="filters" class="filters" part="filters" ?hidden=${!isOpen}>
    ${isOpen ? KINDS.map((kind) => renderFilter(kind, state, store, words)) : nothing}
  </div>
`;

const renderFilter = (
  kind: keyof PoleFilter,
  { poles, filter }: LocatorState,
  store: LocatorStore,
  words: FilterWords,
): TemplateResult => html`
  <fieldset>
    <legend class="small muted">${words.filterBy[kind]}</legend>
    <div class="chips">
      ${filterOptions(poles, kind, filter).map(
        ({ code, name, count }) =>
          html`<button
            class="chip"
            type="button"
            aria-pressed=${filter[kind].has(code) ? 'true' : 'false'}
            @click=${() => store.toggleFilter(kind, code)}
          >
            ${words.option(name, count)}
          </button>`,
      )}
    </div>
  </fieldset>
`;
