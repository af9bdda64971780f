import { html, type TemplateResult } from 'lit';
import { formatDate } from '../../../i18n/format.ts';
import type { ResultView } from './result-view.ts';

/** Version and date of the rules behind a result. */
export const renderRules = ({ quiz, words, language }: ResultView): TemplateResult => {
  const date = formatDate(quiz.date, language, { year: true });
  return html`<p class="muted small">${words.result.rulesOf(quiz.version, date)}</p>`;
};
