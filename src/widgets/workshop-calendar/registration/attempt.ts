import type { ApiFailure } from '../../../client/failure.ts';
import type { Registration } from '../../../contract/registration-answer.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import type { FieldError } from '../../../domain/workshops/form-fields.ts';

/** How far a cancellation has come. */
export type Cancelling = 'no' | 'asked' | 'sending' | 'failed';

/** What became of one workshop's form, wherever the visitor is when the answer comes. */
export interface Attempt {
  readonly isSending: boolean;
  readonly errors: readonly FieldError[];
  readonly failure: ApiFailure | undefined;
  /** The visitor was told that no place is left and is now offered the waiting list. */
  readonly waitingList: boolean;
  readonly registration: Registration | undefined;
  readonly cancelling: Cancelling;
  /** What came of it after the visitor had left the form, until they are back. */
  readonly unseen: Unseen | undefined;
}

export interface Unseen {
  readonly workshop: Workshop;
  /** The sentence about a workshop of this title. */
  readonly text: (title: string) => string;
  /** Of the button that leads there. */
  readonly label: string;
}

export const NEW_ATTEMPT: Attempt = {
  isSending: false,
  errors: [],
  failure: undefined,
  waitingList: false,
  registration: undefined,
  cancelling: 'no',
  unseen: undefined,
};
