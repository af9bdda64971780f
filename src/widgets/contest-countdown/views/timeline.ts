import { html, nothing, type TemplateResult } from 'lit';
import type { ShownContest, Standing } from '../../../contract/contest-shown.ts';
import type { ContestWords } from '../../../i18n/contest/fr.ts';

/** The phases of an edition, each with what is known of it. */
export const renderTimeline = (
  { phases }: ShownContest,
  { statuses }: Standing,
  words: ContestWords,
): TemplateResult => html`
  <ol class="timeline" part="timeline" aria-label=${words.phases}>
    ${phases.map((phase, index) => renderPhase(phase, statuses[index] ?? 'other', words))}
  </ol>
`;

const renderPhase = (
  { said: { name, when, where, details }, note }: ShownContest['phases'][number],
  status: Standing['statuses'][number],
  words: ContestWords,
): TemplateResult => html`
  <li class="phase ${status}" aria-current=${status === 'current' ? 'step' : 'false'}>
    <p class="name">${name}<span class="visually-hidden">, ${words.status[status]}</span></p>
    <p class="when">${when}</p>
    <p class="muted">${where}</p>
    ${details.map((text) => html`<p class="muted">${text}</p>`)}
    ${note ? html`<p class="muted" lang="fr">${note}</p>` : nothing}
  </li>
`;
