import type { Answer } from '../../../client/read-answer.ts';
import type { Workshop } from '../../../contract/workshops.ts';

/** What was read beyond the first answer. */
export interface Paging {
  /** Workshops by id. */
  readonly beyond: ReadonlyMap<string, Workshop>;
  /** The last page read, at first the first answer: it leads to the next. `undefined`: no answer is here yet. */
  readonly lastPage: Answer<readonly Workshop[]> | undefined;
  /** First day of the past that was read, `YYYY-MM-DD`; `undefined`: none was. */
  readonly since: string | undefined;
  /** A page of the past was read and there is another. */
  readonly past: PastRead | undefined;
  /** The last request failed: nothing is read until the visitor acts. */
  readonly hasFailed: boolean;
}

/** The days before what was read, one page of them. */
export interface PastRead {
  readonly kind: 'past';
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly cursor?: string;
}

/** One request for what is missing. */
export type Read =
  | { readonly kind: 'workshop'; readonly id: string }
  | { readonly kind: 'following'; readonly cursor: string }
  | PastRead
  | { readonly kind: 'pole-names' };

export const NO_PAGING: Paging = {
  beyond: new Map(),
  lastPage: undefined,
  since: undefined,
  past: undefined,
  hasFailed: false,
};
