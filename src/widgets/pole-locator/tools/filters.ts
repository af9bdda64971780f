import { html, type TemplateResult } from 'lit';
import type { Pole } from '../../../contract/poles.ts';
import { filterOptions, type PoleFilter } from '../../../domain/poles/filter.ts';
import type { LocatorToolsWords } from '../../../i18n/locator-tools/fr.ts';
import { chevronDownIcon } from '../../../ui/icons/chevron-down.ts';

/** Filters by service and audience, folded, each choice with the number of pôles it leaves. */
export function renderFilters(
  poles: readonly Pole[],
  filter: PoleFilter,
  words: LocatorToolsWords,
  toggle: (kind: keyof PoleFilter, code: string) => void,
): TemplateResult {
  const chosen = filter.services.size + filter.audiences.size;
  return html`
    <details class="filters" part="filters">
      <summary class="button quiet">
        ${words.filters}${chosen ? html` <span class="badge">${chosen}</span>` : ''}${chevronDownIcon()}
      </summary>
      ${(['services', 'audiences'] as const).map(
        (kind) => html`
          <fieldset>
            <legend class="small muted">${words.filterBy[kind]}</legend>
            <div class="chips">
              ${filterOptions(poles, kind, filter).map(({ code, name, count }) => {
                const pressed = filter[kind].has(code);
                return html`<button
                  class="chip"
                  type="button"
                  aria-pressed=${pressed ? 'true' : 'false'}
                  @click=${() => toggle(kind, code)}
                >
                  ${words.option(name, count)}
                </button>`;
              })}
            </div>
          </fieldset>
        `,
      )}
    </details>
  `;
}
