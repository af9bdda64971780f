import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FeatureElement } from '../../../element/feature-element.ts';
import { withFragment } from '../../../element/fragment.ts';
import { Messages } from '../../../element/words.ts';
import { resultWords } from '../../../i18n/eligibility-quiz/result-words.ts';
import type { Language } from '../../../i18n/language.ts';
import { fieldStyles } from '../../../ui/field-styles.ts';
import { copyIcon } from '../../../ui/icons/copy.ts';
import { STEP_KEY } from '../state/step-key.ts';
import { SHARE_KEY } from './share-key.ts';

/**
 * Copies a link to the result; where the page may not, shows it to be copied by hand.
 * @internal
 */
export class QuizShare extends FeatureElement {
  static override properties: PropertyDeclarations = {
    code: { attribute: false },
    language: { attribute: false },
    status: { state: true },
  };

  static override styles = [fieldStyles];

  /** Codes of the outcomes. */
  code = '';

  language: Language = 'fr';

  private status: 'idle' | 'copied' | 'failed' = 'idle';

  readonly #words = new Messages(this, resultWords);

  protected override render(): TemplateResult | typeof nothing {
    const words = this.#words.in(this.language)?.share;
    if (!words || !this.code) return nothing;
    return html`
      <button class="button quiet" type="button" aria-describedby="share-hint" @click=${this.#copy}>
        ${copyIcon()}${words.label}
      </button>
      <p id="share-hint" class="muted">${words.hint}</p>
      <p aria-live="polite" aria-atomic="true">${this.status === 'idle' ? nothing : words[this.status]}</p>
      ${
        this.status === 'failed'
          ? html`<input
              class="input"
              readonly
              aria-label=${words.label}
              .value=${this.#link}
              @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
            />`
          : nothing
      }
    `;
  }

  /** This page with the result, without the visitor's own step, which means nothing to another person. */
  get #link(): string {
    return location.href.replace(/#.*$/, '') + withFragment(SHARE_KEY, this.code, withFragment(STEP_KEY, null));
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.#link);
      this.status = 'copied';
    } catch {
      this.status = 'failed';
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-quiz-share': QuizShare;
  }
}
