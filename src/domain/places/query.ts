import { fold } from './fold.ts';

/** What a visitor typed, taken apart. */
export interface PlaceQuery {
  /** Folded words of the name; empty when only a code was typed. */
  readonly words: readonly string[];
  /** Digits of a postcode or INSEE code, at most 5; empty when none were typed. */
  readonly code: string;
}

/** `54042 Nancy Cedex 3`: business mail sorting, no part of the commune's name. */
const CEDEX = /\bcedex(?: \d{1,2})?\b/;

/** Reads `"nancy 54000"`, `"54 000"`, `"St-Mihiel (55)"`. More than five digits are no code of a commune: the first count. */
export function readPlaceQuery(text: string): PlaceQuery {
  const words: string[] = [];
  let code = '';
  for (const word of fold(text).replace(CEDEX, ' ').split(' ')) {
    if (/^\d+$/.test(word)) code += word;
    else if (word !== '') words.push(word);
  }
  return { words, code: code.slice(0, 5) };
}
