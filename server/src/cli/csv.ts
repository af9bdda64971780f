/**
 * CSV as spreadsheet programs of French speakers open it without a question: UTF-8 with BOM, `;`, CRLF. A cell that such
 * a program would take for a formula gets an apostrophe before it: what visitors type is text (OWASP, CSV injection).
 */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const harmless = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
