import { EMBED_ATTRIBUTES } from '../contract/embed-attributes.ts';

/** Address of a widget's page. */
const EMBED = /\/embed\/([a-z-]+)\/?$/;

/**
 * Turns links that stand for a widget into it, with the link inside as its fallback: `<a data-alexis="pole-locator">`,
 * or any link to `/embed/…` on the kit's own host where a CMS stripped the attribute. A link that already is a widget's
 * fallback stays. Of the address, only the documented attributes are taken over.
 */
export function upgradeLinks(root: ParentNode, origin: string, widgets: readonly string[]): void {
  root.querySelectorAll<HTMLAnchorElement>('a[data-alexis],a[href*="/embed/"]').forEach((link) => {
    let url: URL;
    try {
      url = new URL(link.href);
    } catch {
      return;
    }
    const name = link.dataset['alexis'] || (url.origin === origin ? EMBED.exec(url.pathname)?.[1] : undefined);
    const tag = `alexis-${name}`;
    if (!name || !widgets.includes(tag) || name === 'kit' || link.closest(tag)) return;
    const element = document.createElement(tag);
    EMBED_ATTRIBUTES.forEach((attribute) => {
      const value = url.searchParams.get(attribute);
      if (value !== null) element.setAttribute(attribute, value);
    });
    link.replaceWith(element);
    element.append(link);
  });
}
