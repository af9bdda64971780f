import { html, nothing, type TemplateResult } from 'lit';
import type { ShownContest } from '../../../contract/contest-shown.ts';
import type { StatusAt } from '../../../domain/contest/contest-status.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';
import { markFrench } from '../phase-text/mark-french.ts';
import { renderLead } from './lead.ts';

export interface Band {
  /** Level of the widget's heading. */
  readonly level: number;
  /** The time left is counted by the server's clock, not by the device's alone. */
  readonly isVerified: boolean;
  readonly digits: TemplateResult | typeof nothing;
  readonly actions: TemplateResult;
}

/** Where the contest is, and what can be done now. */
export const renderBand = (
  contest: ShownContest,
  { status, days }: StatusAt,
  words: ContestWords,
  { level, isVerified, digits, actions }: Band,
): TemplateResult => html`
  <div class="band" part="band">
    <div class="eyebrow small" role="heading" aria-level=${level} tabindex="-1" lang="fr">${contest.name}</div>
    <p class="title standing">${markFrench(status.headline, contest)}</p>
    ${renderLead(contest, status, days, words, digits)}
    ${status.countdown && !isVerified ? html`<p class="muted small">${words.unverifiedClock}</p>` : nothing} ${actions}
  </div>
`;
