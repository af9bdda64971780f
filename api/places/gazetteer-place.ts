import type { Place } from '../../src/contract/places.ts';

/** A commune as the gazetteer holds it: the wire's place, and what ranking needs. */
export interface GazetteerPlace extends Place {
  /** Inhabitants; the larger commune comes first among equals. */
  readonly population: number;
  /** Names of former communes that are part of this one, under which their people still look for it. */
  readonly aliases?: readonly string[] | undefined;
}
