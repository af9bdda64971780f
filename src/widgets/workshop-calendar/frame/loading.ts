import { html, type TemplateResult } from 'lit';
import type { SharedWords } from '../../../i18n/shared/fr.ts';
import { listSkeleton } from '../list/skeleton.ts';
import { monthSkeleton } from '../month/skeleton.ts';
import type { CalendarView } from '../state/state.ts';

/** In place of the workshops until they are loaded. @param shared `undefined`: not loaded yet */
export const renderLoading = (
  isSlow: boolean,
  shared: SharedWords | undefined,
  view: CalendarView,
): TemplateResult => html`
  <p class="bar" aria-live="polite" aria-atomic="true">
    <span class=${isSlow ? '' : 'visually-hidden'}>${isSlow ? shared?.slow : shared?.loading}</span>
  </p>
  ${view === 'month' ? monthSkeleton : listSkeleton}
`;
