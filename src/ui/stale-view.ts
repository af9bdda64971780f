import { html, nothing, type TemplateResult } from 'lit';
import type { SharedWords } from '../i18n/shared/fr.ts';
import { clockIcon } from './icons/clock.ts';

/** Says that what is shown is the last good answer, and of `when`, in words; without that, nothing. */
export const renderStale = (
  when: string | undefined,
  words: SharedWords,
  retry: () => void,
): TemplateResult | typeof nothing =>
  when
    ? html`
        <div class="notice small" aria-live="polite" aria-atomic="true">
          ${clockIcon()}
          <div>
            <p>${words.stale(when)}</p>
            <button class="button quiet" type="button" @click=${retry}>${words.retry}</button>
          </div>
        </div>
      `
    : nothing;
