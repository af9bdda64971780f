import type { ApiClient } from '../../../client/api-client.ts';
import type { ApiFailure } from '../../../client/failure.ts';
import type { Registration } from '../../../contract/registration-answer.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import type { FieldError } from '../../../domain/workshops/form-fields.ts';
import { Submissions } from './submission.ts';

/** How far a cancellation has come. */
export type Cancelling = 'no' | 'asked' | 'sending' | 'failed';

/**
 * One workshop's form on its way: what became of it is this workshop's alone, wherever the visitor is when the answer
 * comes.
 */
export interface Attempt {
  readonly submissions: Submissions;
  isSending: boolean;
  errors: readonly FieldError[];
  failure: ApiFailure | undefined;
  /** The visitor was told that no place is left and is now offered the waiting list. */
  waitingList: boolean;
  registration: Registration | undefined;
  cancelling: Cancelling;
  /** What came of it after the visitor had left the form, until they are back. */
  unseen: Unseen | undefined;
}

export interface Unseen {
  readonly workshop: Workshop;
  /** The sentence about a workshop of this title. */
  readonly text: (title: string) => string;
  /** Of the button that leads there. */
  readonly label: string;
}

export const newAttempt = (client: () => ApiClient): Attempt => ({
  submissions: new Submissions(client),
  isSending: false,
  errors: [],
  failure: undefined,
  waitingList: false,
  registration: undefined,
  cancelling: 'no',
  unseen: undefined,
});
