import { html, type TemplateResult } from 'lit';
import { PRIVACY_CONTACT } from '../../../contract/registration-answer.ts';
import type { RegistrationWords } from '../../../i18n/workshop-calendar/registration/fr.ts';
import { chevronDownIcon } from '../../../ui/icons/chevron-down.ts';

/** The notice owed before anything is sent (GDPR, article 13): the short of it in sight, the whole on demand. */
export const renderPrivacy = ({ privacy }: RegistrationWords): TemplateResult => html`
  <div class="privacy small">
    <p class="muted">${privacy.short}</p>
    <details>
      <summary class="button quiet">${privacy.title}${chevronDownIcon()}</summary>
      <ul>
        <li>${privacy.who(PRIVACY_CONTACT)}</li>
        <li>${privacy.why}</li>
        <li>${privacy.mandatory}</li>
        <li>${privacy.recipients}</li>
        <li>${privacy.kept}</li>
        <li>${privacy.rights(PRIVACY_CONTACT)}</li>
        <li>${privacy.complaint}</li>
      </ul>
    </details>
  </div>
`;
