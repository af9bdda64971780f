import type { Workshop } from '../../src/contract/workshops.ts';
import { epochOf } from '../../src/domain/workshops/session-time.ts';

/** Workshops on a page of the list: unless asked otherwise, and at most. */
export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 500;

/** One page of the list, and the cursor of the next one. */
export interface ListPage {
  readonly data: Workshop[];
  readonly next?: string;
}

/**
 * The page of `workshops` (in the order of the list) that follows `cursor`. A cursor says by what the list is sorted, so
 * that a workshop that comes or goes in between moves no page.
 */
export function listPage(workshops: readonly Workshop[], cursor: Cursor | undefined, limit: number): ListPage {
  const rest = cursor === undefined ? workshops : workshops.filter((workshop) => isAfter(workshop, cursor));
  const data = rest.slice(0, limit);
  const last = data.at(-1);
  return { data, ...(last && rest.length > data.length && { next: writeCursor(last) }) };
}

/** The order of the list: by first session, then id. */
export const compareWorkshops = (a: Workshop, b: Workshop): number =>
  firstStart(a) - firstStart(b) || (a.id < b.id ? -1 : 1);

export interface Cursor {
  /** Epoch milliseconds. */
  readonly starts: number;
  readonly id: string;
}

/** Reads what {@link listPage} gave as `next`; `undefined` for any other text. */
export function readCursor(text: string): Cursor | undefined {
  const [, starts, id] = /^(\d{1,16}) ([a-z0-9-]{1,64})$/.exec(fromBase64Url(text)) ?? [];
  return starts === undefined || id === undefined ? undefined : { starts: Number(starts), id };
}

const writeCursor = (workshop: Workshop): string => toBase64Url(`${firstStart(workshop)} ${workshop.id}`);

const firstStart = ({ sessions }: Workshop): number => epochOf(sessions[0]?.starts ?? '');

function isAfter(workshop: Workshop, cursor: Cursor): boolean {
  const starts = firstStart(workshop);
  return starts > cursor.starts || (starts === cursor.starts && workshop.id > cursor.id);
}

/** Of ASCII; with what browsers have too. */
const toBase64Url = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function fromBase64Url(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
