import { CALENDAR_TYPE } from '../../../content/publish/feeds/calendar-text.ts';
import { workshopPage } from '../../../content/publish/feeds/public-calendars.ts';
import { workshopCancellations, workshopInvitations } from '../../../content/publish/feeds/workshops-calendar.ts';
import { PRIVACY_CONTACT } from '../../../api/schema/registrations.ts';
import type { Session, Workshop } from '../../../src/contract/workshops.ts';
import { addDays } from '../../../src/domain/dates/calendar-date.ts';
import { parisDate, parisText } from '../../../src/domain/dates/paris.ts';
import { dialLink } from '../../../src/domain/telephone/dial-link.ts';
import { dateOf, epochOf } from '../../../src/domain/workshops/session-time.ts';
import { frenchTypography } from '../../../src/i18n/typography.ts';
import type { Team } from '../contact/team.ts';
import { mailWords as words } from './words/mail.ts';
import { siteWords } from '../http/page/words.ts';
import { registrationPage } from './addresses.ts';
import { personalSequence } from './personal-sequence.ts';
import { joinOnline, momentWords, sessionWords, workshopFacts } from '../workshops/describe-workshop.ts';
import type { MailKind } from './mail-kinds.ts';
import type { RegistrationRow } from './repository.ts';
import { type Fact, writeLetter } from '../mail/letter.ts';
import { mailName } from '../mail/mail-name.ts';
import type { MailAttachment, MailMessage } from '../mail/message.ts';

/** What a mail about a registration is made of, as of the moment it is sent. */
export interface RegistrationMailFacts {
  readonly kind: MailKind;
  readonly registration: RegistrationRow;
  readonly workshop: Workshop;
  /** The address to join online, once it is known. */
  readonly joinUrl?: string | undefined;
  /** While waiting. */
  readonly position?: number | undefined;
  /** How often the person gave up an earlier registration for the same workshop. */
  readonly earlierTurns: number;
  /** The holder's secret that this mail carries. */
  readonly token: string;
  readonly publicUrl: string;
  /** Epoch milliseconds. */
  readonly nowMs: number;
  /** Who reads what the person answers. */
  readonly team: Team;
  /** The colour of the partner whose page had the form. */
  readonly accent: string | undefined;
}

/** Statuses in which a mail still tells the truth; in another one it is not sent. */
const TRUE_IN: Record<MailKind, readonly RegistrationRow['status'][]> = {
  confirmed: ['confirmed'],
  reminder: ['confirmed'],
  waiting: ['waiting'],
  offer: ['offered'],
  'offer-expired': ['expired'],
  'seat-free': ['waiting'],
  cancelled: ['cancelled'],
  'workshop-cancelled': ['confirmed', 'closed'],
  'workshop-restored': ['confirmed', 'waiting', 'offered'],
  'workshop-moved': ['confirmed', 'waiting', 'offered'],
  'workshop-relocated': ['confirmed', 'waiting', 'offered'],
  'waiting-again': ['waiting', 'offered'],
  duplicate: ['confirmed', 'waiting', 'offered'],
  'duplicate-cancelled': ['confirmed', 'waiting', 'offered'],
};

/** Whether what the mail says still holds: somebody may have cancelled before it was sent. */
export const isStillTrue = (
  kind: MailKind,
  { status, mode, reminded_of }: Pick<RegistrationRow, 'status' | 'mode' | 'reminded_of'>,
  { state, places, sessions }: Pick<Workshop, 'state' | 'places' | 'sessions'>,
  nowMs: number,
): boolean =>
  (kind !== 'reminder' || (remindedSession(sessions, reminded_of) !== undefined && nowMs < Number(reminded_of))) &&
  (kind !== 'seat-free' || places.some((entry) => entry.mode === mode && entry.left > 0)) &&
  TRUE_IN[kind].includes(status) &&
  (kind === 'workshop-cancelled') === (state === 'cancelled' && kind !== 'cancelled');

const remindedSession = (sessions: readonly Session[], remindedOf: number | null): Session | undefined =>
  sessions.find(({ starts }) => epochOf(starts) === remindedOf);

/** What the button to the page of the registration says: what there is to be done there. */
function actionWords(kind: MailKind, status: RegistrationRow['status']): string {
  if (kind === 'seat-free') return words.seatFreeNext;
  return status === 'offered' ? words.offerNext : status === 'waiting' ? words.manageWaiting : words.manage;
}

/** The mail, in French, as text and as HTML that says the same, with the calendar file where it helps. */
export async function registrationMail(facts: RegistrationMailFacts): Promise<MailMessage> {
  const { kind, registration, workshop, joinUrl, token, publicUrl, team, accent } = facts;
  const isOver = ['offer-expired', 'cancelled', 'workshop-cancelled'].includes(kind);
  const action = isOver
    ? { label: words.others, address: `${publicUrl}/embed/workshop-calendar` }
    : { label: actionWords(kind, registration.status), address: registrationPage(publicUrl, token) };
  const notes = [
    ...(isOver ? [] : [words.secret]),
    ...(workshop.demo ? [words.demo] : []),
    words.privacy(PRIVACY_CONTACT),
  ];
  const name = mailName(registration.name);
  const { title, language } = workshop;
  const letter = await writeLetter({
    title,
    accent,
    greeting: words.hello(name),
    paragraphs: paragraphs(facts),
    heading: { text: language === 'fr' ? frenchTypography(title) : title, language },
    facts: [
      ...workshopFacts(workshop, registration.mode, joinOnline({ ...registration, joinUrl })),
      questionFact(facts),
    ],
    action,
    notes,
  });
  return {
    to: { name, address: registration.email },
    replyTo: { name: team.name, address: team.email },
    subject: words.subjects[kind](title),
    ...letter,
    attachments: calendarFiles(facts),
  };
}

/** A person to turn to: by an answer to the mail, which the team reads, or by telephone where there is a pôle. */
const questionFact = ({ team: { name, phone } }: RegistrationMailFacts): Fact =>
  phone === undefined
    ? [words.question, words.answer]
    : [words.question, words.answerOrCall(name), { label: phone, address: dialLink(phone) }];

function paragraphs(facts: RegistrationMailFacts): string[] {
  const { kind, workshop, position = 1 } = facts;
  const note = workshop.stateNote === undefined ? [] : [workshop.stateNote];
  const [previous] = workshop.previousSessions ?? [];
  switch (kind) {
    case 'confirmed':
      return [words.confirmed];
    case 'reminder':
      return [reminded(facts), words.reminderNext];
    case 'waiting':
      return [words.waiting(position), words.waitingNext];
    case 'offer':
      return [offered(facts)];
    case 'offer-expired':
      return [words.offerExpired];
    case 'seat-free':
      return [words.seatFree];
    case 'cancelled':
      return [words.cancelled, words.offCalendar(workshop.sessions.length)];
    case 'workshop-cancelled':
      return [words.workshopCancelled, ...note, words.offCalendar(workshop.sessions.length)];
    case 'workshop-restored':
    case 'workshop-moved':
    case 'workshop-relocated':
      return [
        words.changes[kind],
        ...note,
        ...(previous ? [words.previously(sessionWords(previous))] : []),
        ...statusParagraphs(facts),
      ];
    case 'waiting-again':
      return [words.waitingAgain, ...statusParagraphs(facts), words.offCalendar(workshop.sessions.length)];
    case 'duplicate':
      return [
        words.duplicate,
        ...statusParagraphs(facts),
        ...(workshop.places.length > 1 ? [words.duplicateMode] : []),
        words.duplicateNotYou,
      ];
    case 'duplicate-cancelled':
      return [words.duplicateCancelled, ...statusParagraphs(facts)];
  }
}

/** Tomorrow, unless the mail was held up. */
function reminded({ workshop: { sessions }, registration, nowMs }: RegistrationMailFacts): string {
  const session = remindedSession(sessions, registration.reminded_of) ?? sessions[0];
  if (session === undefined) return words.reminder('');
  const isTomorrow = dateOf(session.starts) === addDays(parisDate(nowMs), 1);
  const when = isTomorrow ? words.tomorrow(momentWords(session.starts)) : momentWords(session.starts);
  return sessions.length === 1
    ? words.reminder(when)
    : words.reminderOf(sessions.indexOf(session) + 1, sessions.length, when);
}

const offered = ({ registration }: RegistrationMailFacts): string =>
  words.offer(momentWords(parisText(registration.offer_ends ?? registration.changed_at)));

/** What a person has after a change of the workshop: a seat, an offer, or a position on the waiting list. */
function statusParagraphs(facts: RegistrationMailFacts): string[] {
  const { status } = facts.registration;
  if (status === 'waiting') return [words.stillWaiting, words.waiting(facts.position ?? 1)];
  return status === 'offered' ? [offered(facts)] : [words.stillConfirmed, words.changedNext];
}

/**
 * A confirmed seat comes with a calendar file, a cancellation with one that removes it: also for a person who only waited,
 * since everybody can download the file of a workshop.
 */
function calendarFiles({
  kind,
  registration,
  workshop,
  joinUrl,
  publicUrl,
  earlierTurns,
}: RegistrationMailFacts): MailAttachment[] {
  const options = {
    pageOf: ({ id }: Workshop) => workshopPage(publicUrl, id),
    mode: registration.mode,
    organizer: ORGANIZER,
    sequence: personalSequence(workshop, registration.status, earlierTurns),
  };
  if (kind === 'cancelled' || kind === 'workshop-cancelled') {
    const cancelledAt = kind === 'cancelled' ? parisText(registration.changed_at) : workshop.updatedAt;
    return attached('annulation', 'CANCEL', workshopCancellations(workshop, { ...options, cancelledAt }));
  }
  if (kind === 'waiting-again') {
    // The seat that was given up: the last of the earlier turns.
    const sequence = personalSequence(workshop, 'cancelled', earlierTurns - 1);
    const cancelledAt = parisText(registration.changed_at);
    return attached('annulation', 'CANCEL', workshopCancellations(workshop, { ...options, sequence, cancelledAt }));
  }
  if (registration.status !== 'confirmed' || kind === 'reminder') return [];
  return attached('atelier', 'PUBLISH', workshopInvitations(workshop, { ...options, joinUrl }));
}

/** One file for each session. The media type names the method, too (RFC 6047, 2.4). */
const attached = (name: string, method: 'PUBLISH' | 'CANCEL', files: readonly string[]): MailAttachment[] =>
  files.map((content, index) => ({
    filename: files.length === 1 ? `${name}.ics` : `${name}-${index + 1}.ics`,
    content,
    contentType: `${CALENDAR_TYPE}; method=${method}`,
  }));

/** The organizer in calendar files: Alexis, at the address for questions. */
const ORGANIZER = { name: siteWords.name, address: PRIVACY_CONTACT };
