import { html, nothing, type TemplateResult } from 'lit';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import type { QuizProps } from '../state/quiz-props.ts';
import type { QuizState } from '../state/store.ts';

/** What becomes of kept answers, in words; empty when there is nothing to tell. */
export const keepNoticeText = ({ keepNotice }: QuizState, { keep }: QuizWords): string =>
  keepNotice ? keep[keepNotice] : '';

/** The choice to keep answers on this device, or to erase them; `notice` tells what became of the last choice. */
export function renderKeepChoice({ state, store }: QuizProps, notice: string, { keep }: QuizWords): TemplateResult {
  return html`
    <div class="keeping small">
      ${
        state.kept
          ? html`<button class="button quiet" type="button" @click=${() => store.forgetAnswers()}>
              ${keep.forget}
            </button>`
          : html`<label class="check">
                <input
                  type="checkbox"
                  aria-describedby="keep-hint"
                  .checked=${false}
                  @change=${() => store.keepAnswers()}
                /><span>${keep.label}</span></label
              >
              <p id="keep-hint" class="muted">${keep.hint}</p>`
      }
      <p aria-live="polite" aria-atomic="true">${notice || nothing}</p>
    </div>
  `;
}
