import { html, type TemplateResult } from 'lit';
import { chevronDownIcon } from '../icons/chevron-down.ts';
import { faultOf, idOf, type FormView } from './form-view.ts';
import { renderFault } from './text-field.ts';

/** The notice owed before anything is sent (GDPR, article 13). */
export interface PrivacyNotice {
  readonly short: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The short of the notice in view, the whole on demand. */
export const renderPrivacy = (view: FormView, { short, title, lines }: PrivacyNotice): TemplateResult => html`
  <div class="privacy small">
    <p id=${idOf(view, 'privacy')} class="muted">${short}</p>
    <details>
      <summary class="button quiet">${title}${chevronDownIcon()}</summary>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </details>
  </div>
`;

/** The consent, worded as it is stored with its version. */
export function renderConsent(view: FormView, label: string): TemplateResult {
  const fault = faultOf(view, 'consent');
  return html`
    <div class="field">
      <label class="check">
        <input
          id=${idOf(view, 'consent')}
          type="checkbox"
          aria-required="true"
          aria-invalid=${fault ? 'true' : 'false'}
          aria-describedby="${idOf(view, 'consent', 'fault')} ${idOf(view, 'privacy')}"
          .checked=${view.state.values.consent}
          @change=${(event: Event) => view.acts.set('consent', (event.target as HTMLInputElement).checked)}
        />
        <span>${label}</span>
      </label>
      ${renderFault(view, 'consent')}
    </div>
  `;
}
