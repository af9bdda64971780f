import { fold } from '../../src/domain/places/fold.ts';
import type { Commune, Sources } from './sources.ts';

/**
 * The form of an earlier name that people still use: Châlons-sur-Marne, Vitry-sur-Marne. GeoNames mixes such names with
 * transcriptions into other languages, which do not have this form.
 */
const QUALIFIED = /^[a-z]{3,} (?:sur|sous|devant|en|pres|les|lez) [a-z ]+$/;

/** Latin letters, spaces, hyphens and apostrophes alone. */
const LATIN = /^[\p{Script=Latin} '’-]+$/u;

/** Finds the earlier names of a commune that no commune has today. */
export function earlierNames({ communes, towns }: Pick<Sources, 'communes' | 'towns'>): (commune: Commune) => string[] {
  const taken = new Set(communes.flatMap(({ name, formerNames }) => [name, ...formerNames]).map(fold));
  const alternates = new Map<string, string[]>();
  for (const { insee, alternates: names } of towns) alternates.set(insee, [...(alternates.get(insee) ?? []), ...names]);
  return ({ insee, name }) => {
    const [first] = fold(name).split(' ');
    const found = new Map<string, string>();
    for (const other of alternates.get(insee) ?? []) {
      const folded = fold(other);
      const isEarlier =
        LATIN.test(other) && QUALIFIED.test(folded) && folded.startsWith(`${first} `) && !taken.has(folded);
      // The last spelling of several that fold alike is the one with accents.
      if (isEarlier) found.set(folded, other);
    }
    return [...found.values()];
  };
}
