import { html, type TemplateResult } from 'lit';

/** What is told at the edge of what is seen, wherever the visitor is, and what they may do: nothing moves above it. */
export const renderNote = (text: string, label: string, act: () => void): TemplateResult => html`
  <div class="notice note small">
    <p role="alert">${text}</p>
    <button class="button quiet" type="button" @click=${act}>${label}</button>
  </div>
`;
