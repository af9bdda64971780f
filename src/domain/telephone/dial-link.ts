/**
 * The `tel:` link of a telephone number, in the international form (RFC 3966): `03 53 01 10 10` becomes
 * `tel:+33353011010`. With the national form a telephone in Luxembourg or Germany dials a number of its own country.
 */
export function dialLink(phone: string): string {
  const digits = phone
    .replace('(0)', '')
    .replace(/[^+\d]/g, '')
    .replace(/^00/, '+');
  return `tel:${digits.replace(/^0(?=\d{9}$)/, '+33')}`;
}
