import { html, type TemplateResult } from 'lit';

/** Where a widget announces `text` to screen readers; in the page before there is any, so that they watch it. */
export const renderLiveRegion = (text: string): TemplateResult => html`
  <div class="visually-hidden" aria-live="polite" aria-atomic="true">${text}</div>
`;
