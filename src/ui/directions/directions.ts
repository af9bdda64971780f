import { html, nothing, type TemplateResult } from 'lit';
import type { Pole } from '../../contract/poles.ts';
import { directionsTo } from '../../domain/poles/directions.ts';
import type { DirectionsWords } from '../../i18n/directions/fr.ts';
import { navigationIcon } from '../icons/navigation.ts';

const SERVICES = ['geo', 'osm', 'google', 'apple'] as const;

/** A menu of links to route planners that the user may choose. Nothing is loaded from them. */
export function renderDirections(
  pole: Pick<Pole, 'name' | 'place' | 'address'>,
  words: DirectionsWords,
): TemplateResult {
  const links = directionsTo(pole);
  return html`
    <details class="directions" @focusout=${closeWhenLeft} @keydown=${closeOnEscape}>
      <summary class="button quiet" aria-label=${words.directionsName(pole.name)}>
        ${navigationIcon()}<span>${words.directions}</span>
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
