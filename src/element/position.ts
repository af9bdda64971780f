import { Origin } from '../domain/geo/origin.ts';

/** What asking the device for its position gave. */
export type Position =
  | { readonly kind: 'found'; readonly origin: Origin }
  | { readonly kind: 'refused' | 'timeout' | 'unavailable' | 'insecure' };

/** Decimals of a degree that are kept: 1.1 km to the north and 0.7 km to the east in Lorraine. */
const DECIMALS = 2;

const round = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

/**
 * Asks the device where it is, once, on the visitor's own act. Kilometres matter here, not metres: the coarse position
 * is faster and kinder to the battery, and it is rounded to about a kilometre before anything else sees it. Never
 * throws; each way to fail has a name.
 */
export function askPosition(geolocation: Geolocation | undefined = navigator.geolocation): Promise<Position> {
  if (!isSecureContext || !geolocation) return Promise.resolve({ kind: 'insecure' });
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => {
        const point = { lat: round(coords.latitude), lon: round(coords.longitude) };
        resolve({ kind: 'found', origin: Origin.ofPosition(point) });
      },
      ({ code }) => resolve({ kind: code === 1 ? 'refused' : code === 3 ? 'timeout' : 'unavailable' }),
      { enableHighAccuracy: false, timeout: 10_000, maximumAge: 300_000 },
    );
  });
}
