/** A read that the server is asked for over and over. */
export interface Asked {
  readonly name: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Asked by a visitor who already holds the answer: 304, no body. */
  readonly isHeld?: true;
  /** Smallest share of a bare server's requests per second that the server aims at. */
  readonly aim: number;
}

const BROTLI = { 'accept-encoding': 'br' };
const QUARTER = 1 / 4;
const THIRD = 1 / 3;
const TENTH = 1 / 10;

/** What a visit reads, and the search of a commune, whose answers are many. */
export const ADDRESSES: readonly Asked[] = [
  { name: 'pôles', path: '/api/v1/poles', aim: QUARTER },
  { name: 'pôles, Brotli', path: '/api/v1/poles', headers: BROTLI, aim: QUARTER },
  { name: 'pôles, 304', path: '/api/v1/poles', isHeld: true, aim: THIRD },
  { name: 'workshops', path: '/api/v1/workshops', aim: QUARTER },
  { name: 'workshops, Brotli', path: '/api/v1/workshops', headers: BROTLI, aim: QUARTER },
  { name: 'workshops, 304', path: '/api/v1/workshops', isHeld: true, aim: THIRD },
  { name: 'places', path: '/api/v1/places?q=nancy', aim: TENTH },
  { name: 'loader', path: '/kit/alexis.js', headers: BROTLI, aim: QUARTER },
  { name: 'loader, 304', path: '/kit/alexis.js', isHeld: true, aim: THIRD },
  { name: 'page of the locator', path: '/embed/pole-locator', aim: QUARTER },
  { name: 'page of the calendar, Brotli', path: '/embed/workshop-calendar', headers: BROTLI, aim: QUARTER },
  { name: 'page of the locator, 304', path: '/embed/pole-locator', isHeld: true, aim: THIRD },
];
