import type { Workshop } from '../../../src/contract/workshops.ts';

type Venue = NonNullable<Workshop['pole']>;

/** Where to go, in one line: pôle, street where it is published, postcode and commune. */
export function venueLine({ name, place, address }: Venue): string {
  const town = address
    ? `${address.postcode} ${address.city}`
    : [place.postcodes[0], place.name].filter(Boolean).join(' ');
  return [name, address?.street, town].filter(Boolean).join(', ');
}
