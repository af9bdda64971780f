import { html, type TemplateResult } from 'lit';

/**
 * A note at the lower edge of the viewport, with one thing to do: it is seen wherever the visitor is in the widget, and
 * nothing moves above it.
 */
export const renderNote = (text: string, label: string, act: () => void): TemplateResult => html`
  <div class="notice note small">
    <p role="alert">${text}</p>
    <button class="button quiet" type="button" @click=${act}>${label}</button>
  </div>
`;
