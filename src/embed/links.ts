/** Attributes that a link's address may carry for the widget it becomes. */
const EMBED = /\/embed\/([a-z-]+)\/?$/;

/**
 * Turns links that stand for a widget into it, with the link inside as its fallback: `<a data-alexis="pole-locator">`,
 * or any link to `/embed/…` on the kit's own host where a CMS stripped the attribute. A link that already is a widget's
 * fallback stays.
 */
export function upgradeLinks(root: ParentNode, origin: string, widgets: readonly string[]): void {
  root.querySelectorAll<HTMLAnchorElement>('a[data-alexis],a[href*="/embed/"]').forEach((link) => {
    let url: URL;
    try {
      url = new URL(link.href);
    } catch {
      return;
    }
    const name = link.dataset['alexis'] ?? (url.origin === origin ? EMBED.exec(url.pathname)?.[1] : undefined);
    if (!name || !widgets.includes(`alexis-${name}`) || link.closest(`alexis-${name}`)) return;
    const element = document.createElement(`alexis-${name}`);
    url.searchParams.forEach((value, key) => element.setAttribute(key, value));
    link.replaceWith(element);
    element.append(link);
  });
}
