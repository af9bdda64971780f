import type { Answer } from '../../../client/read-answer.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import type { Paging, Read } from '../state/paging.ts';

/** What is known after a request for workshops was answered. */
export function pagingWith(paging: Paging, read: Read, answer: Answer<readonly Workshop[]>): Paging {
  const beyond = new Map([...paging.beyond, ...answer.data.map((workshop) => [workshop.id, workshop] as const)]);
  if (read.kind === 'following') return { ...paging, beyond, lastPage: answer };
  if (read.kind !== 'past') return { ...paging, beyond };
  return answer.next === undefined
    ? { ...paging, beyond, since: read.from, past: undefined }
    : { ...paging, beyond, past: { ...read, cursor: answer.next } };
}
