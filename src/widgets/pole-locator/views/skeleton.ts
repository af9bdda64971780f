import { html, type TemplateResult } from 'lit';
import type { SharedWords } from '../../../i18n/shared/fr.ts';

/** The shape of the list before it is there, as tall as the list itself, so that nothing moves when it comes. */
export const renderSkeleton = (
  state: { readonly kind: string; readonly slow?: boolean },
  words: SharedWords | undefined,
): TemplateResult => html`
  <p class="skeleton" role="status">
    <span class=${state.slow ? 'muted' : 'visually-hidden'}>${state.slow ? words?.slow : words?.loading}</span>
  </p>
  <ol class="list" aria-hidden="true">
    ${[1, 2, 3, 4, 5].map(
      () =>
        html`<li class="card ghost">
          <span class="bar wide"></span><span class="bar"></span><span class="bar"></span>
        </li>`,
    )}
  </ol>
`;
