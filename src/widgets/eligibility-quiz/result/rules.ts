import { html, type TemplateResult } from 'lit';
import { formatDate } from '../../../i18n/format.ts';
import type { ResultView } from './result-view.ts';

/** Since when the rules behind a result hold. */
export const renderRules = ({ quiz, words, language }: ResultView): TemplateResult => {
  const date = formatDate(quiz.date, language, { year: true });
  return html`<p class="muted small">${words.result.rulesOf(date)}</p>`;
};
