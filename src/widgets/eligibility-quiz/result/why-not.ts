import { html, nothing, type TemplateResult } from 'lit';
import { GRAND_EST } from '../../../domain/places/region.ts';
import type { Answers } from '../../../domain/quiz/answers.ts';
import { type NearMiss, nearMisses } from '../../../domain/quiz/near-misses.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import { chevronDownIcon } from '../../../ui/icons/chevron-down.ts';
import { answerText } from '../questions/answer-text.ts';
import type { ResultView } from './result-view.ts';

/** Outcomes that nearly fit, folded: the criterion that fails, and the smallest change. */
export function renderWhyNot(view: ResultView, answers: Answers): TemplateResult | typeof nothing {
  const misses = nearMisses(view.quiz, answers);
  if (misses.length === 0) return nothing;
  const { whyNot } = view.words;
  return html`
    <details class="part fold">
      <summary>
        <span role="heading" aria-level=${Math.min(view.level + 1, 6)}>${whyNot.title}</span>${chevronDownIcon()}
      </summary>
      <p class="text muted">${whyNot.intro}</p>
      <ul class="misses">
        ${misses.map((miss) => renderMiss(view, miss))}
      </ul>
    </details>
  `;
}

/** The change first, then the criterion: the outcome's rule, and question and answer that stand against it. */
function renderMiss(view: ResultView, miss: NearMiss): TemplateResult {
  const { words, quizWords, language } = view;
  const { outcome, question, from } = miss;
  const now = words.whyNot.now(contentText(question.label, language), answerText(question, from, quizWords, language));
  return html`<li class="text">
    <p>${words.whyNot.would(contentText(outcome.title, language), changeText(view, miss))}</p>
    <p class="small muted">${outcome.rule ? `${contentText(outcome.rule, language)} ${now}` : now}</p>
  </li>`;
}

/** The change as a supposition: the option's own, or one made of question and answer. */
function changeText({ words: { whyNot }, quizWords, language }: ResultView, miss: NearMiss): string {
  const { question, from, to, option, departments } = miss;
  if (departments) {
    const names = departments.map((code) => GRAND_EST[code] ?? code);
    return names.length === Object.keys(GRAND_EST).length ? whyNot.ifRegion : whyNot.ifIn(names.join(', '));
  }
  const chosen = question.options?.find(({ code }) => code === option);
  if (chosen?.suppose) return contentText(chosen.suppose, language);
  if (!chosen && Array.isArray(from) && Array.isArray(to)) {
    const dropped = from.filter((code) => !to.includes(code));
    return whyNot.ifWithout(answerText(question, dropped, quizWords, language));
  }
  const answer = chosen ? contentText(chosen.label, language) : answerText(question, to, quizWords, language);
  return whyNot.ifAnswer(contentText(question.label, language), answer);
}
