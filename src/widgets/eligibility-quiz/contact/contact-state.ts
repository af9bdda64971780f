import type { ContactReceipt } from '../../../contract/contact-answer.ts';

/** What has become of the request. */
export type ContactState =
  | { readonly kind: 'open' }
  | { readonly kind: 'checking' | 'sending' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly receipt: ContactReceipt };
