/**
 * A telephone number as people read it, in pairs: `06 39 98 12 34`, `+33 6 39 98 12 34`. Written without spaces a
 * spreadsheet takes it for a number, and drops its first zero. Numbers of other countries are kept as they are typed.
 */
export function phoneText(phone: string | null): string | null {
  const compact = phone?.replace(/[\s.-]/g, '') ?? '';
  const [, country = '', first = '', rest = ''] = /^(\+33|0)([1-9])(\d{8})$/.exec(compact) ?? [];
  if (first === '') return phone;
  const pairs = rest.replace(/\d\d/g, ' $&');
  return country === '0' ? `0${first}${pairs}` : `+33 ${first}${pairs}`;
}
