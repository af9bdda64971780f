import type { Place } from '../../src/contract/places.ts';

/** A commune as the gazetteer holds it: the wire's place, and what ranking needs. */
export interface GazetteerPlace extends Place {
  /** Inhabitants; the larger commune comes first among equals. */
  readonly population: number;
  /** Names of former communes that are part of this one, and its own earlier names: people still look for them. */
  readonly aliases?: readonly string[] | undefined;
  /** Name of the département whose seat (préfecture) this is. */
  readonly seatOf?: string | undefined;
}
