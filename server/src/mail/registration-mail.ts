import { html } from 'hono/html';
import { PRIVACY_CONTACT } from '../../../src/contract/registrations.ts';
import type { Workshop } from '../../../src/contract/workshops.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { mailWords as words } from '../../../src/i18n/calendar/mail.ts';
import { CALENDAR_TYPE } from '../feeds/calendar-text.ts';
import { workshopCalendar } from '../feeds/workshops-calendar.ts';
import { registrationPage, workshopPage } from '../registrations/addresses.ts';
import { momentWords, sessionWords, workshopFacts } from '../registrations/workshop-words.ts';
import type { MailKind } from '../store/outbox.ts';
import type { RegistrationRow } from '../store/registrations.ts';
import type { MailAttachment, MailMessage } from './message.ts';

/** What a mail about a registration is made of, as things stand when it is sent. */
export interface RegistrationMailFacts {
  readonly kind: MailKind;
  readonly registration: RegistrationRow;
  readonly workshop: Workshop;
  /** While waiting. */
  readonly position?: number | undefined;
  /** The holder's secret that this mail carries. */
  readonly token: string;
  readonly publicUrl: string;
}

/** Statuses in which a mail still tells the truth; in another one it is not sent. */
const TRUE_IN: Record<MailKind, readonly RegistrationRow['status'][]> = {
  confirmed: ['confirmed'],
  waiting: ['waiting'],
  offer: ['offered'],
  'offer-expired': ['expired'],
  cancelled: ['cancelled'],
  'workshop-cancelled': ['confirmed', 'closed'],
  'workshop-moved': ['confirmed', 'waiting', 'offered'],
  duplicate: ['confirmed', 'waiting', 'offered'],
  'duplicate-cancelled': ['confirmed', 'waiting', 'offered'],
};

/** Whether what the mail says still holds: somebody may have cancelled before it was sent. */
export const isStillTrue = (
  kind: MailKind,
  { status }: Pick<RegistrationRow, 'status'>,
  { state }: Pick<Workshop, 'state'>,
): boolean =>
  TRUE_IN[kind].includes(status) && (kind === 'workshop-cancelled') === (state === 'cancelled' && kind !== 'cancelled');

/** The mail, in French, as text and as HTML that says the same, with the calendar file where it helps. */
export async function registrationMail(facts: RegistrationMailFacts): Promise<MailMessage> {
  const { kind, registration, workshop, token, publicUrl } = facts;
  const isOver = ['offer-expired', 'cancelled', 'workshop-cancelled'].includes(kind);
  const link = isOver
    ? { before: words.others, address: `${publicUrl}/embed/workshop-calendar` }
    : { before: kind === 'offer' ? words.offerNext : words.manage, address: registrationPage(publicUrl, token) };
  const notes = [
    ...(isOver ? [] : [words.secret]),
    ...(workshop.demo ? [words.demo] : []),
    words.privacy(PRIVACY_CONTACT),
  ];
  const content: MailContent = {
    greeting: words.hello(registration.name),
    paragraphs: paragraphs(facts),
    title: workshop.title,
    facts: workshopFacts(workshop, registration.mode),
    link,
    notes,
  };
  return {
    to: { name: registration.name, address: registration.email },
    subject: words.subjects[kind](workshop.title),
    text: asText(content),
    html: await asHtml(content),
    attachments: calendarFile(facts),
  };
}

function paragraphs({ kind, registration, workshop, position = 1 }: RegistrationMailFacts): string[] {
  const note = workshop.stateNote === undefined ? [] : [workshop.stateNote];
  const [previous] = workshop.previousSessions ?? [];
  switch (kind) {
    case 'confirmed':
      return [words.confirmed];
    case 'waiting':
      return [words.waiting(position), words.waitingNext];
    case 'offer':
      return [words.offer(momentWords(parisText(registration.offer_ends ?? registration.changed_at)))];
    case 'offer-expired':
      return [words.offerExpired];
    case 'cancelled':
      return [words.cancelled];
    case 'workshop-cancelled':
      return [words.workshopCancelled, ...note];
    case 'workshop-moved':
      return [
        words.workshopMoved,
        ...note,
        ...(previous ? [words.previously(sessionWords(previous))] : []),
        words.movedNext,
      ];
    case 'duplicate':
      return [words.duplicate, words.duplicateNotYou];
    case 'duplicate-cancelled':
      return [words.duplicateCancelled];
  }
}

/** A place that is held belongs into the calendar, and what was cancelled out of it. */
function calendarFile({ kind, registration, workshop, publicUrl }: RegistrationMailFacts): MailAttachment[] {
  const holdsPlace = registration.status === 'confirmed' && kind !== 'duplicate-cancelled';
  if (!holdsPlace && kind !== 'workshop-cancelled') return [];
  const content = workshopCalendar(workshop, {
    pageOf: ({ id }) => workshopPage(publicUrl, id),
    mode: registration.mode,
  });
  return [{ filename: 'atelier.ics', content, contentType: CALENDAR_TYPE }];
}

interface MailContent {
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly title: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly link: { readonly before: string; readonly address: string };
  readonly notes: readonly string[];
}

const asText = ({ greeting, paragraphs, title, facts, link, notes }: MailContent): string =>
  [
    greeting,
    ...paragraphs,
    [title, ...facts.map(([label, text]) => words.fact(label, text))].join('\n'),
    `${link.before}\n${link.address}`,
    words.signature,
    `-- \n${notes.join('\n')}`,
  ].join('\n\n');

/** Mail programs drop style sheets: what little there is stands on the elements. */
const STYLES = {
  body: 'margin: 0; padding: 24px; font: 16px/1.5 sans-serif; color: #1a1a1a; background: #ffffff',
  title: 'font-size: 20px; line-height: 1.3; margin: 24px 0 8px',
  facts: 'margin: 0; padding: 0 0 0 20px',
  link: 'margin: 24px 0 0',
  line: 'border: 0; border-top: 1px solid #d4d4d4',
  note: 'margin: 4px 0; font-size: 14px; color: #555555',
} as const;

async function asHtml({ greeting, paragraphs, title, facts, link, notes }: MailContent): Promise<string> {
  const markup = await html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body style="${STYLES.body}">
        <p>${greeting}</p>
        ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
        <h1 style="${STYLES.title}">${title}</h1>
        <ul style="${STYLES.facts}">
          ${facts.map(([label, text]) => html`<li>${words.fact(label, text)}</li>`)}
        </ul>
        <p style="${STYLES.link}">${link.before}<br /><a href="${link.address}">${link.address}</a></p>
        <p>${words.signature}</p>
        <hr style="${STYLES.line}" />
        ${notes.map((note) => html`<p style="${STYLES.note}">${note}</p>`)}
      </body>
    </html>`;
  return markup.toString();
}
