import { html, nothing, type TemplateResult } from 'lit';
import type { ShownContest, ContestStatus } from '../../../contract/contest-shown.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';
import { calendarPlusIcon } from '../../../ui/icons/calendar-plus.ts';

export interface ActionHandlers {
  /** Address of the edition's calendar. */
  readonly calendar: string;
  /** `undefined`: nothing moves. */
  readonly isPaused: boolean | undefined;
  readonly pause: () => void;
  /** `undefined`: they are not folded. */
  readonly areLaureatesOpen: boolean | undefined;
  readonly seeLaureates: () => void;
}

/** What a visitor can do now: apply, keep the dates, see the laureates; and stop the digits (WCAG 2.2.2). */
export function renderActions(
  { links, laureates }: ShownContest,
  { applicationsOpen, dated }: ContestStatus,
  words: ContestWords,
  { calendar, isPaused, pause, areLaureatesOpen, seeLaureates }: ActionHandlers,
): TemplateResult {
  const apply = applicationsOpen && links.apply;
  // ARIA's own word for what does not fold: `undefined`.
  const expanded = String(areLaureatesOpen) as 'true' | 'false' | 'undefined';
  return html`
    <div class="actions">
      ${apply ? html`<a class="button primary" href=${apply}>${words.apply}</a>` : nothing}
      ${
        laureates.length
          ? html`<button class="button" type="button" aria-expanded=${expanded} @click=${seeLaureates}>
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
              @click=${pause}
            >
              ${isPaused ? words.resume : words.pause}
            </button>`
      }
    </div>
  `;
}
