import { html, type TemplateResult } from 'lit';
import type { ContactWords } from '../../../i18n/eligibility-quiz/contact/fr.ts';
import type { ContactState } from './contact-state.ts';

/** At the result: what has become of a request whose form the visitor has left. Told aloud when it changes. */
export const renderNews = (state: ContactState, { news }: ContactWords): TemplateResult => html`
  <p class="notice" aria-live="polite" aria-atomic="true">
    ${
      state.kind === 'done'
        ? news.done(state.receipt.reference)
        : state.kind === 'failed'
          ? `${news.failed} ${state.message}`
          : news.sending
    }
  </p>
`;
