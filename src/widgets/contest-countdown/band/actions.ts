import { html, nothing, type TemplateResult } from 'lit';
import type { ContestStatus, ShownContest } from '../../../contract/contest-shown.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';
import { calendarPlusIcon } from '../../../ui/icons/calendar-plus.ts';

export interface Actions {
  /** Address of the edition's calendar file. */
  readonly calendar: string;
  /** `undefined`: nothing moves that could be paused. */
  readonly isPaused: boolean | undefined;
  readonly togglePause: () => void;
  /** `undefined`: laureates are not folded, the button leads to them. */
  readonly areLaureatesOpen: boolean | undefined;
  readonly showLaureates: () => void;
}

/** What a user can do now: apply, keep the dates, see the laureates, and stop the digits (WCAG 2.2.2). */
export function renderActions(
  { links, laureates }: ShownContest,
  { applicationsOpen, dated }: ContestStatus,
  words: ContestWords,
  { calendar, isPaused, togglePause, areLaureatesOpen, showLaureates }: Actions,
): TemplateResult {
  const apply = applicationsOpen && links.apply;
  // ARIA's own word for what does not fold: `undefined`.
  const expanded = String(areLaureatesOpen) as 'true' | 'false' | 'undefined';
  return html`
    <div class="actions">
      ${apply ? html`<a class="button primary" href=${apply}>${words.apply}</a>` : nothing}
      ${
        laureates.length
          ? html`<button class="button" type="button" aria-expanded=${expanded} @click=${showLaureates}>
              ${areLaureatesOpen ? words.hideLaureates : words.seeLaureates}
            </button>`
          : nothing
      }
      ${dated ? html`<a class="button" href=${calendar}>${calendarPlusIcon()}${words.addToCalendar}</a>` : nothing}
      ${
        isPaused === undefined
          ? nothing
          : html`<button
              class="button quiet"
              type="button"
              aria-label=${isPaused ? words.resumeCountdown : words.pauseCountdown}
              @click=${togglePause}
            >
              ${isPaused ? words.resume : words.pause}
            </button>`
      }
    </div>
  `;
}
