import { html, nothing, type TemplateResult } from 'lit';
import { withFragment } from '../../../element/fragment.ts';
import type { QuizResultWords } from '../../../i18n/eligibility-quiz/result/fr.ts';
import { copyIcon } from '../../../ui/icons/copy.ts';
import { SHARE_KEY } from './share-key.ts';

/** Copies a link to the result; where the page may not, shows it to be copied by hand. */
export class ShareLink {
  readonly #changed: () => void;
  #state: 'idle' | 'copied' | 'failed' = 'idle';

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  reset(): void {
    this.#state = 'idle';
  }

  render(code: string, { share }: QuizResultWords): TemplateResult | typeof nothing {
    if (!code) return nothing;
    // The step of the visitor's own walk means nothing to another person.
    const hash = withFragment(SHARE_KEY, code, withFragment('alexis-step', null));
    const url = location.href.replace(/#.*$/, '') + hash;
    return html`
      <div class="share">
        <button class="button quiet" type="button" aria-describedby="share-hint" @click=${() => this.#copy(url)}>
          ${copyIcon()}${share.label}
        </button>
        <p id="share-hint" class="muted">${share.hint}</p>
        <p aria-live="polite" aria-atomic="true">
          ${this.#state === 'copied' ? share.copied : this.#state === 'failed' ? share.failed : nothing}
        </p>
        ${
          this.#state === 'failed'
            ? html`<input class="input" readonly aria-label=${share.label} .value=${url} @focus=${select} />`
            : nothing
        }
      </div>
    `;
  }

  async #copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.#state = 'copied';
    } catch {
      this.#state = 'failed';
    }
    this.#changed();
  }
}

const select = (event: Event): void => (event.target as HTMLInputElement).select();
