/*
 * The contact form, for any widget. Load this module when the form is first wanted, then draw its element:
 *
 *     const { defineContactForm, ContactStore } = await loadModule(() => import('…/contact/contact-form.ts'));
 *     defineContactForm();
 *     const store = new ContactStore(this); // the widget: it keeps what was typed while the form is not drawn
 *
 *     html`<alexis-contact-form .contact=${contact} .store=${store} @contact-close=${…}></alexis-contact-form>`
 *
 * `contact` is a `ContactProps`: who answers, and what the request says beside what the visitor writes. Give the same object as
 * long as nothing in it changed (`memoizeLast`). The widget needs `tokens`, `baseStyles`, `controlStyles` and
 * `stateStyles`; the element brings its own.
 *
 * The element moves the focus to its title when it opens; the widget moves it back where the visitor came from. Events:
 * - `contact-close` (`ContactCloseEvent`): the visitor wants back.
 * - `alexis-contact-sent` (public): dispatched by the store's target, also when the visitor has left the form meanwhile.
 *
 * `store.left` tells what became of requests whose form the visitor has left (`renderLeftContact`).
 */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ContactReceipt } from '../../contract/contact-answer.ts';
import { PRIVACY_CONTACT } from '../../contract/registration-answer.ts';
import { defineFeature } from '../../element/feature-element.ts';
import { FormElement } from '../../element/form-element.ts';
import { memoizeLast } from '../../element/keep-last.ts';
import { Messages } from '../../element/words.ts';
import type { ContactWords } from '../../i18n/eligibility-quiz/contact/fr.ts';
import { contactWords } from '../../i18n/eligibility-quiz/contact/words.ts';
import { failureText } from '../../i18n/form/failure-text.ts';
import { fieldStyles } from '../../ui/field-styles.ts';
import { renderConsent, renderPrivacy } from '../../ui/form/consent.ts';
import { renderForm } from '../../ui/form/form.ts';
import { formStyles } from '../../ui/form/form-styles.ts';
import type { FormView } from '../../ui/form/form-view.ts';
import { renderPersonFields, renderTextField } from '../../ui/form/text-field.ts';
import { ContactStore, type ContactState, type ContactSubject, type ContactValues } from './contact-store.ts';
import { renderDone } from './done.ts';
import { renderPreview } from './preview.ts';
import { contactStyles } from './styles.ts';

export { ContactStore };

/** Alexis itself, as the server names it. */
export const ALEXIS = 'Alexis Grand Est';

/** What a widget gives the form. `team`: who answers; `undefined`: the pôle that the place decides on, not to be named. */
export interface ContactProps extends Omit<ContactSubject, 'team' | 'recipients'> {
  readonly team: string | undefined;
}

/** The visitor wants to leave the form. */
export class ContactCloseEvent extends Event {
  static readonly type = 'contact-close';

  constructor() {
    super(ContactCloseEvent.type, { bubbles: true });
  }
}

/**
 * The contact form of a pôle or a partner, then what came of it.
 * @internal
 */
export class ContactForm extends FormElement<ContactSubject, ContactValues, ContactReceipt, ContactStore> {
  static override properties: PropertyDeclarations = {
    contact: { attribute: false },
  };

  static override styles = [fieldStyles, formStyles, contactStyles];

  contact: ContactProps | undefined;
  declare store: ContactStore | undefined;

  readonly #words = new Messages(this, contactWords);
  readonly #subject = memoizeLast((contact: ContactProps, words: ContactWords): ContactSubject => {
    const { team } = contact;
    const named = team ?? words.teamByPlace;
    return { ...contact, team: named, recipients: team === ALEXIS ? team : words.recipients(named) };
  });

  protected override createStore(): ContactStore {
    return new ContactStore(this);
  }

  protected override willUpdate(): void {
    const { contact } = this;
    const words = contact && this.#words.in(contact.language);
    if (words) this.subject = this.#subject(contact, words);
    super.willUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store } = this;
    const state = store?.current;
    const words = state && this.#words.in(state.subject.language);
    if (!words) return nothing;
    const { outcome, subject } = state;
    const back = words.back[subject.back];
    const goBack = (): void => void this.dispatchEvent(new ContactCloseEvent());
    if (outcome) {
      const { level } = subject;
      return renderDone(outcome.result, { words, level, email: outcome.sent.email.trim(), back, goBack });
    }
    const view: FormView = { id: 'contact', words, state, acts: this.acts, fields: store.fields };
    return html`
      <div class="form" part="contact">
        <div id="heading" class="form-title" role="heading" aria-level=${subject.level} tabindex="-1">
          ${words.title}
        </div>
        <p>${words.to(subject.team)}</p>
        <p class="small muted">${words.required}</p>
        ${renderForm(view, { fields: renderFields(view, state, words), submit: words.submit, back, goBack })}
      </div>
    `;
  }
}

function renderFields(view: FormView, state: ContactState, words: ContactWords): TemplateResult {
  const { privacy, labels } = words;
  const { recipients } = state.subject;
  const lines = [
    privacy.who(PRIVACY_CONTACT),
    privacy.why,
    privacy.mandatory,
    privacy.recipients(recipients),
    privacy.kept,
    privacy.rights(PRIVACY_CONTACT),
    privacy.complaint,
  ];
  return html`
    ${renderPersonFields(view)}
    ${renderTextField(view, 'message', state.values.message, { label: labels.message, rows: 4 })}
    ${renderPreview(state, words, view.acts)} ${renderPrivacy(view, { ...privacy, lines })}
    ${renderConsent(view, labels.consent(recipients))}
  `;
}

/** What has become of a request whose form the visitor has left. Announced when it changes. */
export const renderLeftContact = (
  { phase, outcome, failure }: Pick<ContactState, 'phase' | 'outcome' | 'failure'>,
  words: ContactWords,
): TemplateResult => html`
  <p class="notice" aria-live="polite" aria-atomic="true">
    ${
      outcome
        ? words.news.done(outcome.result.reference)
        : phase === 'failed' && failure
          ? `${words.news.failed} ${failureText(failure, words)}`
          : words.news.sending
    }
  </p>
`;

export const defineContactForm = (): void => defineFeature('alexis-contact-form', ContactForm);

declare global {
  interface HTMLElementTagNameMap {
    'alexis-contact-form': ContactForm;
  }
  interface HTMLElementEventMap {
    'contact-close': ContactCloseEvent;
  }
}
