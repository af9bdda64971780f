import type { ContactRequest } from '../../../src/contract/contact-requests.ts';
import { PRIVACY_CONTACT } from '../../../src/contract/registrations.ts';
import { contactMailWords as words } from '../../../src/i18n/quiz/contact/mail.ts';
import type { Team } from '../contact/team.ts';
import { type Fact, writeLetter } from './letter.ts';
import type { MailMessage } from './message.ts';

/** What of a contact request its mails are made of. */
export interface ContactMailFacts {
  readonly request: ContactRequest;
  readonly reference: string;
  readonly team: Team;
  /** Titles of the outcomes, in French. */
  readonly outcomes: readonly string[];
}

/** The mail to the team that answers, whose reply goes to the visitor, and the acknowledgement to the visitor. */
export async function contactMails(about: ContactMailFacts): Promise<MailMessage[]> {
  const { request, reference, team } = about;
  const facts = factsOf(about);
  const { subject, intro, kept } = words.team;
  const title = subject(reference, request.name);
  const { received } = words;
  const thanks = received.subject(reference);
  return [
    {
      to: { name: team.name, address: team.email },
      replyTo: { name: request.name, address: request.email },
      subject: title,
      ...(await writeLetter({ title, paragraphs: [intro], facts, notes: [kept] })),
    },
    {
      to: { name: request.name, address: request.email },
      subject: thanks,
      ...(await writeLetter({
        title: thanks,
        greeting: words.hello(request.name),
        paragraphs: [received.team(team.name), received.next],
        heading: received.sent,
        facts,
        notes: [received.privacy(PRIVACY_CONTACT)],
      })),
    },
  ];
}

function factsOf({ request, reference, outcomes }: ContactMailFacts): Fact[] {
  const { name, email, phone, place, quiz, message } = request;
  const { labels } = words;
  const where = place && (place.name ? `${place.name} (${place.department})` : words.elsewhere);
  const facts: (readonly [label: string, text: string | undefined])[] = [
    [labels.reference, reference],
    [labels.name, name],
    [labels.email, email],
    [labels.phone, phone],
    [labels.place, where],
    [labels.outcomes, outcomes.join(' · ')],
    [labels.version, quiz?.version],
    ...(quiz?.answers ?? []).map(({ question, answer }): Fact => [question, answer]),
    [labels.message, message],
  ];
  return facts.filter((fact): fact is Fact => Boolean(fact[1]));
}
