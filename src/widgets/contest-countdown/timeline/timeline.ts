import { html, nothing, type TemplateResult } from 'lit';
import type { PhaseText, ShownContest, ContestStatus } from '../../../contract/contest-shown.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';
import { renderDetails } from '../phase-text/details.ts';
import { markFrench } from '../phase-text/mark-french.ts';

/** The phases of an edition, each with what is known of it. */
export const renderTimeline = (
  contest: ShownContest,
  { statuses, phases: said = [] }: ContestStatus,
  words: ContestWords,
): TemplateResult => html`
  <ol class="timeline" part="timeline" aria-label=${words.phases}>
    ${contest.phases.map((phase, index) =>
      renderPhase(contest, said[index] ?? phase.said, phase.note, statuses[index] ?? 'other', words),
    )}
  </ol>
`;

const renderPhase = (
  contest: ShownContest,
  { name, when, where, details }: PhaseText,
  note: string | undefined,
  status: ContestStatus['statuses'][number],
  words: ContestWords,
): TemplateResult => html`
  <li class="phase ${status}" aria-current=${status === 'current' ? 'step' : 'false'}>
    <p class="name">${markFrench(name, contest)}<span class="visually-hidden">, ${words.status[status]}</span></p>
    <p class="when">${when}</p>
    <p class="muted">${where}</p>
    ${renderDetails(contest, details)} ${note ? html`<p class="muted" lang="fr">${note}</p>` : nothing}
  </li>
`;
