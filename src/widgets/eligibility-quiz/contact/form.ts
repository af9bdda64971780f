import { html, nothing, type TemplateResult } from 'lit';
import { PRIVACY_CONTACT } from '../../../contract/registration-answer.ts';
import type { ContactWords } from '../../../i18n/eligibility-quiz/contact/fr.ts';
import { textsOf } from '../../../ui/form/texts-of.ts';
import { sendIcon } from '../../../ui/icons/send.ts';
import {
  CONTACT_FIELDS,
  CONTACT_TEXTS,
  tidyContact,
  type ContactDraft,
  type ContactFaults,
  type ContactField,
} from './contact-draft.ts';
import type { ContactState } from './contact-state.ts';

/** What is sent beside the fields themselves. */
export interface ContactPreview {
  readonly outcomes: readonly string[];
  readonly place: string | undefined;
  readonly pole: string | undefined;
  /** Version of the rules. */
  readonly version: string;
  /** The page's site, and its language. */
  readonly page: string;
  /** Sent only when the visitor attaches them. */
  readonly rows: readonly { readonly question: string; readonly answer: string }[];
}

export interface ContactFormView {
  readonly words: ContactWords;
  readonly level: number;
  /** Who answers. */
  readonly team: string;
  /** Everybody who receives the request. */
  readonly recipients: string;
  readonly draft: ContactDraft;
  readonly faults: ContactFaults;
  readonly state: ContactState;
  readonly preview: ContactPreview;
}

export interface ContactActs {
  readonly change: (part: Partial<ContactDraft>) => void;
  readonly submit: () => void;
  readonly cancel: () => void;
  readonly goTo: (field: ContactField) => void;
}

/** The form, with all that will be sent in sight. */
export function renderForm(view: ContactFormView, acts: ContactActs): TemplateResult {
  const { words, level, team, state, draft } = view;
  const busy = state.kind === 'checking' || state.kind === 'sending';
  const submit = (event: Event): void => {
    event.preventDefault();
    // As the fields are now: what fills them in does not always say so.
    const texts = textsOf(event.target as HTMLFormElement);
    for (const field of CONTACT_TEXTS) acts.change({ [field]: texts[field] ?? '' });
    acts.submit();
  };
  return html`
    <form class="contact" part="contact" novalidate @submit=${submit}>
      <div id="heading" class="title" role="heading" aria-level=${level} tabindex="-1">${words.title}</div>
      <div class="text">
        <p>${words.to(team)}</p>
        <p class="small muted">${words.required}</p>
      </div>
      ${renderSummary(view, acts)} ${renderField(view, acts, 'name', { autocomplete: 'name' })}
      ${renderField(view, acts, 'email', { keyboard: 'email', autocomplete: 'email' })}
      ${renderField(view, acts, 'phone', { type: 'tel', autocomplete: 'tel' })}
      ${renderField(view, acts, 'message', {})}
      <div class="trap" aria-hidden="true">
        <label
          >${words.trap}<input
            tabindex="-1"
            autocomplete="off"
            .value=${draft.topic}
            @input=${(event: Event) => acts.change({ topic: valueOf(event) })}
        /></label>
      </div>
      ${renderPreview(view, acts)} ${renderConsent(view, acts)}
      ${state.kind === 'failed' ? html`<p class="notice error" role="alert">${state.message}</p>` : nothing}
      <div class="actions">
        <button class="button" type="button" @click=${acts.cancel}>${words.cancel}</button>
        <button class="button primary" type="submit" aria-disabled=${busy ? 'true' : 'false'}>
          ${sendIcon()}${state.kind === 'failed' ? words.retry : words.submit}
        </button>
      </div>
      <p class="small" aria-live="polite" aria-atomic="true">
        ${state.kind === 'checking' ? words.checking : state.kind === 'sending' ? words.sending : nothing}
      </p>
    </form>
  `;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;
const checkedOf = (event: Event): boolean => (event.target as HTMLInputElement).checked;

/** The sentence for what is wrong with a field; empty when nothing is. */
function faultOf({ words, faults }: ContactFormView, field: ContactField): string {
  const fault = faults[field];
  const sentences: Readonly<Record<string, string>> = words.fields[field];
  return fault ? (sentences[fault] ?? words.fields[field].any) : '';
}

/** The fields to correct, each a way to it. */
function renderSummary(view: ContactFormView, { goTo }: ContactActs): TemplateResult | typeof nothing {
  const wrong = CONTACT_FIELDS.filter((field) => view.faults[field]);
  if (wrong.length === 0) return nothing;
  return html`
    <div id="contact-summary" class="notice" role="group" aria-labelledby="contact-summary-title" tabindex="-1">
      <div>
        <p id="contact-summary-title"><strong>${view.words.summary(wrong.length)}</strong></p>
        <ul>
          ${wrong.map(
            (field) =>
              html`<li>
                <button class="button quiet" type="button" @click=${() => goTo(field)}>${faultOf(view, field)}</button>
              </li>`,
          )}
        </ul>
      </div>
    </div>
  `;
}

/**
 * What browsers know of a field: keyboards, and filling in what they keep (WCAG 1.3.5). No `type=email`: it gives another
 * value than what is typed (`straße.fr`), and writing that back moves the caret.
 */
interface Native {
  readonly type?: 'text' | 'tel';
  readonly keyboard?: 'email';
  readonly autocomplete?: 'name' | 'email' | 'tel' | 'off';
}

function renderField(
  view: ContactFormView,
  { change }: ContactActs,
  field: 'name' | 'email' | 'phone' | 'message',
  { type = 'text', keyboard, autocomplete = 'off' }: Native,
): TemplateResult {
  const { words, draft } = view;
  const fault = faultOf(view, field);
  const required = field === 'name' || field === 'email';
  const hint = field === 'name' ? '' : words.hints[field];
  const id = `contact-${field}`;
  const described = `${id}-hint ${id}-fault`;
  const input = (event: Event): void => change({ [field]: valueOf(event) });
  const left = (event: Event): void => change({ [field]: tidyContact(field, valueOf(event)) });
  return html`
    <div class="field">
      <label class="label" for=${id}
        >${words.labels[field]}
        <span class="small muted">${required ? words.requiredMark : words.optionalMark}</span></label
      >
      ${
        field === 'message'
          ? html`<textarea
              id=${id}
              class="input"
              rows="4"
              aria-describedby=${described}
              aria-invalid=${fault ? 'true' : 'false'}
              name=${field}
              .value=${draft[field]}
              @input=${input}
              @change=${left}
            ></textarea>`
          : html`<input
              id=${id}
              class="input"
              type=${type}
              autocomplete=${autocomplete}
              inputmode=${keyboard ?? nothing}
              autocapitalize=${keyboard ? 'none' : 'sentences'}
              spellcheck=${keyboard ? 'false' : 'true'}
              aria-required=${required ? 'true' : 'false'}
              aria-describedby=${described}
              aria-invalid=${fault ? 'true' : 'false'}
              name=${field}
              .value=${draft[field]}
              @input=${input}
              @change=${left}
            />`
      }
      <p id="${id}-hint" class="small muted">${hint || nothing}</p>
      <p id="${id}-fault" class="error small">${fault || nothing}</p>
    </div>
  `;
}

/** What is sent, before it is sent; attaching the answers is a choice. */
function renderPreview({ words, preview, draft, level }: ContactFormView, { change }: ContactActs): TemplateResult {
  const { outcomes, place, pole, version, page, rows } = preview;
  const row = (title: string, content: unknown): TemplateResult => html`
    <div>
      <dt class="small muted">${title}</dt>
      <dd>${content}</dd>
    </div>
  `;
  return html`
    <section class="preview">
      <div class="label" role="heading" aria-level=${Math.min(level + 1, 6)}>${words.preview}</div>
      <dl>
        ${row(words.previewOutcomes, outcomes.join(' · '))} ${place ? row(words.previewPlace, place) : nothing}
        ${pole ? row(words.previewPole, pole) : nothing} ${row(words.previewVersion, version)}
        ${row(words.previewPage, page)}
      </dl>
      <div class="choose">
        <label class="check">
          <input
            type="checkbox"
            aria-describedby="attach-hint"
            .checked=${draft.attach}
            @change=${(event: Event) => change({ attach: checkedOf(event) })}
          />
          <span>${words.attach}</span>
        </label>
        <div class="under"><p id="attach-hint" class="small muted">${words.attachHint}</p></div>
      </div>
      <dl>
        ${row(
          words.previewAnswers,
          draft.attach
            ? html`<ul>
                ${rows.map(({ question, answer }) => html`<li>${question} <strong>${answer}</strong></li>`)}
              </ul>`
            : words.previewNoAnswers,
        )}
      </dl>
    </section>
  `;
}

function renderConsent(view: ContactFormView, { change }: ContactActs): TemplateResult {
  const { words, draft, recipients } = view;
  const { privacy, labels } = words;
  const fault = faultOf(view, 'consent');
  return html`
    <div class="consent">
      <label class="check">
        <input
          id="contact-consent"
          type="checkbox"
          aria-required="true"
          aria-invalid=${fault ? 'true' : 'false'}
          aria-describedby="contact-consent-fault privacy-short"
          .checked=${draft.consent}
          @change=${(event: Event) => change({ consent: checkedOf(event) })}
        />
        <span>${labels.consent(recipients)} <span class="small muted">(${words.requiredMark})</span></span>
      </label>
      <div class="under">
        <p id="contact-consent-fault" class="error small">${fault || nothing}</p>
        <p id="privacy-short" class="small muted text">${privacy.short}</p>
        <details class="small">
          <summary>${privacy.title}</summary>
          <div class="text privacy">
            <p>${privacy.who(PRIVACY_CONTACT)}</p>
            <p>${privacy.why}</p>
            <p>${privacy.mandatory}</p>
            <p>${privacy.recipients(recipients)}</p>
            <p>${privacy.kept}</p>
            <p>${privacy.rights(PRIVACY_CONTACT)}</p>
            <p>${privacy.complaint}</p>
          </div>
        </details>
      </div>
    </div>
  `;
}
