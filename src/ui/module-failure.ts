import { html, type TemplateResult } from 'lit';

/** In place of a part whose code could not be loaded. */
export const renderModuleFailure = (text: string, retryLabel: string, retry: () => unknown): TemplateResult => html`
  <div class="notice failed" role="alert">
    <div>
      <p>${text}</p>
      <button class="button" type="button" @click=${retry}>${retryLabel}</button>
    </div>
  </div>
`;
