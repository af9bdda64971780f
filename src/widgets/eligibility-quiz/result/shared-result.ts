import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../../../contract/quizzes.ts';
import type { Result } from '../../../domain/quiz/results.ts';
import { readShareCode } from '../../../domain/quiz/share-code.ts';
import { renderBeside, renderLater, renderLinks, renderNext } from './outcomes.ts';
import { renderRules } from './rules.ts';
import type { ResultView } from './result-view.ts';

/** A result that someone shared, in place of the start: outcomes without reasons, as there are no answers. */
export function renderSharedResult(view: ResultView, code: string, resume: () => void): TemplateResult {
  const { share } = view.words;
  const { outcomes, unknown } = readShareCode(view.quiz, code);
  const [first, ...others] = outcomes.map(withoutReasons);
  const isStage = ({ outcome }: Result): boolean => outcome.kind === 'stage';
  return html`
    <div class="result" part="result">
      ${
        first
          ? html`<p class="text muted">${share.received}. ${share.receivedHint}</p>
              ${renderNext(view, first, renderLinks(view, first.outcome), share.title)}
              ${renderBeside(
                view,
                others.filter((other) => !isStage(other)),
              )}
              ${renderLater(view, others.filter(isStage))}
              ${unknown.length ? html`<p class="text muted">${share.someUnknown}</p>` : nothing} ${renderRules(view)}`
          : html`<div id="heading" class="title" role="heading" aria-level=${view.level} tabindex="-1">
              ${share.unknown}
            </div>`
      }
      <div class="actions-row">
        <button class="button primary" type="button" @click=${resume}>${share.take}</button>
      </div>
    </div>
  `;
}

const withoutReasons = (outcome: Outcome): Result => ({ outcome, reasons: [], because: [] });
