import { html, nothing, type TemplateResult } from 'lit';
import type { ApiFailure } from '../../../client/failure.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { TEXT_FIELDS } from '../../../domain/workshops/form-check.ts';
import { textsOf } from '../../../ui/texts-of.ts';
import { circleAlertIcon } from '../../../ui/icons/circle-alert.ts';
import type { RegistrationWords } from '../../../i18n/workshop-calendar/registration/fr.ts';
import { failureText, isFinal } from './failure-text.ts';
import { renderConsent, renderFields, type FieldContext } from './fields.ts';
import { renderPrivacy } from './privacy.ts';
import { renderSummary } from './summary.ts';

export interface FormContext extends FieldContext {
  /** Day, time and place. */
  readonly when: TemplateResult;
  /** `aria-level` of its title. */
  readonly level: number;
  /** It leads to the waiting list. */
  readonly isWaiting: boolean;
  readonly isSending: boolean;
  readonly failure: ApiFailure | undefined;
  /** `trap`: text of the field that people do not see. */
  readonly submit: (trap: string) => void;
  readonly focus: (selector: string) => void;
  /** The form was opened from the list, where the way back leads. */
  readonly fromList: boolean;
  readonly back: () => void;
  /** Leads to the other workshops. */
  readonly leave: () => void;
}

export function renderForm(workshop: Workshop, context: FormContext): TemplateResult {
  const { words, errors, failure, isWaiting, isSending, fromList } = context;
  const submit = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    // As the fields are now: what fills them in does not always say so.
    context.set(textsOf(form, TEXT_FIELDS));
    context.submit(textsOf(form, ['topic']).topic ?? '');
  };
  return html`
    <div class="form" part="form">
      ${context.when}
      <div class="form-title" role="heading" aria-level=${context.level} tabindex="-1">
        ${isWaiting ? words.titleWaiting : words.title}
      </div>
      <p class="small muted">${words.required}</p>
      <form novalidate @submit=${submit}>
        ${errors.length ? renderSummary(context, context.focus) : nothing} ${renderFields(workshop, context)}
        <div class="trap" aria-hidden="true">
          <label>
            ${words.trap}
            <input name="topic" tabindex="-1" autocomplete="off" />
          </label>
        </div>
        ${renderPrivacy(words)} ${renderConsent(context)}
        <div role="alert">${failure ? renderFailure(failure, words) : nothing}</div>
        <div class="actions">
          ${
            failure && isFinal(failure)
              ? html`<button class="button primary" type="button" @click=${context.leave}>
                  ${words.done.another}
                </button>`
              : html`<button class="button primary" aria-disabled=${isSending ? 'true' : 'false'}>
                  ${isSending ? words.sending : isWaiting ? words.submitWaiting : words.submit}
                </button>`
          }
          <button class="button quiet" type="button" @click=${context.back}>
            ${fromList ? words.cancelToList : words.cancel}
          </button>
        </div>
        <p class="visually-hidden" aria-live="polite" aria-atomic="true">${isSending ? words.sending : nothing}</p>
      </form>
    </div>
  `;
}

const renderFailure = (failure: ApiFailure, words: RegistrationWords): TemplateResult => html`
  <div class="notice failed">
    ${circleAlertIcon()}
    <p>${failureText(failure, words)}</p>
  </div>
`;
