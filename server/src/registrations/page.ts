import { html } from 'hono/html';
import type { Registration } from '../../../api/schema/registrations.ts';
import { fr as formWords } from '../../../src/i18n/workshop-calendar/registration/fr.ts';
import { factWords } from '../workshops/words/facts.ts';
import { pageWords as words } from './words/page.ts';
import { frenchTypography } from '../../../src/i18n/typography.ts';
import { joinOnline, momentWords, sessionWords, workshopFacts } from '../workshops/describe-workshop.ts';
import { inLanguage } from '../http/page/language.ts';
import type { Markup } from '../http/page/markup.ts';

/** What the holder may do, with its words: a question is asked first, so that no slip gives a place away. */
const LEAVING = {
  confirmed: { action: formWords.done.cancel, ...yesNo('cancelConfirm', 'cancelYes', 'cancelNo') },
  offered: { action: words.refuse, question: words.refuseConfirm, yes: words.refuseYes, no: words.refuseNo },
  waiting: { action: words.leaveList, question: words.leaveConfirm, yes: words.leaveYes, no: words.leaveNo },
};

type LeavingStatus = keyof typeof LEAVING;

function yesNo(question: 'cancelConfirm', yes: 'cancelYes', no: 'cancelNo') {
  return { question: formWords.done[question], yes: formWords.done[yes], no: formWords.done[no] };
}

/** Lynx asks for the address again, and sends nothing, where a form has no field. */
const SENT = html`<input type="hidden" name="sent" value="1" />`;

const others = html`<p><a href="/embed/workshop-calendar">${words.others}</a></p>`;

/** The page of a registration: its status, the workshop, what the holder can do. `hasBegun`: the workshop has begun. */
export function registrationPage(registration: Registration, hasBegun: boolean): Markup {
  const { status, page, mode, name, email, joinUrl, workshop } = registration;
  const isCancelled = workshop.state === 'cancelled';
  // Too late to be offered in turn: whoever takes it first has it.
  const isFree = status === 'waiting' && workshop.places.some((entry) => entry.mode === mode && entry.left > 0);
  const canLeave = status in LEAVING && !hasBegun && !isCancelled;
  const canAccept = canLeave && (status === 'offered' || isFree);
  const join = status === 'confirmed' && !isCancelled ? joinUrl : undefined;
  return html`<main>
    <h1>${titleMarkup(workshop)}</h1>
    <p><strong>${statusWords(registration)}</strong></p>
    ${status === 'cancelled' && !isCancelled ? html`<p>${words.cancelledOne}</p>` : ''}
    ${isCancelled ? html`<p>${factWords.workshopCancelled}</p>` : ''}
    ${workshop.stateNote === undefined ? '' : html`<p>${frenchTypography(workshop.stateNote)}</p>`}
    ${workshop.state === 'moved' ? workshop.previousSessions?.map((session) => html`<p><s>${sessionWords(session)}</s></p>`) : ''}
    ${
      canAccept
        ? html`<div class="actions">
            <form method="post" action="${page}/accepter">
              ${SENT}<button class="main">${isFree ? words.take : words.accept}</button>
            </form>
          </div>`
        : ''
    }
    ${join === undefined ? '' : html`<div class="actions"><a class="main" href="${join}">${factWords.join}</a></div>`}
    <h2>${words.details}</h2>
    <dl>
      ${workshopFacts(workshop, mode, joinOnline(registration)).map(
        ([label, text, link]) =>
          html`<dt>${label}</dt>
            <dd>
              ${frenchTypography(text)} ${link === undefined ? '' : html`<a href="${link.address}">${link.label}</a>`}
            </dd>`,
      )}
    </dl>
    ${status === 'confirmed' && !isCancelled ? html`<p><a href="${page}/atelier.ics" download>${words.download}</a></p>` : ''}
    <h2>${words.yours}</h2>
    <dl>
      <dt>${words.name}</dt>
      <dd>${name}</dd>
      <dt>${words.email}</dt>
      <dd>${email}</dd>
    </dl>
    ${others} ${hasBegun && status === 'confirmed' ? html`<p>${words.over}</p>` : ''}
    ${
      canLeave
        ? html`<div class="actions"><a href="${page}/annuler">${LEAVING[status as LeavingStatus].action}</a></div>`
        : ''
    }
  </main>`;
}

/** The title of the page, the workshop's own marked where it is not French. */
const titleMarkup = ({ title, language }: Registration['workshop']): Markup =>
  html`${words.title('')}${inLanguage(title, language)}`;

function statusWords({ status, position, offerEnds, workshop }: Registration): string {
  const { done } = formWords;
  switch (status) {
    case 'confirmed':
      return workshop.state === 'cancelled' ? done.closed : done.confirmed;
    case 'waiting':
      return position === undefined ? done.waitingUnknown : done.waiting(position);
    case 'offered':
      return offerEnds === undefined ? done.closed : done.offered(momentWords(offerEnds));
    case 'cancelled':
      return done.cancelled;
    case 'expired':
      return words.expired;
    default:
      return done.closed;
  }
}

/** Asks whether the place, the offer or the rank is really to be given up. `undefined`: there is nothing to give up. */
export function leavePage({ status, page, workshop }: Registration): Markup | undefined {
  if (!(status in LEAVING)) return undefined;
  const { action, question, yes, no } = LEAVING[status as LeavingStatus];
  return html`<main>
    <h1>${action}</h1>
    <p>${inLanguage(workshop.title, workshop.language)}, ${workshop.sessions.slice(0, 1).map(sessionWords)}</p>
    <p>${question}</p>
    <div class="actions">
      <form method="post" action="${page}/annuler">${SENT}<button class="main">${yes}</button></form>
      <a href="${page}">${no}</a>
    </div>
  </main>`;
}

/** What was asked could not be done. `page`: the registration's own, where there is one. */
export const refusalPage = (title: string, detail: string, page?: string): Markup =>
  html`<main>
    <h1>${title}</h1>
    <p>${detail}</p>
    ${page === undefined ? others : html`<p><a href="${page}">${words.back}</a></p>`}
  </main>`;
