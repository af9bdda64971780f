import { html } from 'hono/html';
import type { ContactRequest } from '../../../src/contract/contact-requests.ts';
import { PRIVACY_CONTACT } from '../../../src/contract/registrations.ts';
import { contactMailWords as words } from '../../../src/i18n/quiz/contact/mail.ts';
import type { Team } from '../contact/team.ts';
import type { MailMessage } from './message.ts';

/** The mail to the team that answers, and the acknowledgement to the visitor; both as text and as HTML that says the same. */
export async function contactMails(
  request: ContactRequest,
  { reference, team }: { reference: string; team: Team },
): Promise<MailMessage[]> {
  const facts = factsOf(request, reference);
  return [
    await mail({ name: team.name, address: team.email }, words.team.subject(reference, request.name), {
      paragraphs: [words.team.intro],
      facts,
      notes: [words.team.kept],
    }),
    await mail({ name: request.name, address: request.email }, words.received.subject(reference), {
      paragraphs: [words.hello(request.name), words.received.team(team.name), words.received.next, words.received.sent],
      facts,
      notes: [words.received.privacy(PRIVACY_CONTACT)],
    }),
  ];
}

type Fact = readonly [label: string, text: string];

function factsOf({ name, email, phone, place, quiz, message }: ContactRequest, reference: string): Fact[] {
  const { labels } = words;
  const where = place && (place.name ? `${place.name} (${place.department})` : words.elsewhere);
  const facts: (readonly [label: string, text: string | undefined])[] = [
    [labels.reference, reference],
    [labels.name, name],
    [labels.email, email],
    [labels.phone, phone],
    [labels.place, where],
    [labels.outcomes, quiz?.outcomes.join(', ')],
    [labels.version, quiz?.version],
    ...(quiz?.answers ?? []).map(({ question, answer }): Fact => [question, answer]),
    [labels.message, message],
  ];
  return facts.filter((fact): fact is Fact => Boolean(fact[1]));
}

interface MailContent {
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
}

async function mail(to: MailMessage['to'], subject: string, content: MailContent): Promise<MailMessage> {
  return { to, subject, text: asText(content), html: await asHtml(subject, content) };
}

const asText = ({ paragraphs, facts, notes }: MailContent): string =>
  [
    ...paragraphs,
    facts.map(([label, text]) => words.fact(label, text)).join('\n'),
    words.signature,
    `-- \n${notes.join('\n')}`,
  ].join('\n\n');

async function asHtml(title: string, { paragraphs, facts, notes }: MailContent): Promise<string> {
  const markup = await html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body style="margin: 0; padding: 24px; font: 16px/1.5 sans-serif; color: #1a1a1a; background: #ffffff">
        ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
        <ul style="margin: 0; padding: 0 0 0 20px">
          ${facts.map(([label, text]) => html`<li style="white-space: pre-line">${words.fact(label, text)}</li>`)}
        </ul>
        <p>${words.signature}</p>
        <hr style="border: 0; border-top: 1px solid #d4d4d4" />
        ${notes.map((note) => html`<p style="margin: 4px 0; font-size: 14px; color: #555555">${note}</p>`)}
      </body>
    </html>`;
  return markup.toString();
}
