/** What a page offers the bench, so that all contenders are driven alike. Times are the bench's own. */
export interface Contestant {
  /** Puts the widget onto the page, in place of an earlier one, with the data of `api` (base address). */
  readonly mount: (api: string) => void;
  /** How many items the widget says it has; `undefined` until it shows the first. */
  readonly shown: () => number | undefined;
  /** Whether all parts of the widget show that many, the map too. */
  readonly settled: () => boolean;
  /** Opens what holds the filters, where that is closed; waits for it. */
  readonly openFilters?: () => Promise<unknown>;
  /** Presses a filter by its name, on or off. */
  readonly toggle: (name: string) => void;
  /** Unfolds what the filters stand in, where they are folded. */
  readonly prepare?: () => void;
  /** Calendars alone: goes to the next month. */
  readonly leaf?: () => void;
  /** Name of the month shown; `undefined` until it is drawn. */
  readonly month?: () => string | undefined;
}

declare global {
  interface Window {
    contestant?: Contestant;
  }
}
