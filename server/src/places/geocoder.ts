import type { Place } from '../../../src/contract/places.ts';

/** Asks an outside service for communes; rejects when it cannot answer. */
export type Geocoder = (query: string) => Promise<Place[]>;
