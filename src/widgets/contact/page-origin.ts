/** Where a page stands, as its browser tells. */
export interface Standing {
  /** The page's own origin. */
  readonly own: string;
  /** Origin of the page around it, where the browser tells (`ancestorOrigins`: Chromium, WebKit). */
  readonly around: string | undefined;
  /** Address of the page that led to this one, as far as that page lets it be known: in a frame, the page around it. */
  readonly referrer: string;
  readonly isFramed: boolean;
  /** Origin of the API: in a frame, a page of another host is a site of its own. */
  readonly api: string;
}

/** Origin of the site that a visitor is on: where our own page stands in a frame, that of the page around it; no address. */
export function siteOrigin({ own, around, referrer, isFramed, api }: Standing): string {
  if (!isFramed || own !== api) return own;
  const [origin] = /^https?:\/\/[^/?#]+/.exec(around ?? referrer) ?? [];
  return origin ?? own;
}

/** The same for the page at hand. `base` is the address of the API. */
export const siteHere = (base: string): string =>
  siteOrigin({
    own: location.origin,
    // Older Firefoxes have none.
    around: (location.ancestorOrigins as DOMStringList | undefined)?.[0],
    referrer: document.referrer,
    isFramed: parent !== window,
    api: new URL(base, document.baseURI).origin,
  });
