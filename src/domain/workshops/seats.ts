import type { ModePlaces } from '../../contract/workshops.ts';

/** What becomes of somebody who asks for a seat. `position`: on the waiting list, from 1. */
export type SeatDecision =
  | { readonly status: 'confirmed' }
  | { readonly status: 'waiting'; readonly position: number }
  | { readonly status: 'refused'; readonly reason: 'workshop-full' | 'waiting-list-closed' };

/**
 * Decides on one request by the seats that are published: the form says with it what sending would bring, the server
 * decides with it under the lock of the workshop. `keepsList`: the workshop keeps a waiting list; `acceptsList`: the person
 * would go on it.
 */
export function seatFor(
  { left, waiting }: Pick<ModePlaces, 'left' | 'waiting'>,
  { keepsList, acceptsList }: { readonly keepsList: boolean; readonly acceptsList: boolean },
): SeatDecision {
  if (left > 0) return { status: 'confirmed' };
  if (!keepsList) return { status: 'refused', reason: 'waiting-list-closed' };
  return acceptsList ? { status: 'waiting', position: waiting + 1 } : { status: 'refused', reason: 'workshop-full' };
}
