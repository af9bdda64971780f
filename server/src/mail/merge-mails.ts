import { html } from 'hono/html';
import type { MailMessage } from './message.ts';
import { mergedWords } from './words.ts';

/** Several mails to one address as one, which says and carries all that they do. `undefined`: none. */
export async function mergeMails(messages: readonly MailMessage[]): Promise<MailMessage | undefined> {
  const [first, ...others] = messages;
  if (first === undefined || others.length === 0) return first;
  const title = mergedWords.subject(messages.length);
  return {
    to: first.to,
    subject: title,
    text: messages.map(({ subject, text }) => `${subject}\n\n${text}`).join('\n\n----------\n\n'),
    html: String(
      await html`<!doctype html>
        <html lang="fr">
          <head>
            <meta charset="utf-8" />
            <title>${title}</title>
          </head>
          <body style="margin: 0; padding: 24px; font: 16px/1.5 sans-serif; color: #1a1a1a; background: #ffffff">
            ${messages.map(
              ({ subject, text }) =>
                html`<h1 style="font-size: 20px; line-height: 1.3">${subject}</h1>
                  <p style="white-space: pre-line">${text}</p>`,
            )}
          </body>
        </html>`,
    ),
    attachments: messages.flatMap(({ attachments = [] }, index) =>
      attachments.map((attachment) => ({ ...attachment, filename: `${index + 1}-${attachment.filename}` })),
    ),
  };
}
