/*
 * What people type and paste, as they meant it. Form and server tidy alike, so that nobody is refused for signs that nobody
 * sees: direction marks, zero-width and no-break blanks, the tab between two cells of a spreadsheet.
 */

/** One line of text: no format characters (`U+200B`, `U+202E`, soft hyphen), every run of blanks and line ends one blank. */
export const tidyLine = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .trim();

/** UTF-16 units. What is longer is nobody's e-mail or number, and searching in it would take long. */
const LONGEST = 1_000;

/**
 * An e-mail address out of what mail programs copy: `Léa <lea@example.org>`, `mailto:lea@example.org?subject=…`,
 * `lea@example.org;`. A quoted local part keeps its blanks.
 */
export function tidyEmail(text: string): string {
  const line = tidyLine(text);
  if (line.length > LONGEST) return line;
  const [, wrapped = line] = /<([^<>]*)>/.exec(line) ?? [];
  const address = wrapped
    .replace(/^\s*mailto:/i, '')
    .replace(/\?[^@]*$/, '')
    .replace(/[\s.,;:]+$/, '');
  return address.includes('"') ? address.trim() : address.replace(/\s/g, '');
}

/** A telephone number with every dash a hyphen, and without the brackets of `(+33)`; a link's `tel:` goes. */
export function tidyPhone(text: string): string {
  const line = tidyLine(text.normalize('NFKC'));
  if (line.length > LONGEST) return line;
  return line
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/^tel:\s*/i, '')
    .replace(/^\(\s*(\+\d+)\s*\)/, '$1');
}
