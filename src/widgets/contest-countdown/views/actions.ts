import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ShownContest, Standing } from '../../../contract/contest-shown.ts';
import type { ContestWords } from '../../../i18n/contest/fr.ts';
import { calendarPlusIcon } from '../../../ui/icons/calendar-plus.ts';
import { pauseIcon } from '../../../ui/icons/pause.ts';
import { playIcon } from '../../../ui/icons/play.ts';

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
  { applicationsOpen, dated }: Standing,
  words: ContestWords,
  { calendar, isPaused, pause, areLaureatesOpen, seeLaureates }: ActionHandlers,
): TemplateResult | typeof nothing {
  const apply = applicationsOpen && links.apply;
  if (!apply && !laureates.length && !dated && isPaused === undefined) return nothing;
  const expanded = areLaureatesOpen === undefined ? undefined : areLaureatesOpen ? 'true' : 'false';
  return html`
    <div class="actions">
      ${apply ? html`<a class="button primary" href=${apply}>${words.apply}</a>` : nothing}
      ${
        laureates.length
          ? html`<button class="button" type="button" aria-expanded=${ifDefined(expanded)} @click=${seeLaureates}>
              ${words.seeLaureates}
            </button>`
          : nothing
      }
      ${dated ? html`<a class="button" href=${calendar}>${calendarPlusIcon()}${words.addToCalendar}</a>` : nothing}
      ${
        isPaused === undefined
          ? nothing
          : html`<button class="button quiet" type="button" @click=${pause}>
              ${isPaused ? playIcon() : pauseIcon()}${isPaused ? words.resume : words.pause}
            </button>`
      }
    </div>
  `;
}
