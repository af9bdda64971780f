import { html, type TemplateResult } from 'lit';
import type { ContactReceipt } from '../../../contract/contact-answer.ts';
import type { ContactWords } from '../../../i18n/eligibility-quiz/contact/fr.ts';
import { checkIcon } from '../../../ui/icons/check.ts';

/** The request has arrived: where, what comes next, and what to quote. */
export const renderDone = (
  { done, cancel }: ContactWords,
  level: number,
  { team, reference }: ContactReceipt,
  email: string,
  close: () => void,
): TemplateResult => html`
  <div class="contact sent" part="contact">
    <div id="heading" class="title" role="heading" aria-level=${level} tabindex="-1">${checkIcon()} ${done.title}</div>
    <p>${done.team(team)}</p>
    <p class="text">${done.next}</p>
    <p class="text">${done.mail(email)} ${done.noMail}</p>
    <p>${done.reference} <strong>${reference}</strong></p>
    <div class="actions"><button class="button" type="button" @click=${close}>${cancel}</button></div>
  </div>
`;
