import type { Workshop } from '../../../src/contract/workshops.ts';
import type { RegistrationRow } from './repository.ts';

/**
 * SEQUENCE (RFC 5545) of a workshop in the calendar of a person: it grows when the workshop changes, when they give up
 * their place, and when they take one again, for a program drops what is older than what it holds. `earlierTurns`: how
 * often they gave up an earlier registration. At the first registration it is the workshop's own, as in the public feeds.
 */
export const personalSequence = (
  { sequence }: Pick<Workshop, 'sequence'>,
  status: RegistrationRow['status'],
  earlierTurns: number,
): number => sequence + 2 * earlierTurns + Number(status === 'cancelled');
