import { html, nothing, type TemplateResult } from 'lit';
import type { ShownContest } from '../../../contract/contest-shown.ts';
import type { StatusAt } from '../../../domain/contest/contest-status.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';
import { renderLead } from './lead.ts';
import { markFrench } from '../phase-text/mark-french.ts';

/** Where the contest stands. `isVerified`: the time left is counted by the server's clock, not by the device's alone. */
export const renderBand = (
  contest: ShownContest,
  { status: standing, days }: StatusAt,
  words: ContestWords,
  level: number,
  isVerified: boolean,
  actions: TemplateResult,
): TemplateResult => html`
  <div class="band" part="band">
    <div class="eyebrow small" role="heading" aria-level=${level} tabindex="-1" lang="fr">${contest.name}</div>
    <p class="title standing">${markFrench(standing.headline, contest)}</p>
    ${renderLead(contest, standing, days, words)}
    ${standing.countdown && !isVerified ? html`<p class="muted small">${words.unverifiedClock}</p>` : nothing}
    ${actions}
  </div>
`;
