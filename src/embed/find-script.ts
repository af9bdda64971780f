/** Where the kit came from and what its tag says. */
export interface ScriptOrigin {
  /** Absolute address of the loader. */
  readonly src: string;
  readonly data: Readonly<Record<string, string | undefined>>;
}

const LOADER = /\/kit\/(?:\d[^/]*\/)?alexis\.js(?:[?#]|$)/;

/**
 * The script tag that brought this loader. `document.currentScript` is null after an optimiser ran the script by other
 * means (Rocket Loader, WP Rocket): then the tag is found by its address, wherever the optimiser put it; and when the
 * loader was merged into another file, the address comes from a fallback link. `null` when nothing tells.
 */
export function findScript(root: Document = document): ScriptOrigin | null {
  const current = root.currentScript;
  const tags: Element[] = [];
  if (current) tags.push(current);
  root.querySelectorAll('script').forEach((tag) => tags.push(tag));
  for (const tag of tags) {
    const { dataset } = tag as HTMLScriptElement;
    const src = (tag as HTMLScriptElement).src || dataset['rocketSrc'] || dataset['src'] || '';
    if (LOADER.test(src)) return { src: new URL(src, root.baseURI).href, data: dataset };
  }
  const link = root.querySelector<HTMLAnchorElement>('a[href*="/embed/"]');
  const partner = link && new URL(link.href).searchParams.get('partner');
  return link && { src: new URL('/kit/alexis.js', link.href).href, data: { partner: partner ?? undefined } };
}
