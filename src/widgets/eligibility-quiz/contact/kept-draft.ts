import { type ContactDraft, EMPTY_DRAFT } from './contact-draft.ts';

/** What was typed into the form of an element, and what was sent of it. */
export interface KeptDraft {
  readonly draft: ContactDraft;
  /** Key of the recipient it was typed for. */
  readonly recipient: string;
  /** One `Idempotency-Key` for each content: tried again unchanged, a request counts once. */
  readonly sent: { readonly content: string; readonly key: string };
}

/** In memory alone, as long as the element is there: closing the form, or the result, loses nothing. */
const kept = new WeakMap<Element, KeptDraft>();

export const keepDraft = (element: Element, draft: KeptDraft): unknown => kept.set(element, draft);

const NOTHING: KeptDraft = { draft: EMPTY_DRAFT, recipient: '', sent: { content: '', key: '' } };

export const keptDraft = (element: Element, recipient: string): KeptDraft =>
  reopened(kept.get(element) ?? NOTHING, recipient);

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
  return { ...NOTHING, draft: { ...EMPTY_DRAFT, name, email, phone, message }, recipient };
};
