import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../../../contract/quizzes.ts';
import type { Result } from '../../../domain/quiz/results.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import { answerText } from '../questions/answer-text.ts';
import { contestPage, type ResultView } from './result-view.ts';

/**
 * The one next step, large, why, and what to do about it; without any, an invitation to write: never "eligible for
 * nothing".
 * @param title above the step, where it is not the visitor's own
 */
export function renderNext(
  view: ResultView,
  next: Result | undefined,
  actions: unknown,
  title = view.words.result.title,
): TemplateResult {
  const { words, language, level } = view;
  const isElsewhere = next?.outcome.kind === 'region';
  return html`
    <div class="head">
      <div id="heading" role="heading" aria-level=${level} tabindex="-1">
        <span class="step small muted">${isElsewhere ? words.result.elsewhere : title}</span>
        <span class="next">${next ? contentText(next.outcome.title, language) : words.result.nothingKnown}</span>
      </div>
      ${next && renderBecause(view, next)} ${actions}
      ${next && html`<p class="text">${contentText(next.outcome.summary, language)}</p>`}
      ${next && renderCounted(view, next)}
    </div>
  `;
}

/** Partners, the contest and what else stands beside the next step. */
export const renderBeside = (
  view: ResultView,
  beside: readonly Result[],
  contact?: (partner: string) => void,
): TemplateResult | typeof nothing =>
  beside.length
    ? renderList(view, view.words.result.partners, beside, ({ partner, title }) =>
        partner && contact
          ? html`<button class="button quiet" type="button" @click=${() => contact(partner)}>
              ${view.words.contact}<span class="visually-hidden"> (${contentText(title, view.language)})</span>
            </button>`
          : nothing,
      )
    : nothing;

/** Steps of the chain that fit, too. */
export const renderLater = (view: ResultView, later: readonly Result[]): TemplateResult | typeof nothing =>
  later.length ? renderList(view, view.words.result.later, later) : nothing;

const renderList = (
  view: ResultView,
  title: string,
  results: readonly Result[],
  act: (outcome: Outcome) => unknown = () => nothing,
): TemplateResult => html`
  <section class="part">
    <div class="part-title" role="heading" aria-level=${Math.min(view.level + 1, 6)}>${title}</div>
    <ul class="outcomes">
      ${results.map(
        (result) => html`
          <li>
            <p class="outcome-title">${contentText(result.outcome.title, view.language)}</p>
            <p class="text">${contentText(result.outcome.summary, view.language)}</p>
            ${renderBecause(view, result)} ${renderCounted(view, result)} ${renderLinks(view, result.outcome)}
            ${act(result.outcome)}
          </li>
        `,
      )}
    </ul>
  </section>
`;

/** Where an outcome leads: its links, and the contest's page. */
export const renderLinks = (view: ResultView, { contest, links = [] }: Outcome): TemplateResult[] => [
  ...links.map(({ label, url }) => renderLink(url, contentText(label, view.language))),
  ...(contest ? [renderLink(contestPage(view, contest), view.words.result.contest)] : []),
];

const renderLink = (url: string, label: string): TemplateResult => html`<p><a href=${url}>${label}</a></p>`;

/** Why an outcome fits, in words. */
const renderBecause = ({ words, language }: ResultView, { reasons }: Result): TemplateResult | typeof nothing =>
  reasons.length
    ? html`<div class="because">
        <p class="small muted">${words.result.because}</p>
        <ul>
          ${reasons.map((reason) => html`<li class="text">${contentText(reason, language)}</li>`)}
        </ul>
      </div>`
    : nothing;

/** The answers that made an outcome fit, folded. */
function renderCounted(
  { quiz, words, quizWords, language }: ResultView,
  { because }: Result,
): TemplateResult | typeof nothing {
  const counted = because.flatMap(({ question: code, value }) => {
    const question = quiz.questions.find((asked) => asked.code === code);
    return question
      ? [{ label: contentText(question.label, language), answer: answerText(question, value, quizWords, language) }]
      : [];
  });
  if (counted.length === 0) return nothing;
  return html`<details class="small">
    <summary>${words.result.yourAnswers}</summary>
    <ul>
      ${counted.map(({ label, answer }) => html`<li>${label} <strong>${answer}</strong></li>`)}
    </ul>
  </details>`;
}
