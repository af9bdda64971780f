import { html, nothing, type TemplateResult } from 'lit';
import type { Origin } from '../../../domain/geo/origin.ts';
import type { AgendaEntry } from '../../../domain/workshops/agenda.ts';
import { groupByNearness } from '../../../domain/workshops/nearness.ts';
import { formatDistance } from '../../../i18n/format.ts';
import type { AgendaProps } from '../state/agenda-props.ts';
import { renderDays } from './agenda.ts';

/** The agenda pôle by pôle from the nearest, and then day by day. */
export const renderByNearness = (
  entries: readonly AgendaEntry[],
  near: Origin,
  context: AgendaProps,
): TemplateResult => html`
  ${groupByNearness(entries, near).map(
    ({ pole, metres, entries: ofPole }) => html`
      <div class="place">
        <div class="place-title" role="heading" aria-level=${context.level}>
          ${pole?.place.name ?? context.words.formatNames.online}
          ${
            pole
              ? html`<span class="muted small">
                  ${context.words.distance(formatDistance(metres, context.language, context.words.veryNear))}
                </span>`
              : nothing
          }
        </div>
        ${renderDays(ofPole, { ...context, level: Math.min(context.level + 1, 6) })}
      </div>
    `,
  )}
`;
