import { html, nothing, type TemplateResult } from 'lit';
import { FORM_SUMMARY } from '../../element/form-element.ts';
import { isBusy } from '../../element/form-store.ts';
import { failureText } from '../../i18n/form/failure-text.ts';
import { circleAlertIcon } from '../icons/circle-alert.ts';
import { textsOf } from './texts-of.ts';
import { faultOf, idOf, type FormView } from './form-view.ts';

/** What lies between the summary of faults and the buttons, and the words of these. */
export interface FormParts {
  readonly fields: TemplateResult;
  readonly submit: string;
  readonly back: string;
  readonly goBack: () => void;
  /** In place of the submit button where another try can change nothing. */
  readonly instead?: TemplateResult | undefined;
}

/** A form: summary of faults, fields, honeypot, failure, buttons. */
export function renderForm(view: FormView, { fields, submit, back, goBack, instead }: FormParts): TemplateResult {
  const { words, state, acts } = view;
  const busy = isBusy(state);
  const send = (event: Event): void => {
    event.preventDefault();
    // As the fields are now: what fills them in does not always say so.
    const texts = textsOf(event.target as HTMLFormElement);
    for (const name of Object.keys(texts)) acts.set(name, texts[name] ?? '');
    acts.submit();
  };
  return html`
    <form novalidate @submit=${send}>
      ${renderSummary(view)} ${fields} ${renderHoneypot(words.trap)}
      <div role="alert">
        ${
          state.failure && !hasFaults(view)
            ? html`<div class="notice failed">
                ${circleAlertIcon()}
                <p>${failureText(state.failure, words)}</p>
              </div>`
            : nothing
        }
      </div>
      <div class="actions">
        ${
          instead ??
          html`<button class="button primary" aria-disabled=${busy ? 'true' : 'false'}>
            ${busy ? words.sending : submit}
          </button>`
        }
        <button class="button quiet" type="button" @click=${goBack}>${back}</button>
      </div>
      <p class="visually-hidden" aria-live="polite" aria-atomic="true">
        ${state.phase === 'checking' ? words.checking : busy ? words.sending : nothing}
      </p>
    </form>
  `;
}

const hasFaults = ({ state }: FormView): boolean => Object.keys(state.faults).length > 0;

/** Every field at fault, each a way to it: once sending was refused. What is told on leaving a field moves nothing above it. */
function renderSummary(view: FormView): TemplateResult | typeof nothing {
  const wrong = view.state.refusals > 0 ? view.fields.filter((field) => view.state.faults[field]) : [];
  if (wrong.length === 0) return nothing;
  const title = idOf(view, 'summary-title');
  const list = idOf(view, 'summary-list');
  return html`
    <div class=${FORM_SUMMARY} role="group" aria-labelledby=${title} aria-describedby=${list} tabindex="-1">
      <p id=${title}><strong>${view.words.summary(wrong.length)}</strong></p>
      <ul id=${list}>
        ${wrong.map((field) => {
          const id = idOf(view, field);
          return html`<li><a href="#${id}" @click=${goTo(id)}>${faultOf(view, field)}</a></li>`;
        })}
      </ul>
    </div>
  `;
}

/** A fragment does not reach into a shadow tree, and would be the page's own. */
const goTo =
  (id: string) =>
  (event: Event): void => {
    event.preventDefault();
    const root = (event.target as Element).getRootNode() as Document | ShadowRoot;
    root.getElementById(id)?.focus();
  };

/** A field that only robots fill in. */
const renderHoneypot = (label: string): TemplateResult => html`
  <div class="trap" aria-hidden="true">
    <label>${label}<input name="topic" tabindex="-1" autocomplete="off" /></label>
  </div>
`;
