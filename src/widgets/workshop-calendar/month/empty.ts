import { html, nothing, type TemplateResult } from 'lit';

/** An empty month says so, and where the next workshops are. `way`: the button's words, where there are any. */
export const renderEmpty = (text: string, way: string | undefined, go: () => void): TemplateResult => html`
  <div class="empty small" aria-live="polite" aria-atomic="true">
    <p>${text}</p>
    ${way ? html`<button class="button quiet" type="button" @click=${go}>${way}</button>` : nothing}
  </div>
`;
