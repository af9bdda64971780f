import { html, nothing, type TemplateResult } from 'lit';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';

/** What became of the wish to keep answers, by the words that say it. */
export type Keeping = 'kept' | 'forgotten' | 'failed' | 'resumed' | 'outdated';

/** The choice to keep answers on this device, and what became of it: `said`. */
export function renderKeepChoice(
  keeping: Keeping | undefined,
  said: string,
  words: QuizWords,
  keep: (wanted: boolean) => void,
): TemplateResult {
  const { label, hint, forget } = words.keep;
  const isKept = keeping === 'kept' || keeping === 'resumed' || keeping === 'outdated';
  return html`
    <div class="keeping small">
      ${
        isKept
          ? html`<button class="button quiet" type="button" @click=${() => keep(false)}>${forget}</button>`
          : html`<label class="check">
                <input
                  type="checkbox"
                  aria-describedby="keep-hint"
                  .checked=${false}
                  @change=${() => keep(true)}
                /><span>${label}</span></label
              >
              <p id="keep-hint" class="muted">${hint}</p>`
      }
      <p aria-live="polite" aria-atomic="true">${said || nothing}</p>
    </div>
  `;
}
