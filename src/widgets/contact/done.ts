import { html, type TemplateResult } from 'lit';
import type { ContactReceipt } from '../../contract/contact-answer.ts';
import type { ContactWords } from '../../i18n/eligibility-quiz/contact/fr.ts';
import { checkIcon } from '../../ui/icons/check.ts';

interface DoneProps {
  readonly words: ContactWords;
  readonly level: number;
  /** Where the acknowledgement goes. */
  readonly email: string;
  readonly back: string;
  readonly goBack: () => void;
}

/** The request has arrived: where, what comes next, and what to quote. */
export const renderDone = (
  { team, reference }: ContactReceipt,
  { words, level, email, back, goBack }: DoneProps,
): TemplateResult => html`
  <div class="done" part="contact">
    <div id="heading" class="form-title" role="heading" aria-level=${level} tabindex="-1">
      ${checkIcon()}<strong>${words.done.title}</strong>
    </div>
    <p>${words.done.team(team)}</p>
    <p>${words.done.next}</p>
    <p>${words.done.mail(email)} ${words.noMail}</p>
    <p>${words.done.reference} <strong class="reference">${reference}</strong></p>
    <div class="actions"><button class="button" type="button" @click=${goBack}>${back}</button></div>
  </div>
`;
