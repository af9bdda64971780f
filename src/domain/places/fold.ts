/** Longest text that is looked at; the longest French commune name has 45 characters. */
const MAX_LENGTH = 200;

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** Official names never abbreviate "Saint"; people who type nearly always do. */
const ABBREVIATIONS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };

/**
 * What is left of a place name once everything that people type differently is gone: case, accents, ligatures,
 * apostrophes, hyphens and other signs (all become one space), and `St`/`Ste`. `"Sᵗ-Mihiel"`, `"ST MIHIEL"` and
 * `"Saint–Mihiel "` all fold to `"saint mihiel"`. Only the first 200 characters count. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[œæß]/g, (sign) => LIGATURES[sign] ?? sign)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/[a-z]+/g, (word) => (Object.hasOwn(ABBREVIATIONS, word) ? ABBREVIATIONS[word]! : word));
}

/** Leading article of a folded name: `le ban saint martin`, `l hopital`, `les islettes`. */
const ARTICLE = /^(?:le|la|les|l) (?=.)/;

/** A folded name without its leading article, since people look for "Hôpital" and "Ban-Saint-Martin" too. */
export const withoutArticle = (folded: string): string => folded.replace(ARTICLE, '');

/** A folded text without its spaces, so that `lhopital` and `bar leduc` find their commune. */
export const compact = (folded: string): string => folded.replaceAll(' ', '');
