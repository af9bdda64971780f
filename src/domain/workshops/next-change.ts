import type { Workshop } from '../../contract/workshops.ts';
import { epochOf } from './session-time.ts';

/** When the status of one of them changes next by the clock alone, after `now` (epoch milliseconds); Infinity for never. */
export const nextChange = (workshops: readonly Workshop[], now: number): number =>
  workshops
    .flatMap(({ registration: { opens, closes }, sessions }) => [
      opens,
      closes,
      sessions[0]?.starts,
      ...sessions.map(({ ends }) => ends),
    ])
    .reduce((next, instant) => {
      const at = instant ? epochOf(instant) : 0;
      return at > now && at < next ? at : next;
    }, Infinity);
