import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../contract/places.ts';
import type { CommuneSearchWords } from '../../i18n/commune-search/fr.ts';
import { searchIcon } from '../icons/search.ts';
import { xIcon } from '../icons/x.ts';
import type { CommuneSearchController } from '../../element/commune-search-controller.ts';

/**
 * The commune combobox: label, field, list of suggestions, and their announcement. Ids are in the widget's shadow root, so
 * two widgets on a page do not collide.
 */
export function renderCommuneSearch(
  search: CommuneSearchController,
  words: CommuneSearchWords,
  isWrong = false,
): TemplateResult {
  const { options, open, active } = search;
  const listed = open && options && options.length > 0;
  return html`
    <div class="search" part="search">
      <label id="place-label" class="label" for="place">${words.label}</label>
      <div class="search-box">
        ${searchIcon()}
        <input
          id="place"
          class="input"
          part="search-input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="words"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="200"
          aria-labelledby="place-label"
          aria-autocomplete="list"
          aria-expanded=${listed ? 'true' : 'false'}
          aria-controls="places"
          aria-activedescendant=${listed && active >= 0 ? `place-${active}` : nothing}
          aria-describedby="place-help"
          aria-invalid=${isWrong ? 'true' : 'false'}
          placeholder=${words.placeholder}
          .value=${search.text}
          @input=${(event: InputEvent) => search.type((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => search.key(event)}
          @click=${() => search.selectChosen()}
          @blur=${() => search.blur()}
        />
        ${
          search.text
            ? html`<button class="button quiet icon-only clear" type="button" @click=${() => search.clear()}>
                ${xIcon()}<span class="visually-hidden">${words.clear}</span>
              </button>`
            : nothing
        }
        <div class="places" ?data-framed=${isFramed()} ?hidden=${!listed}>
          <ul id="places" role="listbox" aria-label=${words.results}>
            ${listed ? options.map((place, index) => renderOption(search, words, place, index)) : nothing}
          </ul>
          ${search.hasMore ? html`<p class="more small muted" aria-hidden="true">${words.first(options?.length ?? 0)}</p>` : nothing}
        </div>
      </div>
      <p id="place-help" class="search-help small" aria-live="polite" aria-atomic="true">
        ${
          // For screen readers: the list, and what is below it, are in sight.
          listed
            ? html`<span class="visually-hidden"
                >${words.count(options.length)} ${search.hasMore ? words.first(options.length) : nothing}</span
              >`
            : help(search, words)
        }
      </p>
      ${
        search.failure
          ? html`<button class="button quiet" type="button" @click=${search.retry}>${words.retry}</button>`
          : nothing
      }
    </div>
  `;
}

/** A frame grows with its content alone: what lies over the content would be cut off at its end. */
const isFramed = (): boolean => window.parent !== window;

/* eslint-disable lit-a11y/click-events-have-key-events -- the field keeps the focus and handles every key (APG combobox) */
const renderOption = (
  search: CommuneSearchController,
  words: CommuneSearchWords,
  place: Place,
  index: number,
): TemplateResult => html`
  <li
    id="place-${index}"
    role="option"
    aria-selected=${search.active === index ? 'true' : 'false'}
    @pointerdown=${(event: PointerEvent) => event.preventDefault()}
    @click=${() => search.choose(place)}
  >
    <span>${place.name}</span>
    <span class="muted small"
      >${place.seatOf ? words.seatOf(place.seatOf) : `${postcodes(place)} · ${place.department}`}</span
    >
  </li>
`;
/* eslint-enable lit-a11y/click-events-have-key-events */

/** A city with many postcodes shows its first two. */
const postcodes = ({ postcodes: all }: Place): string => all.slice(0, 2).join(', ') + (all.length > 2 ? '…' : '');

function help(search: CommuneSearchController, words: CommuneSearchWords): string {
  if (search.failure) return words.failed;
  if (search.options?.length === 0) return words.none(search.text);
  return '';
}
