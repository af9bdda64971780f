import { html } from 'hono/html';
import type { Pole } from '../../../src/contract/poles.ts';
import type { Workshop } from '../../../src/contract/workshops.ts';
import { dialLink } from '../../../src/domain/telephone/dial-link.ts';
import { FEW_PLACES, workshopStatus, type WorkshopStatus } from '../../../src/domain/workshops/status.ts';
import { fr as detailWords } from '../../../src/i18n/workshop-calendar/workshop/fr.ts';
import { feedWords } from '../../../content/publish/feeds/words.ts';
import { fr as browsingWords } from '../../../src/i18n/workshop-calendar/browsing/fr.ts';
import { fr } from '../../../src/i18n/workshop-calendar/list/fr.ts';
import { listPageWords as words } from './words/list-page.ts';
import { factWords } from './words/facts.ts';
import { frenchTypography } from '../../../src/i18n/typography.ts';
import { momentWords, placeFacts, sessionWords } from './describe-workshop.ts';
import { widgetTexts } from '../../../src/widgets/registry.ts';
import type { Markup } from '../http/page/markup.ts';

/** What the list is written with. */
export interface ListSetting {
  /** Contacts to ask for a seat: only the widget has the form. */
  readonly poles: readonly Pick<Pole, 'slug' | 'contact' | 'demo'>[];
  /** Address of the page of all pôles. */
  readonly polesPage: string;
  /** Epoch milliseconds. */
  readonly nowMs: number;
  /** Address of the page of all workshops, where this one holds some of them only. */
  readonly allPage: string | undefined;
}

/** Workshops by date, in French, complete without script; each with the file for the visitor's own calendar. */
export const workshopList = (workshops: readonly Workshop[], setting: ListSetting): Markup =>
  workshops.length === 0
    ? html`<p>${setting.allPage === undefined ? fr.empty : browsingWords.emptyFiltered}</p>
        ${allLink(setting)}`
    : html`${allLink(setting)}
        <ul class="poles">
          ${workshops.map((workshop) => html`<li id="${workshop.id}">${workshopArticle(workshop, setting)}</li>`)}
        </ul>
        ${workshops.some(({ demo }) => demo) ? html`<p>${fr.demo}</p>` : ''}
        <p><a href="/api/v1/workshops.ics">${words.addAll}</a></p>`;

const allLink = ({ allPage }: ListSetting): Markup | '' =>
  allPage === undefined ? '' : html`<p><a href="${allPage}">${words.all}</a></p>`;

function workshopArticle(workshop: Workshop, setting: ListSetting): Markup {
  const status = workshopStatus(workshop, setting.nowMs);
  const isCancelled = status.availability === 'cancelled';
  const title = isCancelled ? feedWords.cancelled(workshop.title) : workshop.title;
  return html`<article>
    <h2>${frenchTypography(title)}</h2>
    ${statusLines(workshop, status)} ${workshop.sessions.map((session) => html`<p>${sessionWords(session)}</p>`)}
    <p>${frenchTypography(workshop.summary)}</p>
    <dl>
      ${placeFacts(workshop, workshop.format === 'hybrid' ? 'other' : workshop.format).map(
        ([label, text, link]) =>
          html`<dt>${label}</dt>
            <dd>${text}${link && html` <a href="${link.address}">${link.label}</a>`}</dd>`,
      )}
      ${placesByMode(workshop, status)}
    </dl>
    ${registrationLines(workshop, status, setting)}
    ${isCancelled ? '' : html`<p><a href="/api/v1/workshops/${workshop.id}.ics">${words.addOne}</a></p>`}
  </article>`;
}

/** Whether it takes place, and on what date it did before; what staff say about it; what is left. */
function statusLines({ stateNote }: Workshop, { availability, left, movedFrom }: WorkshopStatus): Markup {
  const was = movedFrom?.map(({ starts }) => momentWords(starts)).join(', le ');
  const state = availability === 'cancelled' ? factWords.workshopCancelled : capital(fr.status[availability](left));
  return html`<p><strong>${state}</strong></p>
    ${was ? html`<p><strong>${capital(fr.moved)}.</strong> ${detailWords.movedFrom(was)}</p>` : ''}
    ${stateNote === undefined ? '' : html`<p>${frenchTypography(stateNote)}</p>`}`;
}

/** Where one may come or stay at home, the places of each way: the sum alone would mislead. */
const placesByMode = ({ places }: Workshop, { availability }: WorkshopStatus): Markup | '' =>
  places.length < 2 || !takesNames(availability)
    ? ''
    : html`<dt>${detailWords.registration}</dt>
        <dd>${places.map(({ mode, left }) => detailWords.modePlaces[mode](leftWords(left))).join(' · ')}</dd>`;

function leftWords(left: number): string {
  if (left === 0) return detailWords.none;
  return fr.status[left > FEW_PLACES ? 'places-left' : 'few-left'](left);
}

const takesNames = (availability: WorkshopStatus['availability']): boolean =>
  availability === 'places-left' || availability === 'few-left' || availability === 'full-waiting';

/** From when or until when one may register, and with whom. */
function registrationLines(
  { registration: { opens, closes }, pole }: Workshop,
  { availability }: WorkshopStatus,
  { poles, polesPage }: ListSetting,
): Markup | '' {
  if (availability === 'not-yet' && opens !== undefined) return html`<p>${detailWords.opensOn(momentWords(opens))}</p>`;
  if (!takesNames(availability)) return '';
  const isWaiting = availability === 'full-waiting';
  const host = poles.find(({ slug }) => slug === pole?.slug);
  const links = host === undefined ? [] : contactLinks(host.contact);
  const how =
    host === undefined || links.length === 0
      ? html`${isWaiting ? words.waitAnywhere : words.registerAnywhere}
          <a href="${polesPage}">${widgetTexts('pole-locator').linkText}</a>`
      : html`${isWaiting ? words.waitAt : words.registerAt} ${links} ${host.demo ? words.demoContact : ''}`;
  return html`<p>${how}</p>
    <p>${detailWords.closesOn(momentWords(closes))}</p>`;
}

function contactLinks({ phone, email }: Pole['contact']): Markup[] {
  return [
    ...(phone === undefined ? [] : [html`<a href="${dialLink(phone)}">${phone}</a>`]),
    ...(email === undefined ? [] : [html`${phone === undefined ? '' : ' · '}<a href="mailto:${email}">${email}</a>`]),
  ];
}

/** A status is a sentence of its own here; in the widget it ends a line. */
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
