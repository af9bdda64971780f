/** What asking the device for its position gave. */
export type Position =
  | { readonly kind: 'found'; readonly lat: number; readonly lon: number }
  | { readonly kind: 'refused' | 'timeout' | 'unavailable' | 'insecure' };

/**
 * Asks the device where it is, once, on the visitor's own act. Kilometres matter here, not metres: the coarse position
 * is faster and kinder to the battery. Never throws; each way to fail has a name.
 */
export function askPosition(geolocation: Geolocation | undefined = navigator.geolocation): Promise<Position> {
  if (!isSecureContext || !geolocation) return Promise.resolve({ kind: 'insecure' });
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ kind: 'found', lat: coords.latitude, lon: coords.longitude }),
      ({ code }) => resolve({ kind: code === 1 ? 'refused' : code === 3 ? 'timeout' : 'unavailable' }),
      { enableHighAccuracy: false, timeout: 10_000, maximumAge: 300_000 },
    );
  });
}
