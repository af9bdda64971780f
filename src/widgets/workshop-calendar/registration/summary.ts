import { html, type TemplateResult } from 'lit';
import { fieldOf } from '../../../domain/workshops/form-fields.ts';
import { fieldMessage } from '../../../i18n/workshop-calendar/registration/field-message.ts';
import type { FieldContext } from './fields.ts';

/** Every field at fault, each a way to it: `focus` takes its selector. */
export const renderSummary = (
  { words, errors }: FieldContext,
  focus: (selector: string) => void,
): TemplateResult => html`
  <div class="errors" role="group" aria-labelledby="errors-title" aria-describedby="errors-list" tabindex="-1">
    <p id="errors-title"><strong>${words.summary(errors.length)}</strong></p>
    <ul id="errors-list">
      ${errors.map((error) => {
        const id = `#field-${fieldOf(error.pointer)}`;
        const lead = (event: Event): void => {
          // A fragment does not reach into a shadow tree, and would be the page's own.
          event.preventDefault();
          focus(id);
        };
        return html`<li><a href=${id} @click=${lead}>${fieldMessage(words, error)}</a></li>`;
      })}
    </ul>
  </div>
`;
