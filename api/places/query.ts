import { fold } from '../../src/domain/places/fold.ts';

/** What a visitor typed, taken apart. */
export interface PlaceQuery {
  /** Folded words of the name; empty when only a code was typed. */
  readonly words: readonly string[];
  /** Digits of a postcode or INSEE code, joined; empty when none were typed. More than 5 are no code. */
  readonly code: string;
}

/** `54042 Nancy Cedex 3`: business mail sorting, no part of the commune's name. */
const CEDEX = /\bcedex(?: \d{1,2})?\b/;

/** Reads `"nancy 54000"`, `"54 000"`, `"St-Mihiel (55)"`. */
export function readPlaceQuery(text: string): PlaceQuery {
  const words: string[] = [];
  let code = '';
  for (const word of fold(text).replace(CEDEX, ' ').split(' ')) {
    if (/^\d+$/.test(word)) code += word;
    else if (word !== '') words.push(word);
  }
  return { words, code };
}
