import { html, type TemplateResult } from 'lit';

/** The frame of an icon. Decorative: a name always stands beside it or on its control. */
export const icon = (strokes: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${strokes}</svg>`;
