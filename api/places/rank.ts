import { edits, slipsForgiven } from './edits.ts';
import { compact, fold, withoutArticle } from '../../src/domain/places/fold.ts';
import type { GazetteerPlace } from './gazetteer-place.ts';
import { lacking, type Letters, lettersOf } from './letters.ts';
import { readPlaceQuery } from './query.ts';
import { type MatchKind, type PlaceMatch, Ranking } from './ranking.ts';
import { isGrandEst } from '../../src/domain/places/region.ts';

export interface PlaceIndex {
  /**
   * At most `limit` places, best first: by `MATCHES`, then fewer slips, the Grand Est before the rest, the larger
   * population, name and INSEE code. Takes any text, never throws, and answers nothing for less than two letters or digits.
   */
  search(query: string, limit: number): PlaceMatch[];
}

/** One name of a place, ready to be compared. */
interface Name {
  /** The name without spaces, from each of its words on: `saintmihiel`, `mihiel`. */
  readonly starts: readonly string[];
  /** The name without spaces and without its leading article. */
  readonly bare: string;
  readonly words: readonly string[];
  readonly letters: Letters;
}

interface Entry {
  readonly place: GazetteerPlace;
  readonly name: Name;
  /** Former communes and earlier names, folded without spaces. Only their beginning and no slip is looked for: what is shown is another name. */
  readonly aliases: readonly string[];
  /** The département whose seat it is, folded without spaces. */
  readonly seatOf: string | undefined;
}

/** A longer text is no name of a commune, even with its slips: the longest has 45 characters. */
const MAX_TYPED = 64;

/** Digits of a postcode in Belgium, Luxembourg and Switzerland. */
const FOREIGN_LENGTH = 4;

/** Prepares the search once; each search then walks the list without sorting. About 1 kB a place. */
export function createPlaceIndex(places: readonly GazetteerPlace[]): PlaceIndex {
  const entries = [...places].sort(byImportance).map(prepareEntry);
  const departments = new Map(
    places.flatMap(({ seatOf, department }) => (seatOf === undefined ? [] : [[fold(seatOf), department] as const])),
  );
  return {
    search(query, limit) {
      const { words, code, isAbroad } = readPlaceQuery(query, departments);
      const typed = words.join('');
      if (isAbroad || typed.length > MAX_TYPED || typed.length + code.length < 2) return [];
      if (typed === '') return searchCode(entries, code, limit);
      if (code === '') return searchName(entries, typed, words, limit);
      // A code that fits no such name may be a business code (54042 for Nancy) or wrong: its département is tried, then
      // the name alone. A name that is right outweighs a code that is right.
      const within = (part: string) => entries.filter(({ place }) => codeMatch(place, part) !== undefined);
      const tries = [() => within(code), () => within(code.slice(0, 2)), () => entries];
      let resembling: PlaceMatch[] = [];
      for (const [index, candidates] of tries.entries()) {
        const found = searchName(candidates(), typed, words, limit);
        if (found[0] !== undefined && found[0].match !== 'slips') return found;
        // With a code from elsewhere, such as a foreign one, a name that only resembles is another town.
        const isNearCode = index < tries.length - 1 && code.length !== FOREIGN_LENGTH;
        if (resembling.length === 0 && isNearCode) resembling = found;
      }
      return resembling;
    },
  };
}

function byImportance(a: GazetteerPlace, b: GazetteerPlace): number {
  return (
    Number(isGrandEst(b.department)) - Number(isGrandEst(a.department)) ||
    b.population - a.population ||
    // Code units, not a collator: the order must not depend on the machine's language.
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
    (a.insee < b.insee ? -1 : 1)
  );
}

function prepareEntry(place: GazetteerPlace): Entry {
  return {
    place,
    name: prepareName(fold(place.name)),
    aliases: (place.aliases ?? []).map((alias) => compact(fold(alias))),
    seatOf: place.seatOf === undefined ? undefined : compact(fold(place.seatOf)),
  };
}

function prepareName(folded: string): Name {
  const words = folded.split(' ');
  return {
    starts: words.map((_, first) => words.slice(first).join('')),
    bare: compact(withoutArticle(folded)),
    words,
    letters: lettersOf(compact(folded)),
  };
}

function codeMatch(place: GazetteerPlace, code: string): 'exact' | 'start' | undefined {
  if (place.insee === code || place.postcodes.includes(code)) return 'exact';
  if (place.department === code) return 'start';
  return place.postcodes.some((postcode) => postcode.startsWith(code)) ? 'start' : undefined;
}

function searchCode(entries: readonly Entry[], code: string, limit: number): PlaceMatch[] {
  const found = new Ranking(limit);
  // A postcode is what people type: an INSEE code that happens to be written alike is not meant.
  const isPostcode = entries.some(({ place }) => place.postcodes.includes(code));
  for (const { place } of entries) {
    const match = codeMatch(place, code);
    if (match && (!isPostcode || place.postcodes.includes(code))) found.add(place, match);
  }
  return found.best();
}

function searchName(entries: readonly Entry[], typed: string, words: readonly string[], limit: number): PlaceMatch[] {
  const found = new Ranking(limit);
  for (const { place, name, aliases, seatOf } of entries) {
    const byName = nameMatch(name, typed, words);
    const match = byName !== 'exact' && seatOf === typed ? 'department' : (byName ?? aliasMatch(aliases, typed));
    if (match) found.add(place, match);
  }
  // A town or a département of exactly that name is what was meant. Other good matches leave room for whole names that were mistyped.
  if (!found.empty && !found.has('exact') && !found.has('department') && !found.full)
    addSlips(found, entries, typed, 'name');
  if (found.empty) addSlips(found, entries, typed, 'words');
  // A word still being typed may hold a slip already, but then nearly everything resembles it: a last resort.
  if (found.empty) addSlips(found, entries, typed, 'beginnings');
  return found.best();
}

function nameMatch(name: Name, typed: string, words: readonly string[]): MatchKind | undefined {
  if (name.starts[0] === typed || name.bare === typed) return 'exact';
  if (name.starts[0]!.startsWith(typed) || name.bare.startsWith(typed)) return 'start';
  if (name.starts.some((start) => start.startsWith(typed))) return 'word';
  const allWords = words.length > 1 && words.every((word) => name.words.some((own) => own.startsWith(word)));
  return allWords ? 'words' : undefined;
}

function aliasMatch(aliases: readonly string[], typed: string): MatchKind | undefined {
  if (aliases.includes(typed)) return 'exact';
  return aliases.some((alias) => alias.startsWith(typed)) ? 'start' : undefined;
}

/** @param against the whole name, the name from any of its words on, or any beginning of those. */
function addSlips(
  found: Ranking,
  entries: readonly Entry[],
  typed: string,
  against: 'name' | 'words' | 'beginnings',
): void {
  const forgiven = slipsForgiven(typed.length);
  if (forgiven === 0) return;
  const letters = lettersOf(typed);
  for (const { place, name } of entries) {
    // Each typed letter that the name lacks is a slip of its own: this spares nearly all comparisons.
    if (lacking(letters, name.letters) > forgiven) continue;
    let fewest = forgiven + 1;
    for (const start of against === 'name' ? name.starts.slice(0, 1) : name.starts) {
      fewest = Math.min(fewest, edits(typed, start, forgiven, against === 'beginnings'));
    }
    if (fewest <= forgiven) found.add(place, 'slips', fewest);
  }
}
