import { html, type TemplateResult } from 'lit';
import type { SharedWords } from '../../../i18n/shared/fr.ts';

/** The shape of the list before it has loaded, as tall as the list itself, so that nothing moves when it comes. */
export const skeletonList = html`
  <ol class="list" aria-hidden="true">
    ${[1, 2, 3, 4, 5].map(() => html`<li class="card ghost"><span></span><span></span><span></span></li>`)}
  </ol>
`;

/** The list is loading: announced at once, visible when it takes longer than usual. */
export const renderLoading = (isSlow: boolean, words: SharedWords | undefined): TemplateResult => html`
  <p class="summary" aria-live="polite" aria-atomic="true">
    <span class=${isSlow ? '' : 'visually-hidden'}>${isSlow ? words?.slow : words?.loading}</span>
  </p>
`;
