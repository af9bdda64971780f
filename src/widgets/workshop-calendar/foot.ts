import { html, nothing, type TemplateResult } from 'lit';
import type { Workshop } from '../../contract/workshops.ts';
import type { CalendarWords } from '../../i18n/workshop-calendar/list/fr.ts';

/** The way to a subscription, and that some workshops are demonstration. */
export const renderFoot = (
  words: CalendarWords,
  all: readonly Workshop[],
  isOpen: boolean,
  toggle: () => void,
): TemplateResult => html`
  <div class="foot small muted">
    <button class="button quiet" type="button" aria-expanded=${isOpen} @click=${toggle}>${words.follow}</button>
    ${all.some(({ demo }) => demo) ? html`<p>${words.demo}</p>` : nothing}
  </div>
`;
