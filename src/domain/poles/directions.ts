import type { Pole } from '../../contract/poles.ts';

/** Addresses that open a route in someone else's service: links only, nothing is asked of them by the page itself. */
export interface Directions {
  /** RFC 5870, opens the device's own map application. */
  readonly geo: string;
  readonly osm: string;
  readonly google: string;
  readonly apple: string;
}

/** Links to a pôle; to its street address where one is published, else to its commune's point. */
export function directionsTo({ place, address, name }: Pick<Pole, 'place' | 'address' | 'name'>): Directions {
  const point = `${place.lat},${place.lon}`;
  const text = encodeURIComponent(address ? `${address.street}, ${address.postcode} ${address.city}` : point);
  return {
    geo: `geo:${point}?q=${point}(${encodeURIComponent(name)})`,
    osm: `https://www.openstreetmap.org/directions?to=${encodeURIComponent(point)}`,
    google: `https://www.google.com/maps/dir/?api=1&destination=${text}`,
    apple: `https://maps.apple.com/?daddr=${text}`,
  };
}
