/** Address of a widget's page. */
const EMBED = /\/embed\/([a-z-]+)\/?$/;

/**
 * Turns links that stand for a widget into it, with the link inside as its fallback: `<a data-alexis="pole-locator">`,
 * or, where a CMS stripped the attribute, a link to `/embed/…` on the kit's own host that is alone in its paragraph: one in a
 * menu, a list or a sentence, or drawn as a button, is meant as a link. A link that already is a widget's fallback stays. Of
 * the address, only `attributes` are taken over (names, separated by spaces).
 */
export function upgradeLinks(root: ParentNode, origin: string, widgets: readonly string[], attributes: string): void {
  root.querySelectorAll<HTMLAnchorElement>('a[data-alexis],p>a[href*="/embed/"]:not(nav *,li *)').forEach((link) => {
    const isAddress = link.origin === origin && link.parentElement?.textContent.trim() === link.textContent.trim();
    const name = link.dataset['alexis'] || (isAddress ? EMBED.exec(link.pathname)?.[1] : undefined);
    const tag = `alexis-${name}`;
    if (!name || !link.host || !widgets.includes(tag) || name === 'kit' || link.closest(tag)) return;
    const element = document.createElement(tag);
    const given = new URLSearchParams(link.search);
    attributes.split(' ').forEach((attribute) => {
      const value = given.get(attribute);
      if (value !== null) element.setAttribute(attribute, value);
    });
    link.replaceWith(element);
    element.append(link);
  });
}
