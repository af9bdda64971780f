import type { Workshop } from '../../src/contract/workshops.ts';
import { epochOf } from '../../src/domain/workshops/session-time.ts';

const HOUR_MS = 3_600_000;
/** How long a freed place is kept for the person it is offered to … */
const OFFER_MS = 48 * HOUR_MS;
/** … and how long before the start it ends at the latest. */
const BEFORE_START_MS = 2 * HOUR_MS;
/** The least time that somebody has to answer. A place that is freed later is not offered: whoever takes it first has it. */
const LEAST_ANSWER_MS = HOUR_MS;

/** When an offer made at `nowMs` ends, epoch milliseconds. */
export const offerEnd = ({ sessions }: Pick<Workshop, 'sessions'>, nowMs: number): number =>
  Math.min(nowMs + OFFER_MS, startOfFirst(sessions) - BEFORE_START_MS);

/** Whether a place may still be offered at `nowMs`: it takes place, and there is time to answer. */
export const canOffer = (workshop: Pick<Workshop, 'state' | 'sessions'>, nowMs: number): boolean =>
  workshop.state !== 'cancelled' && offerEnd(workshop, nowMs) - nowMs >= LEAST_ANSWER_MS;

const startOfFirst = (sessions: Workshop['sessions']): number =>
  Math.min(...sessions.map(({ starts }) => epochOf(starts)));
