import { html } from 'hono/html';
import { describePhases, describeStatus } from '../../../content/publish/contests/status-texts.ts';
import type { PhaseText, ContestStatus } from '../../../src/contract/contest-shown.ts';
import type { ContestFacts } from '../../../api/schema/contests.ts';
import { contestState } from '../../../content/publish/contests/contest-state.ts';
import { fr } from '../../../src/i18n/contest-countdown/fr.ts';
import { fr as speech } from '../../../content/publish/contests/words/fr.ts';
import { frenchTypography } from '../../../src/i18n/typography.ts';
import type { Markup } from '../http/page/markup.ts';

/** The status of an edition: its phases as far as they are known, what is undecided, laureates, conditions. */
export function contestPhases(contest: ContestFacts, nowMs: number): Markup {
  const state = contestState(contest, nowMs);
  const { headline, statuses, undecided, applicationsOpen, dated } = describeStatus(state, nowMs, speech);
  const phases = describePhases(state, speech);
  const { apply, rules } = contest.links;
  return html`<h2>${contest.name}</h2>
    <p><strong>${headline}</strong></p>
    <h3>${fr.phases}</h3>
    <ol>
      ${phases.map((said, index) => html`<li>${phaseLines(said, contest.phases[index]?.note, statuses[index])}</li>`)}
    </ol>
    ${listPart(fr.undecidedTitle, undecided)}
    ${listPart(
      fr.laureates,
      contest.laureates.map(({ name, project }) => `${name} : ${project}`),
    )}
    ${listPart(fr.rulesTitle, contest.rules)}
    ${applicationsOpen && apply !== undefined ? html`<p><a href="${apply}">${fr.apply}</a></p>` : ''}
    ${rules === undefined ? '' : html`<p><a href="${rules}">${fr.rules}</a></p>`}
    ${dated ? html`<p><a href="/api/v1/contests/${contest.slug}.ics">${fr.addToCalendar} (.ics)</a></p>` : ''}
    ${contest.demo ? html`<p>${fr.demo}</p>` : ''}`;
}

function phaseLines(
  { name, when, where, details }: PhaseText,
  note: string | undefined,
  status: ContestStatus['statuses'][number] = 'other',
): Markup {
  const line = frenchTypography(`${name} : ${[when, where].filter(Boolean).join(' · ')}`);
  const more = note === undefined ? details : [...details, note];
  return html`${line} (${fr.status[status]}) ${more.map((text) => html`<br />${text}`)}`;
}

const listPart = (title: string, lines: readonly string[]): Markup | '' =>
  lines.length === 0
    ? ''
    : html`<h3>${title}</h3>
        <ul>
          ${lines.map((line) => html`<li>${frenchTypography(line)}</li>`)}
        </ul>`;
