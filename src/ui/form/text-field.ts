import { html, nothing, type TemplateResult } from 'lit';
import { REGISTRATION_LIMITS } from '../../contract/registration-patterns.ts';
import { suggestEmail } from '../../domain/people/suggest-email.ts';
import { descriptionOf, faultOf, idOf, type FormView } from './form-view.ts';

/** How a field of text is drawn, and what browsers know of it: keyboards, and filling in what they keep (WCAG 1.3.5). */
export interface TextFieldOptions {
  readonly label: string;
  readonly isRequired?: boolean;
  readonly type?: 'tel';
  readonly keyboard?: 'email';
  readonly autocomplete?: 'name' | 'email' | 'tel' | 'address-level2';
  /** Twice as much can be typed, so that what is too long is told and not cut off. */
  readonly maxLength?: number;
  /** Of a field for free text, which is a text area. */
  readonly rows?: number;
}

/** Name, e-mail and telephone: the same in every form. */
export const renderPersonFields = (view: FormView): TemplateResult => {
  const { labels } = view.words;
  const { name, email, phone } = view.state.values;
  return html`
    ${renderTextField(view, 'name', name, { label: labels.name, isRequired: true, autocomplete: 'name', maxLength: REGISTRATION_LIMITS.name })}
    ${renderTextField(view, 'email', email, { label: labels.email, isRequired: true, keyboard: 'email', autocomplete: 'email', maxLength: REGISTRATION_LIMITS.email })}
    ${renderTextField(view, 'phone', phone, { label: labels.phone, type: 'tel', autocomplete: 'tel', maxLength: REGISTRATION_LIMITS.phone })}
  `;
};

/**
 * A field of text: label, hint, field, and what is wrong with it. No `type=email`: it gives another value than what is typed
 * (`straße.fr`), and writing that back moves the caret.
 */
export function renderTextField(
  view: FormView,
  field: string,
  value: string,
  {
    label,
    isRequired = false,
    type,
    keyboard,
    autocomplete,
    maxLength = REGISTRATION_LIMITS.name,
    rows,
  }: TextFieldOptions,
): TemplateResult {
  const { words, acts } = view;
  const id = idOf(view, field);
  const fault = faultOf(view, field);
  const described = descriptionOf(view, field) || nothing;
  const set = (event: Event): void => acts.set(field, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const leave = (event: Event): void => {
    set(event);
    acts.leaveField(field);
  };
  return html`
    <div class="field">
      <label class="label" for=${id}
        >${label}${isRequired ? nothing : html` <span class="mark small muted">${words.optionalMark}</span>`}</label
      >
      ${renderHint(view, field)}
      ${
        rows
          ? html`<textarea
              id=${id}
              name=${field}
              class="input"
              rows=${rows}
              aria-describedby=${described}
              aria-invalid=${fault ? 'true' : 'false'}
              .value=${value}
              @input=${set}
              @change=${leave}
            ></textarea>`
          : html`<input
              id=${id}
              name=${field}
              class="input"
              type=${type ?? 'text'}
              autocomplete=${autocomplete ?? 'off'}
              inputmode=${keyboard ?? nothing}
              autocapitalize=${keyboard ? 'none' : 'sentences'}
              spellcheck=${keyboard ? 'false' : 'true'}
              maxlength=${maxLength * 2}
              aria-required=${isRequired ? 'true' : 'false'}
              aria-describedby=${described}
              aria-invalid=${fault ? 'true' : 'false'}
              .value=${value}
              @input=${set}
              @change=${leave}
            />`
      }
      ${renderFault(view, field)} ${view.state.faults[field] === 'doubtful' ? renderMeant(view, field, value) : nothing}
    </div>
  `;
}

/** The address that was probably meant, for the taking. */
function renderMeant({ words, acts }: FormView, field: string, typed: string): TemplateResult | typeof nothing {
  const meant = suggestEmail(typed);
  if (meant === undefined) return nothing;
  const take = (event: Event): void => {
    // This button goes: the focus stays at the field.
    (event.currentTarget as Element).parentElement?.querySelector('input')?.focus();
    acts.set(field, meant);
  };
  return html`<button class="button" type="button" @click=${take}>${words.takeEmail(meant)}</button>`;
}

const renderHint = (view: FormView, field: string): TemplateResult | typeof nothing => {
  const hint = view.words.hints[field];
  return hint ? html`<p id=${idOf(view, field, 'hint')} class="small muted">${hint}</p>` : nothing;
};

/** What is wrong with a field. */
export const renderFault = (view: FormView, field: string): TemplateResult | typeof nothing => {
  const fault = faultOf(view, field);
  return fault ? html`<p id=${idOf(view, field, 'fault')} class="fault">${fault}</p>` : nothing;
};
