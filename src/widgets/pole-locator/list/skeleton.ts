import { html, type TemplateResult } from 'lit';
import type { SharedWords } from '../../../i18n/shared/fr.ts';

/** The shape of the list before it is there, as tall as the list itself, so that nothing moves when it comes. */
export const ghostCards = html`
  <ol class="list" aria-hidden="true">
    ${[1, 2, 3, 4, 5].map(() => html`<li class="card ghost"><span></span><span></span><span></span></li>`)}
  </ol>
`;

/** Says that the list is loading: aloud at once, in sight when it takes longer than usual. */
export const renderBusy = (
  state: { readonly kind: string; readonly slow?: boolean },
  words: SharedWords | undefined,
): TemplateResult => html`
  <p class="summary" aria-live="polite" aria-atomic="true">
    <span class=${state.slow ? '' : 'visually-hidden'}>${state.slow ? words?.slow : words?.loading}</span>
  </p>
`;
