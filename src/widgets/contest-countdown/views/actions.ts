import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Contest } from '../../../contract/contests.ts';
import type { ContestState } from '../../../domain/contest/contest-state.ts';
import { isSettled } from '../../../domain/edtf/edtf.ts';
import type { ContestWords } from '../../../i18n/contest/fr.ts';
import { calendarPlusIcon } from '../../../ui/icons/calendar-plus.ts';
import { pauseIcon } from '../../../ui/icons/pause.ts';
import { playIcon } from '../../../ui/icons/play.ts';
import { trophyIcon } from '../../../ui/icons/trophy.ts';

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
  { links, laureates }: Contest,
  { timeline }: ContestState,
  words: ContestWords,
  { calendar, isPaused, pause, areLaureatesOpen, seeLaureates }: ActionHandlers,
): TemplateResult | typeof nothing {
  const isOpen = timeline.some(({ phase, status }) => phase.kind === 'applications-open' && status === 'current');
  const isDated = timeline.some(({ begin, status }) => (status === 'next' || status === 'later') && isSettled(begin));
  if (!(isOpen && links.apply) && !laureates.length && !isDated && isPaused === undefined) return nothing;
  const expanded = areLaureatesOpen === undefined ? undefined : areLaureatesOpen ? 'true' : 'false';
  return html`
    <div class="actions">
      ${isOpen && links.apply ? html`<a class="button primary" href=${links.apply}>${words.apply}</a>` : nothing}
      ${
        laureates.length
          ? html`<button class="button" type="button" aria-expanded=${ifDefined(expanded)} @click=${seeLaureates}>
              ${trophyIcon()}${words.seeLaureates}
            </button>`
          : nothing
      }
      ${isDated ? html`<a class="button" href=${calendar}>${calendarPlusIcon()}${words.addToCalendar}</a>` : nothing}
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
