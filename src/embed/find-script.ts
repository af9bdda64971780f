/** Where the kit came from and what its tag says. */
export interface ScriptOrigin {
  /** Absolute address of the loader. */
  readonly src: string;
  readonly data: Readonly<Record<string, string | null | undefined>>;
}

const LOADER = /\/kit\/(\d[^/]*\/)?alexis\.js([?#]|$)/;

/**
 * The script tag that brought this loader. `document.currentScript` is null after an optimiser ran the script by other
 * means (Rocket Loader, WP Rocket): then the tag is found by its address, wherever the optimiser put it; and when the
 * loader was merged into another file, the address comes from a fallback link. `null` when nothing tells.
 */
export function findScript(root: Document = document): ScriptOrigin | null {
  // Never a script of SVG: no page loads the kit by one.
  const current = root.currentScript as HTMLScriptElement | null;
  for (const tag of [current, ...root.querySelectorAll('script')]) {
    const data = tag?.dataset ?? {};
    const src = tag?.src || data['rocketSrc'] || data['src'] || '';
    if (LOADER.test(src)) return { src: new URL(src, root.baseURI).href, data };
  }
  const link = root.querySelector<HTMLAnchorElement>('a[href*="/embed/"]');
  const partner = link && new URLSearchParams(link.search).get('partner');
  return link && { src: `${link.origin}/kit/alexis.js`, data: { partner } };
}
