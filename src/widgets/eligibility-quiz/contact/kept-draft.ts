import { type ContactDraft, EMPTY_DRAFT } from './contact-draft.ts';

/** What was typed into the form of an element, and what was sent of it. */
export interface KeptDraft {
  readonly draft: ContactDraft;
  /** Key of the recipient it was typed for. */
  readonly recipient: string;
  /** One `Idempotency-Key` for each content: tried again unchanged, a request counts once. */
  readonly sent: { readonly content: string; readonly key: string };
}

/** Nothing typed yet. */
export const NOTHING_TYPED: KeptDraft = { draft: EMPTY_DRAFT, recipient: '', sent: { content: '', key: '' } };

/** What stands in a form that is opened: all that was typed. What was agreed to was agreed to for one recipient. */
export const reopened = ({ draft, recipient: before, sent }: KeptDraft, recipient: string): KeptDraft => ({
  draft: before === recipient ? draft : { ...draft, attach: false, consent: false },
  recipient,
  sent,
});

/** What remains once a request has arrived: who writes, and a message that was changed while the request was on its way. */
export const afterSending = ({ draft, recipient }: KeptDraft, sent: ContactDraft): KeptDraft => {
  const { name, email, phone } = draft;
  const message = draft.message === sent.message ? '' : draft.message;
  return { ...NOTHING_TYPED, draft: { ...EMPTY_DRAFT, name, email, phone, message }, recipient };
};
