import { html, nothing, type TemplateResult } from 'lit';
import type { Pole } from '../../../contract/poles.ts';
import { filterOptions, type PoleFilter } from '../../../domain/poles/filter.ts';
import type { LocatorToolsWords } from '../../../i18n/locator-tools/fr.ts';
import { chevronDownIcon } from '../../../ui/icons/chevron-down.ts';

/** Opens and closes the filters; says how many are chosen. */
export const renderFilterButton = (
  { services, audiences }: PoleFilter,
  open: boolean,
  words: LocatorToolsWords,
  toggle: () => void,
): TemplateResult => {
  const chosen = services.size + audiences.size;
  return html`<button
    class="button quiet filter-button"
    type="button"
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls="filters"
    @click=${toggle}
  >
    ${words.filters}${chosen ? html` <span class="badge">${chosen}</span>` : ''}${chevronDownIcon()}
  </button>`;
};

/** Filters by service and audience, each choice with the number of pôles it leaves. Nothing is counted while closed. */
export const renderFilters = (
  poles: readonly Pole[],
  filter: PoleFilter,
  open: boolean,
  words: LocatorToolsWords,
  toggle: (kind: keyof PoleFilter, code: string) => void,
): TemplateResult => html`
  <div id="filters" class="filters" part="filters" ?hidden=${!open}>
    ${
      open
        ? (['services', 'audiences'] as const).map(
            (kind) => html`
              <fieldset>
                <legend class="small muted">${words.filterBy[kind]}</legend>
                <div class="chips">
                  ${filterOptions(poles, kind, filter).map(
                    ({ code, name, count }) =>
                      html`<button
                        class="chip"
                        type="button"
                        aria-pressed=${filter[kind].has(code) ? 'true' : 'false'}
                        @click=${() => toggle(kind, code)}
                      >
                        ${words.option(name, count)}
                      </button>`,
                  )}
                </div>
              </fieldset>
            `,
          )
        : nothing
    }
  </div>
`;
