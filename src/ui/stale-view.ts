import { html, nothing, type TemplateResult } from 'lit';
import type { ApiFailure } from '../client/failure.ts';
import { parseInstant, wallDate } from '../domain/dates/paris.ts';
import { formatDate, formatTime } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { SharedWords } from '../i18n/shared/fr.ts';
import { clockIcon } from './icons/clock.ts';

/** Says that what is shown is the last good answer, and of when. */
export function renderStale(
  answer: { readonly stale?: ApiFailure; readonly generatedAt?: string },
  words: SharedWords,
  language: Language,
  retry: () => void,
): TemplateResult | typeof nothing {
  if (!answer.stale || !answer.generatedAt) return nothing;
  const { wall } = parseInstant(answer.generatedAt);
  const date = formatDate(wallDate(wall), language, { year: true });
  return html`
    <div class="notice small" role="status">
      ${clockIcon()}
      <div>
        <p>${words.stale(`${date}, ${formatTime(wall, language)}`)}</p>
        <button class="button quiet" type="button" @click=${retry}>${words.retry}</button>
      </div>
    </div>
  `;
}
