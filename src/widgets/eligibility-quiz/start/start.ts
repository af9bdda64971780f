import { html, nothing, type TemplateResult } from 'lit';
import type { Quiz } from '../../../contract/quizzes.ts';
import type { Language } from '../../../i18n/language.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import type { QuizStartWords } from '../../../i18n/eligibility-quiz/start/fr.ts';

/** What the quiz is about, and the way in; `notice` says why it is closed for the moment. */
export const renderStart = (
  quiz: Quiz,
  words: QuizStartWords,
  language: Language,
  level: number,
  notice: unknown,
  start: () => void,
): TemplateResult => html`
  <div class="start">
    <div id="heading" class="title" role="heading" aria-level=${level} tabindex="-1">
      ${contentText(quiz.title, language)}
    </div>
    <p class="text">${contentText(quiz.intro, language)}</p>
    <button class="button primary" type="button" @click=${start}>${words.start}</button>
    ${notice}
  </div>
`;

/** The shape of the start before it is there; `said` is in sight when it takes longer than usual. */
export const renderStartSkeleton = (said: string | undefined, slow: boolean): TemplateResult => html`
  <div class="start ghost">
    <span></span><span></span><span></span>
    <p class=${slow ? 'small' : 'visually-hidden'} aria-live="polite" aria-atomic="true">${said ?? nothing}</p>
  </div>
`;
