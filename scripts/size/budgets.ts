/** How much of a visitor's data a part of the kit may cost. */
export interface Budget {
  readonly name: string;
  /** Entries of the build (`manifest.json`) that are loaded; what they import statically comes with them. */
  readonly entries: readonly string[];
  /** Entries that are on the page already: their files do not count. */
  readonly beyond?: readonly string[];
  /** Kilobytes (1,000 bytes) after brotli at quality 11, the sum of the files. */
  readonly limit: number;
}

/** The loader and what every element needs before its own code: what a page pays once. */
const LOADER = ['embed/loader'] as const;
const LOCATOR = [...LOADER, 'widgets/pole-locator/pole-locator'] as const;

export const BUDGETS: readonly Budget[] = [
  { name: 'loader', entries: LOADER, limit: 2 },
  { name: 'pôle locator, list', entries: LOCATOR, limit: 24 },
  { name: 'pôle locator, map', entries: ['widgets/pole-locator/map/map-view'], beyond: LOCATOR, limit: 42 },
];
