import type { REGISTRATION_STATUSES } from '../../src/contract/registration-answer.ts';

export type SeatStatus = (typeof REGISTRATION_STATUSES)[number];

/** Statuses of people who have a seat or wait for one. */
export const ACTIVE_STATUSES = ['confirmed', 'offered', 'waiting'] as const satisfies readonly SeatStatus[];

export const isActive = (status: SeatStatus): boolean =>
  status === 'confirmed' || status === 'offered' || status === 'waiting';
