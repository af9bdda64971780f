import { html, nothing, type TemplateResult } from 'lit';
import type { Quiz } from '../../../contract/quizzes.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import type { QuizStartWords } from '../../../i18n/eligibility-quiz/start/fr.ts';
import type { Language } from '../../../i18n/language.ts';

export interface StartView {
  readonly quiz: Quiz;
  readonly words: QuizStartWords;
  readonly language: Language;
  /** `aria-level` of the title. */
  readonly level: number;
  /** Below the button: why the questions do not come. */
  readonly notice: unknown;
  readonly start: () => void;
}

/** What the quiz is about, and the button that begins it. */
export const renderStart = ({ quiz, words, language, level, notice, start }: StartView): TemplateResult => html`
  <div class="start">
    <div id="heading" class="title" role="heading" aria-level=${level} tabindex="-1">
      ${contentText(quiz.title, language)}
    </div>
    <p class="text">${contentText(quiz.intro, language)}</p>
    <button class="button primary" type="button" @click=${start}>${words.start}</button>
    ${notice}
  </div>
`;

/** The shape of the start before it is there; `text` is in sight when it takes longer than usual. */
export const renderStartSkeleton = (text: string | undefined, isSlow: boolean): TemplateResult => html`
  <div class="start ghost">
    <span></span><span></span><span></span>
    <p class=${isSlow ? 'small' : 'visually-hidden'} aria-live="polite" aria-atomic="true">${text ?? nothing}</p>
  </div>
`;
