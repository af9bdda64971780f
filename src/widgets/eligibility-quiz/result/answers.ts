import { html, nothing, type TemplateResult } from 'lit';
import type { Answers } from '../../../domain/quiz/answers.ts';
import { pruned } from '../../../domain/quiz/path.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import { chevronDownIcon } from '../../../ui/icons/chevron-down.ts';
import { answerText } from '../questions/answer-text.ts';
import type { ResultView } from './result-view.ts';

/** The answers that count, each open to change. */
export function renderAnswers(view: ResultView, given: Answers, edit: (code: string) => void): TemplateResult {
  const { quiz, words, quizWords, language, level } = view;
  const answers = pruned(quiz, given);
  const rows = quiz.questions.flatMap((question) => {
    const answer = answers[question.code];
    return answer === undefined ? [] : [{ question, answer }];
  });
  return html`
    <details class="part fold">
      <summary>
        <span role="heading" aria-level=${Math.min(level + 1, 6)}>${words.answers.title}</span>${chevronDownIcon()}
      </summary>
      <dl class="given">
        ${rows.map(({ question, answer }) => {
          const label = contentText(question.label, language);
          const isGiven = !Object.hasOwn(given, question.code);
          return html`
            <div>
              <dt class="small muted">${label}</dt>
              <dd>
                <span
                  >${answerText(question, answer, quizWords, language)}${
                    isGiven ? html`<span class="small muted"> (${words.answers.given})</span>` : nothing
                  }</span
                >
                <button class="button quiet" type="button" @click=${() => edit(question.code)}>
                  ${words.answers.edit}<span class="visually-hidden"> ${label}</span>
                </button>
              </dd>
            </div>
          `;
        })}
      </dl>
    </details>
  `;
}
