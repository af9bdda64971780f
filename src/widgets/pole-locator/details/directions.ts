import { html, nothing, type TemplateResult } from 'lit';
import type { Pole } from '../../../contract/poles.ts';
import { directionsTo } from '../../../domain/poles/directions.ts';
import type { LocatorWords } from '../../../i18n/pole-locator/list/fr.ts';
import type { LocatorToolsWords } from '../../../i18n/locator-tools/fr.ts';
import { navigationIcon } from '../../../ui/icons/navigation.ts';

/** The ways to get there, folded: plain links to services the visitor may choose, nothing is loaded from them. */
export function renderDirections(pole: Pole, list: LocatorWords, words: LocatorToolsWords): TemplateResult {
  const links = directionsTo(pole);
  return html`
    <details
      class="directions"
      @focusout=${closeWhenLeft}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') close(event);
      }}
    >
      <summary class="button quiet" aria-label=${words.directionsName(pole.name)}>
        ${navigationIcon()}<span>${list.directions}</span>
      </summary>
      <ul class="menu">
        ${(['geo', 'osm', 'google', 'apple'] as const).map(
          (service) =>
            html`<li>
              <a href=${links[service]} target=${service === 'geo' ? nothing : '_blank'} rel="noopener noreferrer">
                ${words.directionsWith[service]}
              </a>
            </li>`,
        )}
        ${pole.address ? nothing : html`<li class="small muted">${words.townOnly}</li>`}
      </ul>
    </details>
  `;
}

const closeWhenLeft = (event: FocusEvent): void => {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
};

const close = (event: KeyboardEvent): void => {
  const details = event.currentTarget as HTMLDetailsElement;
  details.open = false;
  details.querySelector('summary')?.focus();
};
