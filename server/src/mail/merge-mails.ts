import { raw } from 'hono/html';
import { mergedDocument } from './letter.ts';
import type { MailMessage } from './message.ts';
import { mergedWords } from './words.ts';

/** Several mails to one address as one, which says and carries all that they do. `undefined`: none. */
export async function mergeMails(messages: readonly MailMessage[]): Promise<MailMessage | undefined> {
  const [first, ...others] = messages;
  if (first === undefined || others.length === 0) return first;
  const title = mergedWords.subject(messages.length);
  // Written by `writeLetter`, which has escaped it.
  const letters = messages.map(({ subject, htmlBody = '' }) => ({ subject, body: raw(htmlBody) }));
  const teams = new Set(messages.map(({ replyTo }) => replyTo?.address));
  return {
    to: first.to,
    ...(teams.size === 1 && first.replyTo && { replyTo: first.replyTo }),
    subject: title,
    text: messages.map(({ subject, text }) => `${subject}\n\n${text}`).join('\n\n----------\n\n'),
    html: String(await mergedDocument(title, letters)),
    attachments: messages.flatMap(({ attachments = [] }, index) =>
      attachments.map((attachment) => ({ ...attachment, filename: `${index + 1}-${attachment.filename}` })),
    ),
  };
}
