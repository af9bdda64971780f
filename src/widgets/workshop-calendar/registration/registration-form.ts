/*
 * The registration form, for any widget. Load this module when the form is first wanted, then draw its element:
 *
 *     const { defineRegistrationForm, RegistrationStore } = await loadModule(() => import('…/registration/registration-form.ts'));
 *     defineRegistrationForm();
 *     const store = new RegistrationStore(this); // the widget: it keeps what was typed while the form is not drawn
 *
 *     html`<alexis-registration-form
 *       .subject=${subject}
 *       .store=${store}
 *       @registration-close=${…}
 *     ></alexis-registration-form>`
 *
 * `subject` is a `RegistrationSubject`: client, language, workshop, when, where, commune, now, level, back. Give the same object as long as
 * nothing in it changed (`memoizeLast`). The widget needs `tokens`, `baseStyles`, `controlStyles` and `stateStyles`; the
 * element brings its own.
 *
 * The element moves the focus to its title when it opens; the widget moves it back where the visitor came from. Events:
 * - `registration-close` (`RegistrationCloseEvent`): the visitor wants back. `to` is `back`, or `workshops` for all of them.
 * - `alexis-registration` (public): dispatched by the store's target, also when the visitor has left the form meanwhile. Calendars
 *   of the page follow by themselves.
 *
 * `store.left` tells what became of requests whose form the visitor has left; draw it where they are now. Without `.store`,
 * the element has its own, and what was typed goes with it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../../client/read-answer.ts';
import { PRIVACY_CONTACT, type Registration } from '../../../contract/registration-answer.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { defineFeature } from '../../../element/feature-element.ts';
import { FormElement } from '../../../element/form-element.ts';
import { Messages } from '../../../element/words.ts';
import type { RegistrationWords } from '../../../i18n/workshop-calendar/registration/fr.ts';
import { registrationWords } from '../../../i18n/workshop-calendar/registration/words.ts';
import { workshopWords } from '../../../i18n/workshop-calendar/workshop/words.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import { renderConsent, renderPrivacy } from '../../../ui/form/consent.ts';
import { renderForm } from '../../../ui/form/form.ts';
import { formStyles } from '../../../ui/form/form-styles.ts';
import type { FormView } from '../../../ui/form/form-view.ts';
import { renderFault, renderPersonFields, renderTextField } from '../../../ui/form/text-field.ts';
import { fileOf, renderCalendarLinks } from '../add-to-calendar/calendar-links.ts';
import { calendarLinksStyles } from '../add-to-calendar/styles.ts';
import { renderDone, type Cancelling } from './done.ts';
import {
  isFinal,
  isForWaitingList,
  RegistrationStore,
  type RegistrationSubject,
  type RegistrationState,
  type RegistrationValues,
} from './registration-store.ts';
import { doneStyles } from './styles.ts';

export { registrationWords as words } from '../../../i18n/workshop-calendar/registration/words.ts';
export { RegistrationStore };

/** The visitor wants to leave the form: `back` to where it was opened, or to all `workshops`. */
export class RegistrationCloseEvent extends Event {
  static readonly type = 'registration-close';
  readonly to: 'back' | 'workshops';

  constructor(to: 'back' | 'workshops') {
    super(RegistrationCloseEvent.type, { bubbles: true });
    this.to = to;
  }
}

/**
 * The registration form of a workshop, then what came of it.
 * @internal
 */
export class RegistrationForm extends FormElement<
  RegistrationSubject,
  RegistrationValues,
  Answer<Registration>,
  RegistrationStore
> {
  static override styles = [fieldStyles, formStyles, calendarLinksStyles, doneStyles];

  declare subject: RegistrationSubject | undefined;
  declare store: RegistrationStore | undefined;

  readonly #words = new Messages(this, registrationWords);
  readonly #workshopWords = new Messages(this, workshopWords);
  /** Of the registration with this token. */
  #cancelling: { readonly token: string; readonly state: Cancelling } = { token: '', state: 'no' };

  protected override createStore(): RegistrationStore {
    return new RegistrationStore(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.store?.current;
    if (!state) return nothing;
    const { language } = state.subject;
    const words = this.#words.in(language);
    if (!words) return nothing;
    return state.outcome
      ? this.#renderDone(state.outcome.result.data, state.subject, words)
      : this.#renderForm(state, words);
  }

  #renderForm(state: RegistrationState, words: RegistrationWords): TemplateResult | typeof nothing {
    const { store } = this;
    if (!store) return nothing;
    const { values, subject, failure } = state;
    const { workshop, level, back } = subject;
    const view: FormView = { id: 'registration', words, state, acts: this.acts, fields: store.fields };
    const isWaiting = isForWaitingList(values, subject);
    const { labels, privacy } = words;
    const lines = [
      privacy.who(PRIVACY_CONTACT),
      privacy.why,
      privacy.mandatory,
      privacy.recipients,
      privacy.kept,
      privacy.rights(PRIVACY_CONTACT),
      privacy.complaint,
    ];
    const fields = html`
      ${workshop.places.length > 1 ? renderMode(workshop, values.mode, view, words) : nothing}
      ${renderPersonFields(view)}
      ${renderTextField(view, 'commune', values.commune, { label: labels.commune, autocomplete: 'address-level2' })}
      ${renderTextField(view, 'needs', values.needs, { label: labels.needs, rows: 3 })}
      ${renderPrivacy(view, { ...privacy, lines })} ${renderConsent(view, labels.consent)}
    `;
    return html`
      <div class="form" part="form">
        ${renderWhen(subject)}
        <div class="form-title" role="heading" aria-level=${level} tabindex="-1">
          ${isWaiting ? words.titleWaiting : words.title}
        </div>
        <p class="small muted">${words.required}</p>
        ${renderForm(view, {
          fields,
          submit: isWaiting ? words.submitWaiting : words.submit,
          back: words.back[back],
          goBack: () => this.#leave('back'),
          instead:
            failure && isFinal(failure)
              ? html`<button class="button primary" type="button" @click=${() => this.#leave('workshops')}>
                  ${leaveLabel(subject, words)}
                </button>`
              : undefined,
        })}
      </div>
    `;
  }

  #renderDone(registration: Registration, subject: RegistrationSubject, words: RegistrationWords): TemplateResult {
    const { workshop, language, level, client } = subject;
    const { token, state } = this.#cancelling;
    const workshopText = this.#workshopWords.in(language);
    return renderDone(registration, {
      words,
      language,
      level,
      cancelling: token === registration.token ? state : 'no',
      when: renderWhen(subject),
      calendarLinks: workshopText ? renderCalendarLinks(workshop, fileOf(workshop, client), workshopText) : nothing,
      ask: () => this.#setCancelling(registration, 'asked', '.cancel-question'),
      keep: () => this.#setCancelling(registration, 'no', '.cancel-ask'),
      cancel: () => void this.#cancel(registration, subject),
      leave: () => this.#leave('workshops'),
      leaveLabel: leaveLabel(subject, words),
    });
  }

  #leave(to: 'back' | 'workshops'): void {
    this.dispatchEvent(new RegistrationCloseEvent(to));
  }

  #setCancelling({ token }: Registration, state: Cancelling, focus?: string): void {
    this.#cancelling = { token, state };
    if (focus) this.focusOn(focus);
    else this.requestUpdate();
  }

  async #cancel(registration: Registration, subject: RegistrationSubject): Promise<void> {
    if (this.#cancelling.state === 'sending') return;
    this.#setCancelling(registration, 'sending');
    try {
      await this.store?.cancel(subject, registration);
      this.#setCancelling(registration, 'no');
    } catch {
      this.#setCancelling(registration, 'failed');
    }
  }
}

/** Where the visitor goes on once nothing is left to do here: a result has its own workshops. */
const leaveLabel = ({ back }: RegistrationSubject, words: RegistrationWords): string =>
  back === 'result' ? words.back.result : words.done.another;

/** Day, time and place. */
const renderWhen = ({ when, where }: RegistrationSubject): TemplateResult =>
  html`<p class="muted">${when}<br />${where}</p>`;

/** A hybrid workshop asks how one takes part, and says what is left of each. */
function renderMode(
  { places }: Workshop,
  chosen: string,
  view: FormView,
  { labels, modes, modeStatus }: RegistrationWords,
): TemplateResult {
  const isWrong = view.state.faults['mode'] !== undefined;
  return html`
    <fieldset class="field" aria-describedby="registration-mode-fault">
      <legend class="label">${labels.mode}</legend>
      ${places.map(({ mode, left }, index) =>
        mode === 'other'
          ? nothing
          : html`<label class="check">
              <input
                id="registration-mode${index || ''}"
                type="radio"
                name="mode"
                value=${mode}
                aria-invalid=${isWrong ? 'true' : 'false'}
                .checked=${chosen === mode}
                @change=${() => view.acts.set('mode', mode)}
              />
              ${modeStatus(modes[mode], left)}
            </label>`,
      )}
      ${renderFault(view, 'mode')}
    </fieldset>
  `;
}

export const defineRegistrationForm = (): void => defineFeature('alexis-registration-form', RegistrationForm);

declare global {
  interface HTMLElementTagNameMap {
    'alexis-registration-form': RegistrationForm;
  }
  interface HTMLElementEventMap {
    'registration-close': RegistrationCloseEvent;
  }
}
