import { html, nothing, type TemplateResult } from 'lit';
import { REGISTRATION_LIMITS } from '../../../contract/registration-patterns.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { TEXT_FIELDS, tidyField, type FormValues, type TextField } from '../../../domain/workshops/form-check.ts';
import { fieldOf, type FieldError, type FormField } from '../../../domain/workshops/form-fields.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';
import { fieldMessage } from '../../../i18n/workshop-calendar/registration/field-message.ts';
import type { RegistrationWords } from '../../../i18n/workshop-calendar/registration/fr.ts';

export interface FieldContext {
  readonly words: RegistrationWords;
  readonly list: CalendarWords;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly set: (part: Partial<FormValues>) => void;
}

interface Native {
  readonly type: 'text' | 'tel';
  readonly keyboard?: 'email';
  readonly autocomplete: 'name' | 'email' | 'tel' | 'address-level2' | 'off';
}

/**
 * What browsers know of each field: keyboards, and filling in what they keep (WCAG 1.3.5). No `type=email`: it gives another
 * value than what is typed (`straße.fr`), and writing that back moves the caret.
 */
const NATIVE: Readonly<Record<TextField, Native>> = {
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'text', keyboard: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
  commune: { type: 'text', autocomplete: 'address-level2' },
  needs: { type: 'text', autocomplete: 'off' },
};

const errorOf = (field: FormField, { errors, words }: FieldContext): string | undefined => {
  const error = errors.find(({ pointer }) => fieldOf(pointer) === field);
  return error && fieldMessage(words, error);
};

/** The fields in their order. */
export const renderFields = (workshop: Workshop, context: FieldContext): TemplateResult => html`
  ${workshop.places.length > 1 ? renderMode(workshop, context) : nothing}
  ${TEXT_FIELDS.map((field) => renderText(field, context))}
`;

function renderText(field: TextField, context: FieldContext): TemplateResult {
  const { words, values, set } = context;
  const required = field === 'name' || field === 'email';
  const hint = field === 'email' || field === 'phone' || field === 'needs' ? words.hints[field] : '';
  const error = errorOf(field, context);
  const described = [hint && `hint-${field}`, error && `error-${field}`].filter(Boolean).join(' ') || nothing;
  const typed = (event: Event): void => set({ [field]: (event.target as HTMLInputElement).value });
  const left = (event: Event): void => set({ [field]: tidyField(field, (event.target as HTMLInputElement).value) });
  return html`
    <div class="field">
      <label class="label" for="field-${field}">
        ${words.labels[field]}
        <span class="mark small muted">${required ? words.requiredMark : words.optionalMark}</span>
      </label>
      ${hint ? html`<p id="hint-${field}" class="small muted">${hint}</p>` : nothing}
      ${
        field === 'needs'
          ? html`<textarea
              id="field-needs"
              name="needs"
              class="input"
              rows="3"
              aria-describedby=${described}
              aria-invalid=${error ? 'true' : 'false'}
              .value=${values.needs}
              @input=${typed}
              @change=${left}
            ></textarea>`
          : html`<input
              id="field-${field}"
              class="input"
              type=${NATIVE[field].type}
              name=${field}
              autocomplete=${NATIVE[field].autocomplete}
              inputmode=${NATIVE[field].keyboard ?? nothing}
              autocapitalize=${NATIVE[field].keyboard ? 'none' : 'sentences'}
              spellcheck=${NATIVE[field].keyboard ? 'false' : 'true'}
              maxlength=${REGISTRATION_LIMITS[field] * 2}
              aria-required=${required ? 'true' : 'false'}
              aria-describedby=${described}
              aria-invalid=${error ? 'true' : 'false'}
              .value=${values[field]}
              @input=${typed}
              @change=${left}
            />`
      }
      ${error ? html`<p id="error-${field}" class="error">${error}</p>` : nothing}
    </div>
  `;
}

/** A hybrid workshop asks how one takes part, and says what is left of each. */
function renderMode({ places }: Workshop, context: FieldContext): TemplateResult {
  const { words, list, values, set } = context;
  const error = errorOf('mode', context);
  return html`
    <fieldset class="field" aria-describedby=${error ? 'error-mode' : nothing}>
      <legend class="label">${words.labels.mode} <span class="mark small muted">${words.requiredMark}</span></legend>
      ${places.map(({ mode, left }, index) =>
        mode === 'other'
          ? nothing
          : html`<label class="check">
              <input
                id=${`field-mode${index || ''}`}
                type="radio"
                name="mode"
                value=${mode}
                aria-invalid=${error ? 'true' : 'false'}
                .checked=${values.mode === mode}
                @change=${() => set({ mode })}
              />
              ${words.modeStatus(words.modes[mode], left > 0 ? list.status[left > 3 ? 'places-left' : 'few-left'](left) : list.status['full-waiting']())}
            </label>`,
      )}
      ${error ? html`<p id="error-mode" class="error">${error}</p>` : nothing}
    </fieldset>
  `;
}

/** The consent, worded as it is stored with its version. */
export function renderConsent(context: FieldContext): TemplateResult {
  const { words, values, set } = context;
  const error = errorOf('consent', context);
  return html`
    <div class="field">
      <label class="check">
        <input
          id="field-consent"
          type="checkbox"
          aria-required="true"
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? 'error-consent' : nothing}
          .checked=${values.consent}
          @change=${(event: Event) => set({ consent: (event.target as HTMLInputElement).checked })}
        />
        <span>${words.labels.consent} <span class="mark small muted">${words.requiredMark}</span></span>
      </label>
      ${error ? html`<p id="error-consent" class="error">${error}</p>` : nothing}
    </div>
  `;
}
