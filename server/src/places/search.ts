import type { Place } from '../../../src/contract/places.ts';
import { fold } from '../../../src/domain/places/fold.ts';
import type { GazetteerPlace } from '../../../api/places/gazetteer-place.ts';
import { readPlaceQuery } from '../../../api/places/query.ts';
import { createPlaceIndex } from '../../../api/places/rank.ts';
import { wireMatch, wirePlace } from '../../../api/places/wire-place.ts';
import type { Geocoder } from './geocoder.ts';

export interface FoundPlaces {
  /** Best first. */
  readonly places: Place[];
  /** Whether all that should be asked has answered: not without the geocoder where only that may know. */
  readonly isComplete: boolean;
}

/** Communes that answer to a name or a code. Never rejects. */
export type PlaceSearch = (query: string, limit: number) => Promise<FoundPlaces>;

export interface PlaceSearchOptions {
  /** The embedded gazetteer, in any order. */
  readonly places: readonly GazetteerPlace[];
  /** Asked only when the gazetteer knows no such place, or only resembling ones. */
  readonly geocoder?: Geocoder | undefined;
  /** Told when the geocoder could not answer; the search goes on without it. */
  readonly onGeocoderFailure?: (error: unknown) => void;
}

/** The search behind `GET /places`. Prepares its index at once (some 50 ms for 6,000 places). */
export function createPlaceSearch({ places, geocoder, onGeocoderFailure }: PlaceSearchOptions): PlaceSearch {
  const index = createPlaceIndex(places);
  const embedded = new Map(places.map((place) => [place.insee, place]));

  /** What is embedded is preferred, unless the geocoder knows the point better. */
  const better = (place: Place): Place => {
    const own = embedded.get(place.insee);
    return own?.precision === 'commune' ? own : place;
  };

  return async (query, limit) => {
    const matches = index.search(query, limit);
    const isFound = matches[0] !== undefined && matches[0].match !== 'slips';
    // The geocoder would find a French street for an address abroad.
    if (!geocoder || isFound || readPlaceQuery(query).isAbroad)
      return { places: matches.map(wireMatch), isComplete: true };
    let geocoded: Place[] = [];
    let isComplete = true;
    try {
      geocoded = (await geocoder(query)).map(better);
    } catch (error) {
      isComplete = false;
      onGeocoderFailure?.(error);
    }
    const typed = fold(query);
    const named = geocoded.filter((place) => fold(place.name).startsWith(typed) || place.postcodes.includes(typed));
    const all = new Map<string, Place>();
    const resembling = matches.map(({ place }) => place);
    for (const place of [...named, ...resembling, ...geocoded]) if (!all.has(place.insee)) all.set(place.insee, place);
    return { places: [...all.values()].slice(0, limit).map(wirePlace), isComplete };
  };
}
