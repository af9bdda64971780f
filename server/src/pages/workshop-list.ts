import { html } from 'hono/html';
import type { Workshop } from '../../../src/contract/workshops.ts';
import { fr } from '../../../src/i18n/calendar/fr.ts';
import { frenchTypography } from '../../../src/i18n/typography.ts';
import { sessionWords, workshopFacts } from '../registrations/workshop-words.ts';
import type { Markup } from './markup.ts';

/** Workshops by date, in French, complete without script; each with the file for the visitor's own calendar. */
export const workshopList = (workshops: readonly Workshop[]): Markup =>
  workshops.length === 0
    ? html`<p>${fr.count(0)}</p>`
    : html`<ul class="poles">
          ${workshops.map((workshop) => html`<li id="${workshop.id}">${workshopArticle(workshop)}</li>`)}
        </ul>
        <p><a href="/api/v1/workshops.ics">Tous les ateliers dans votre agenda (.ics)</a></p>`;

const workshopArticle = (workshop: Workshop): Markup =>
  html`<article>
    <h2>${frenchTypography(workshop.title)}</h2>
    ${workshop.sessions.map((session) => html`<p>${sessionWords(session)}</p>`)}
    <p>${frenchTypography(workshop.summary)}</p>
    ${workshop.stateNote === undefined ? '' : html`<p><strong>${frenchTypography(workshop.stateNote)}</strong></p>`}
    <dl>
      ${workshopFacts(workshop, workshop.format === 'online' ? 'online' : 'on-site').map(
        ([label, text]) =>
          html`<dt>${label}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
    <p><a href="/api/v1/workshops/${workshop.id}.ics">Ajouter à votre agenda (.ics)</a></p>
  </article>`;
