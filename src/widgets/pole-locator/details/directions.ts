import { html, nothing, type TemplateResult } from 'lit';
import type { Pole } from '../../../contract/poles.ts';
import { directionsTo } from '../../../domain/poles/directions.ts';
import type { DetailsWords } from '../../../i18n/pole-locator/details/fr.ts';
import type { ListWords } from '../../../i18n/pole-locator/list/fr.ts';
import { navigationIcon } from '../../../ui/icons/navigation.ts';

const SERVICES = ['geo', 'osm', 'google', 'apple'] as const;

/** A menu of links to route planners that the user may choose. Nothing is loaded from them. */
export function renderDirections(pole: Pole, words: DetailsWords, listWords: ListWords): TemplateResult {
  const links = directionsTo(pole);
  return html`
    <details class="directions" @focusout=${closeWhenLeft} @keydown=${closeOnEscape}>
      <summary class="button quiet" aria-label=${words.directionsName(pole.name)}>
        ${navigationIcon()}<span>${listWords.directions}</span>
      </summary>
      <ul class="menu">
        ${SERVICES.map(
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

const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent): void => {
  const details = currentTarget as HTMLDetailsElement;
  if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
};

const closeOnEscape = ({ currentTarget, key }: KeyboardEvent): void => {
  if (key !== 'Escape') return;
  const details = currentTarget as HTMLDetailsElement;
  details.open = false;
  details.querySelector('summary')?.focus();
};
