import type { Pole } from '../../../contract/poles.ts';

/** The postal address in one line; `undefined` where none is published. */
export const addressLine = ({ address }: Pole): string | undefined =>
  address && `${address.street}, ${address.postcode} ${address.city}`;
