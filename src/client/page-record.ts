/**
 * What the loader leaves for the widgets' code: the one thing the kit puts on the global object, under a registered
 * symbol, so that no host name can collide and two copies of the script find each other.
 */
export interface AlexisPage {
  readonly version: string;
  readonly settings: PageSettings;
  /** Requests started before the widgets' code arrived, by address. */
  readonly prefetched: Map<string, Prefetched>;
  /** Looks for widgets in a document, or in a shadow root the page made itself, and loads their code. */
  readonly discover: (root: Document | ShadowRoot | Element) => void;
}

/** A request that the loader started. */
export interface Prefetched {
  readonly response: Promise<Response>;
  /** When, by the page's steady clock (`performance.now()`). */
  readonly askedAt: number;
}

/** The settings of the script tag. */
export interface PageSettings {
  /** `data-partner`: slug of the partner, empty for none. */
  readonly partner: string;
  /** API address without trailing slash: `data-api`, else `/api/v1` on the script's own host. */
  readonly api: string;
  /** `data-lang`, empty to follow the page. */
  readonly lang: string;
}

const KEY = Symbol.for('alexis-kit');

type Holder = { [KEY]?: AlexisPage };

/** The page's record, or `undefined` where no loader ran (npm use). */
export const alexisPage = (): AlexisPage | undefined => (globalThis as Holder)[KEY];

/** Leaves the page's record; the first script of a page wins. */
export const setAlexisPage = (page: AlexisPage): void => {
  (globalThis as Holder)[KEY] ??= page;
};
