/** A finished mail, whatever it is about. */
export interface MailMessage {
  readonly to: { readonly name: string; readonly address: string };
  /** Address for replies, if it is not the sender. */
  readonly replyTo?: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What `html` has within its body, for a mail that may be merged with others. */
  readonly htmlBody?: string;
  readonly attachments?: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly filename: string;
  readonly content: string;
  readonly contentType: string;
}
