import type { AttendanceMode } from '../../src/contract/workshops.ts';
import { isActive, type SeatStatus } from './status.ts';

/**
 * A registration of a person, who may have several for one workshop: they share one place. One of them holds it; the
 * others name that one in `sharesWith`.
 */
export interface PersonRegistration {
  readonly id: string;
  readonly sharesWith: string | null;
  /** Of the registration that holds the place: that of the place. `cancelled`: this registration was given up. */
  readonly status: SeatStatus;
  /**
   * A registration whose mode is not that of the place waited in that mode before the person got a seat in the other one:
   * it keeps its number, for the case that the seat's own registrations are given up.
   */
  readonly mode: AttendanceMode;
  /** Order of arrival. */
  readonly number: number;
  /** Epoch milliseconds; only of an offer. */
  readonly offerEnds: number | null;
}

/** A registration as it is after a change. */
export type ChangedRegistration = PersonRegistration;

/** The registration that holds the place which `registration` shares, or is itself. */
export const holderOf = <R extends PersonRegistration>(registrations: readonly R[], registration: R): R =>
  registrations.find(({ id }) => id === registration.sharesWith) ?? registration;

/** What the person has by a registration: nothing once it was given up, and otherwise what the shared place is. */
export const statusSeen = (
  registration: Pick<PersonRegistration, 'status'>,
  holder: Pick<PersonRegistration, 'status'>,
): SeatStatus => (registration.status === 'cancelled' ? 'cancelled' : holder.status);

/**
 * A new registration of a person, as `admit` decided on it: it shares their place, or has one of its own. A seat of its own
 * replaces the person's entry on a waiting list: what waited shares the seat. `own`: the registrations that share the place
 * they have; none for somebody new.
 */
export function addRegistration(
  own: readonly PersonRegistration[],
  { id, mode, number }: Pick<PersonRegistration, 'id' | 'mode' | 'number'>,
  admitted: 'confirmed' | 'waiting' | 'shared',
): { readonly added: PersonRegistration; readonly changed: readonly ChangedRegistration[] } {
  const made = { id, mode, number, sharesWith: null, offerEnds: null };
  const holder = own.find(({ sharesWith }) => sharesWith === null);
  if (admitted !== 'shared')
    return { added: { ...made, status: admitted }, changed: own.map((one) => ({ ...one, sharesWith: id })) };
  if (holder === undefined) throw new Error(`${id} shares a place that nobody holds`);
  return { added: { ...made, mode: holder.mode, status: holder.status, sharesWith: holder.id }, changed: [] };
}

/**
 * Gives up one registration. The place stays while another registration of the person stands that asks for its mode; then
 * one that waited in the other mode goes back to its position there; and only then is the place free. `registrations`: all
 * those that share the place. Lists what changes.
 */
export function giveUpRegistration(
  registrations: readonly PersonRegistration[],
  id: string,
): readonly ChangedRegistration[] {
  const own = registrations.find((registration) => registration.id === id);
  if (own === undefined || own.status === 'cancelled') return [];
  const holder = holderOf(registrations, own);
  if (!isActive(holder.status)) return [];
  const others = registrations
    .filter((one) => one.id !== id && one.status !== 'cancelled')
    .sort((a, b) => a.number - b.number);
  const sameMode = others.find(({ mode }) => mode === own.mode);
  if (own !== holder) {
    const cancelled: PersonRegistration = { ...own, status: 'cancelled' };
    const keepsPosition = sameMode !== undefined && own.mode !== holder.mode && sameMode.number > own.number;
    return keepsPosition
      ? [
          { ...cancelled, number: sameMode.number },
          { ...sameMode, number: own.number },
        ]
      : [cancelled];
  }
  const [first] = others;
  if (first === undefined) return [{ ...own, status: 'cancelled', offerEnds: null }];
  const heir: PersonRegistration =
    sameMode === undefined
      ? { ...first, sharesWith: null, status: 'waiting' }
      : { ...sameMode, sharesWith: null, status: own.status, number: own.number, offerEnds: own.offerEnds };
  return [
    heir,
    {
      ...own,
      status: 'cancelled',
      sharesWith: heir.id,
      offerEnds: null,
      ...(sameMode && { number: sameMode.number }),
    },
    ...registrations
      .filter((one) => one.id !== own.id && one.id !== heir.id)
      .map((one) => ({ ...one, sharesWith: heir.id })),
  ];
}

/** Gives up the person's place, whichever of their registrations hold it: all of them are cancelled. */
export const giveUpPlace = (registrations: readonly PersonRegistration[]): readonly ChangedRegistration[] =>
  registrations.some((one) => one.sharesWith === null && isActive(one.status))
    ? registrations
        .filter(({ status }) => status !== 'cancelled')
        .map((one) => ({ ...one, status: 'cancelled', offerEnds: null }))
    : [];
