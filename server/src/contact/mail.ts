import type { ContactRequest } from '../../../api/schema/contact-requests.ts';
import type { Text } from '../../../src/contract/quizzes.ts';
import { PRIVACY_CONTACT } from '../../../api/schema/registrations.ts';
import { GRAND_EST } from '../../../src/domain/places/region.ts';
import { parseInstant } from '../../../src/domain/dates/instant.ts';
import { dialLink } from '../../../src/domain/telephone/dial-link.ts';
import { formatDate, formatTime } from '../../../src/i18n/format.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { contactMailWords as words } from './words/mail.ts';
import { type ReceivedWords, receivedWords } from './words/received.ts';
import { contentText } from '../../../src/i18n/eligibility-quiz/content-text.ts';
import type { Team } from './team.ts';
import { type Fact, writeLetter } from '../mail/letter.ts';
import { mailName } from '../mail/mail-name.ts';
import type { MailMessage } from '../mail/message.ts';

/** What of a contact request its mails are made of. */
export interface ContactMailFacts {
  readonly request: ContactRequest;
  readonly reference: string;
  /** Paris instant. */
  readonly receivedAt: string;
  readonly team: Team;
  /** Titles of the outcomes. */
  readonly outcomes: readonly Text[];
  /** Name of the pôle that was chosen or is near. */
  readonly pole: string | undefined;
  /** The site of the page that the request came from. */
  readonly site: string | undefined;
}

/** The mail to the team that answers, whose reply goes to the visitor, and the acknowledgement to the visitor. */
export const contactMails = async (
  about: ContactMailFacts,
): Promise<[toTeam: MailMessage, acknowledgement: MailMessage]> => [
  await teamMail(about),
  await acknowledgement(about),
];

async function teamMail(about: ContactMailFacts): Promise<MailMessage> {
  const { request, reference, team } = about;
  const { subject, intro, kept } = words.team;
  const title = subject(reference, request.name);
  return {
    to: { name: team.name, address: team.email },
    replyTo: { name: request.name, address: request.email },
    subject: title,
    ...(await writeLetter({ title, paragraphs: [intro], facts: teamFacts(about), notes: [kept] })),
  };
}

/**
 * In the language of the form, to an address that a stranger may have given: of what was typed, the name alone is repeated,
 * and only as a plain one.
 */
async function acknowledgement(about: ContactMailFacts): Promise<MailMessage> {
  const { request, reference, receivedAt, team, outcomes } = about;
  const language = request.consent.language ?? 'fr';
  const received = receivedWords[language];
  const name = mailName(request.name);
  const title = received.subject(reference);
  return {
    to: { name, address: request.email },
    replyTo: { name: team.name, address: team.email },
    subject: title,
    ...(await writeLetter({
      language,
      title,
      greeting: received.hello(name),
      paragraphs: [received.team(team.name), received.next],
      heading: { text: received.request },
      facts: [
        ...told([
          [received.reference, reference],
          [received.receivedAt, dayAndTime(receivedAt, language)],
          [received.outcomes, titles(outcomes, language)],
        ]),
        questionFact(team, received),
      ],
      notes: [received.elsewhere, received.privacy(PRIVACY_CONTACT)],
    })),
  };
}

const questionFact = ({ phone }: Team, { question, answer, answerOrCall }: ReceivedWords): Fact =>
  phone === undefined ? [question, answer] : [question, answerOrCall, { label: phone, address: dialLink(phone) }];

const titles = (outcomes: readonly Text[], language: Language): string =>
  outcomes.map((title) => contentText(title, language)).join(' · ');

function dayAndTime(instant: string, language: Language): string {
  const day = formatDate(instant.slice(0, 10), language, { weekday: true, year: true });
  return `${day}, ${formatTime(parseInstant(instant).wall, language)}`;
}

/** The person and what they write come first; then what it is about, and where it comes from. */
function teamFacts({ request, reference, receivedAt, outcomes, pole, site }: ContactMailFacts): Fact[] {
  const { name, email, phone, place, quiz, message, consent } = request;
  const { labels } = words;
  return told([
    [labels.name, name],
    [labels.email, email],
    [labels.phone, phone],
    [labels.message, message],
    [labels.receivedAt, dayAndTime(receivedAt, 'fr')],
    [labels.reference, reference],
    [labels.outcomes, titles(outcomes, 'fr')],
    [labels.place, place && placeText(place)],
    [labels.pole, pole],
    ...(quiz?.answers ?? []).map(({ question, answer }): [string, string] => [question, answer]),
    [labels.version, quiz?.version],
    [labels.site, site],
    [labels.language, LANGUAGES.of(consent.language ?? 'fr')],
  ]);
}

/** Only the département is known if the commune search was not available. */
function placeText({ name, department }: NonNullable<ContactRequest['place']>): string {
  const named = name ?? GRAND_EST[department];
  return named === undefined ? words.elsewhere : `${named} (${department})`;
}

const LANGUAGES = new Intl.DisplayNames('fr', { type: 'language' });

/** Drops facts without a text. */
const told = (facts: readonly (readonly [label: string, text: string | undefined])[]): Fact[] =>
  facts.flatMap(([label, text]): Fact[] => (text ? [[label, text]] : []));
