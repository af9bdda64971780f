import { fold } from '../../src/domain/places/fold.ts';

/** What a visitor typed, taken apart. */
export interface PlaceQuery {
  /** Folded words of the name; empty when only a code was typed. */
  readonly words: readonly string[];
  /** Digits of a postcode, an INSEE code or a département, joined; empty when none were typed. More than 5 are no code. */
  readonly code: string;
  /** The text names a place in another country. */
  readonly isAbroad: boolean;
}

/** Folded name of a département and its code: `meurthe et moselle` → `54`. */
export type DepartmentCodes = ReadonlyMap<string, string>;

/** Words that surround the name of a commune in an address and are no part of it. */
const AROUND = [
  // "F-54000", "FR 54000"
  /^(?:f|fr) ?(?=\d{2})/,
  /^(?:(?:mairie|commune|hotel de ville) (?:de la |de l |du |des |de |d )|ville de )/,
  // "54042 Nancy Cedex 3": business mail sorting.
  /\bcedex(?: \d{1,2})?\b/,
  // "Paris 15e", "Lyon 3ème arrondissement"
  / \d{1,2}(?:(?:er|e|eme)(?: arrondissement| arrdt?)?|(?: arrondissement| arrdt?))$/,
] as const;

/** "L-1234", "D-66111", "CH 1201": the postcode of a neighbour. */
const FOREIGN_CODE = /^(?:d|de|l|lu|b|be|ch|i|it|e|es|nl) ?\d{4,5}\b/;

const HERE = new Set(['france', 'fr', 'grand est', 'lorraine', 'alsace', 'champagne ardenne']);

/** Countries around the Grand Est and France in the kit's three languages, folded. */
const ABROAD = new Set(
  [
    ...['allemagne', 'germany', 'deutschland', 'luxembourg', 'luxemburg', 'belgique', 'belgium', 'belgien'],
    ...['suisse', 'switzerland', 'schweiz', 'italie', 'italy', 'italien', 'espagne', 'spain', 'spanien'],
    ...['pays bas', 'netherlands', 'niederlande', 'royaume uni', 'united kingdom'],
  ].map(fold),
);

/** The name, and what follows it after commas or in brackets: `"Nancy (54), France"` → `["Nancy", "54", "France"]`. */
const split = (text: string): string[] => text.split(/[,()]/).filter((part) => fold(part) !== '');

/**
 * Reads an address as people write it: `"nancy 54000"`, `"54 000"`, `"St-Mihiel (55)"`, `"Étain (Meuse)"`, `"F-54000 Nancy,
 * France"`, `"mairie de Dieuze"`, `"Paris 15e"`.
 */
export function readPlaceQuery(text: string, departments: DepartmentCodes = new Map()): PlaceQuery {
  const [name = '', ...additions] = split(text);
  const kept = [fold(name)];
  let isAbroad = FOREIGN_CODE.test(kept[0] ?? '');
  for (const addition of additions.map(fold)) {
    if (ABROAD.has(addition)) isAbroad = true;
    else if (!HERE.has(addition)) kept.push(departments.get(addition) ?? addition);
  }
  let rest = kept.join(' ');
  for (const pattern of AROUND) rest = rest.replace(pattern, ' ').trim();
  const words: string[] = [];
  let code = '';
  for (const word of rest.split(/ +/)) {
    if (/^\d+$/.test(word)) code += word;
    else if (word !== '') words.push(word);
  }
  // "Nancy France", without a comma; not "Roissy-en-France".
  if (words.length > 1 && words.at(-1) === 'france' && words.at(-2) !== 'en') words.pop();
  return { words, code, isAbroad };
}
