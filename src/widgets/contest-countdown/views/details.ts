import { html, type TemplateResult } from 'lit';

/** What else is known of a phase, such as the date it was meant for at first: a paragraph each. */
export const renderDetails = (details: readonly string[] = []): TemplateResult[] =>
  details.map((text) => html`<p class="muted">${text}</p>`);
