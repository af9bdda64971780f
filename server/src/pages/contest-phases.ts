import { html } from 'hono/html';
import { headline } from '../../../content/publish/contest-standings.ts';
import type { ContestFacts } from '../../../src/contract/contests.ts';
import { contestState, type TimelineEntry } from '../../../src/domain/contest/contest-state.ts';
import { fr } from '../../../src/i18n/contest/fr.ts';
import { fr as speech } from '../../../src/i18n/contest/said/fr.ts';
import { frenchTypography } from '../../../src/i18n/typography.ts';
import type { Markup } from './markup.ts';

/** Where an edition stands: its phases as far as they are settled, what is open, laureates, conditions. */
export function contestPhases(contest: ContestFacts, nowMs: number): Markup {
  const state = contestState(contest, nowMs);
  return html`<h2>${contest.name}</h2>
    <p><strong>${headline(state, speech)}</strong></p>
    <h3>${fr.phases}</h3>
    <ol>
      ${state.timeline.map((entry) => html`<li>${phaseLines(entry)}</li>`)}
    </ol>
    ${listPart(
      fr.undecidedTitle,
      state.undecided.map((item) => speech.undecided(item)),
    )}
    ${listPart(
      fr.laureates,
      contest.laureates.map(({ name, project }) => `${name} : ${project}`),
    )}
    ${listPart(fr.rulesTitle, contest.rules)}
    ${contest.links.apply === undefined ? '' : html`<p><a href="${contest.links.apply}">${fr.apply}</a></p>`}
    ${contest.links.rules === undefined ? '' : html`<p><a href="${contest.links.rules}">${fr.rules}</a></p>`}
    <p><a href="/api/v1/contests/${contest.slug}.ics">${fr.addToCalendar} (.ics)</a></p>
    ${contest.demo ? html`<p>${fr.demo}</p>` : ''}`;
}

function phaseLines({ phase, status, when }: TimelineEntry): Markup {
  const place = phase.place === undefined ? '' : speech.place(phase.place);
  const format = phase.format === undefined ? '' : speech.format[phase.format];
  const details = [speech.when(when), place, format].filter(Boolean).join(', ');
  return html`${speech.line(phase, details)} (${fr.status[status]})
  ${phase.note === undefined ? '' : html`<br />${frenchTypography(phase.note)}`}`;
}

const listPart = (title: string, lines: readonly string[]): Markup | '' =>
  lines.length === 0
    ? ''
    : html`<h3>${title}</h3>
        <ul>
          ${lines.map((line) => html`<li>${frenchTypography(line)}</li>`)}
        </ul>`;
