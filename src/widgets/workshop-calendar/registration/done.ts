import { html, nothing, type TemplateResult } from 'lit';
import type { Registration } from '../../../contract/registration-answer.ts';
import { parseInstant } from '../../../domain/dates/instant.ts';
import { dateOf } from '../../../domain/workshops/session-time.ts';
import type { RegistrationWords } from '../../../i18n/workshop-calendar/registration/fr.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { checkIcon } from '../../../ui/icons/check.ts';
import { clockIcon } from '../../../ui/icons/clock.ts';

/** How far a cancellation has come. */
export type Cancelling = 'no' | 'asked' | 'sending' | 'failed';

export interface DoneContext {
  readonly words: RegistrationWords;
  readonly language: Language;
  /** `aria-level` of the outcome: it takes the focus, and of a focused paragraph Orca says nothing. */
  readonly level: number;
  readonly cancelling: Cancelling;
  /** Day, time and place. */
  readonly when: TemplateResult;
  readonly calendarLinks: TemplateResult | typeof nothing;
  readonly ask: () => void;
  readonly keep: () => void;
  readonly cancel: () => void;
  readonly leave: () => void;
  /** Where that leads. */
  readonly leaveLabel: string;
}

/** What came of it, what happens next, and the way back. */
export function renderDone(registration: Registration, context: DoneContext): TemplateResult {
  const { words, level, calendarLinks, leave, leaveLabel } = context;
  const { status, email, page, joinUrl } = registration;
  const active = status === 'confirmed' || status === 'waiting' || status === 'offered';
  return html`
    <div class="done">
      <div class="form-title" role="heading" aria-level=${level} tabindex="-1">
        ${status === 'confirmed' ? checkIcon() : active ? clockIcon() : nothing}<strong
          >${outcome(registration, context)}</strong
        >
      </div>
      ${context.when}
      ${
        active
          ? html`
              ${joinUrl ? html`<p><a href=${joinUrl} target="_blank" rel="noopener">${words.done.join}</a></p>` : nothing}
              <p class="label">${words.done.next}</p>
              <p>${status === 'confirmed' ? words.done.mail(email) : words.done.mailWaiting(email)}</p>
              <p class="small muted">${words.noMail}</p>
              ${status === 'confirmed' ? calendarLinks : nothing} ${renderCancel(context)}
            `
          : nothing
      }
      <div class="actions">
        ${active ? html`<a class="button" href=${page} target="_blank" rel="noopener">${words.done.manage}</a>` : nothing}
        <button class="button" type="button" @click=${leave}>${leaveLabel}</button>
      </div>
    </div>
  `;
}

function outcome({ status, position, offerEnds }: Registration, { words, language }: DoneContext): string {
  const { done } = words;
  if (status === 'confirmed') return done.confirmed;
  if (status === 'waiting') return position === undefined ? done.waitingUnknown : done.waiting(position);
  if (status === 'offered' && offerEnds)
    return done.offered(
      `${formatDate(dateOf(offerEnds), language, { weekday: true })}, ${formatTime(parseInstant(offerEnds).wall, language)}`,
    );
  return status === 'cancelled' ? done.cancelled : done.closed;
}

/** Cancelling asks once more, in place. */
function renderCancel({ words, cancelling, ask, keep, cancel }: DoneContext): TemplateResult {
  const { done } = words;
  if (cancelling === 'no')
    return html`<button class="button quiet cancel-ask" type="button" @click=${ask}>${done.cancel}</button>`;
  return html`
    <div class="notice cancel-question" role="group" aria-labelledby="cancel-question" tabindex="-1">
      <div>
        <p id="cancel-question">${done.cancelConfirm}</p>
        ${cancelling === 'failed' ? html`<p class="error" role="alert">${done.cancelFailed}</p>` : nothing}
        <div class="actions">
          <button
            class="button"
            type="button"
            aria-disabled=${cancelling === 'sending' ? 'true' : 'false'}
            @click=${cancel}
          >
            ${cancelling === 'sending' ? done.cancelling : done.cancelYes}
          </button>
          <button class="button" type="button" @click=${keep}>${done.cancelNo}</button>
        </div>
      </div>
    </div>
  `;
}
