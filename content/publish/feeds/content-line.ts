/** The lines an iCalendar text is made of (RFC 5545, 3.1 and 3.3.11). */

const MAX_OCTETS = 75;

/** What RFC 5545 leaves out of TEXT: controls other than tab and line feed. */
// eslint-disable-next-line no-control-regex -- controls are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A TEXT value: backslash, semicolon, comma and line ends escaped; every kind of line end becomes `\n`. */
export const textValue = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** A URI value is written as it is; line ends in it would begin another property. */
export const uriValue = (uri: string): string => uri.replace(/\s/g, '').replace(CONTROLS, '');

const utf8 = new TextEncoder();
/** Length in UTF-8; most characters are ASCII, and need no encoder to be counted. */
const octetsOf = (character: string): number => (character <= '\x7f' ? 1 : utf8.encode(character).length);

/**
 * Folds a content line into lines of at most 75 octets without their CRLF; continuations begin with a space, which
 * counts. A character of several octets is never split, since some readers decode line by line.
 */
export function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MAX_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
