import { frenchTypography } from './typography.ts';

/** A message table: texts, functions that give texts, and groups of them. */
export type Words = { readonly [name: string]: Word };
type Word = string | ((...values: never[]) => string) | Words;

/** Sets the no-break spaces of French typography in every text of a table, so that the source stays readable. */
export function typesetFrench<T extends Words>(table: T): T {
  const set: Record<string, unknown> = {};
  for (const name of Object.keys(table)) {
    const word = table[name] as Word;
    if (typeof word === 'string') set[name] = frenchTypography(word);
    else if (typeof word === 'function') set[name] = (...values: never[]) => frenchTypography(word(...values));
    else set[name] = typesetFrench(word);
  }
  // Same names, same kinds of values: the loop above changed texts only.
  return set as T;
}
