import { html, type TemplateResult } from 'lit';
import type { ContestState, TimelineEntry } from '../../../domain/contest/contest-state.ts';
import { parseEdtf } from '../../../domain/edtf/edtf.ts';
import type { ContestWords } from '../../../i18n/contest/fr.ts';

/** Place and format of a phase, as far as they are known. */
export const whereText = ({ phase: { place, format } }: TimelineEntry, words: ContestWords): string =>
  [place && words.place(place), format && words.format[format]].filter(Boolean).join(' · ');

/** The phases of an edition, each with what is known of it. */
export const renderTimeline = ({ timeline }: ContestState, words: ContestWords): TemplateResult => html`
  <ol class="timeline" part="timeline" aria-label=${words.phases}>
    ${timeline.map((entry) => renderEntry(entry, timeline, words))}
  </ol>
`;

function renderEntry(entry: TimelineEntry, timeline: readonly TimelineEntry[], words: ContestWords): TemplateResult {
  const { phase, status, when } = entry;
  const replacement = phase.replacedBy && timeline.find(({ phase: { id } }) => id === phase.replacedBy);
  const earlier = phase.earlier ? parseEdtf(phase.earlier) : undefined;
  const details = [
    replacement ? words.replacedBy(replacement.phase) : status === 'cancelled' ? words.status.cancelled : '',
    typeof earlier === 'object' ? words.postponedFrom(words.when(earlier)) : '',
    phase.note ?? '',
  ].filter(Boolean);
  return html`
    <li class="phase ${status}" aria-current=${status === 'current' ? 'step' : 'false'}>
      <p class="name">${words.phase(phase)}<span class="visually-hidden">, ${words.status[status]}</span></p>
      <p class="when">${words.when(when)}</p>
      <p class="muted">${whereText(entry, words)}</p>
      ${details.map((text) => html`<p class="muted">${text}</p>`)}
    </li>
  `;
}
