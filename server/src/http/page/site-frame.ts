import { html } from 'hono/html';
import { WIDGETS, type WidgetName } from '../../../../src/contract/common.ts';
import { widgetTexts } from '../../../../src/widgets/registry.ts';
import { siteWords as words } from './words.ts';
import type { Markup } from './markup.ts';

/** What surrounds a page that is open in a tab of its own. */
export interface SiteFrame {
  /** The service that the page itself is. */
  readonly current?: WidgetName;
  readonly partner?: { readonly slug: string; readonly name: string } | undefined;
}

/** Names Alexis and links to the other services: a visitor who followed a link has no partner's page around this one. */
export const siteHeader = (frame: SiteFrame): Markup =>
  html`<header class="site">
    <p class="brand">${words.name}</p>
    ${serviceLinks(frame)}
  </header>`;

/** What Alexis does, in a sentence, and with whom the page is offered. */
export const siteFooter = ({ partner }: SiteFrame): Markup =>
  html`<footer class="site">
    <p>${words.purpose} ${partner === undefined ? '' : words.offeredWith(partner.name)}</p>
  </footer>`;

/** Keeps the partner on the way to another page. */
export const partnerQuery = (partner: SiteFrame['partner']): string =>
  partner === undefined ? '' : `?partner=${partner.slug}`;

/** Links to the services, the partner kept. */
export function serviceLinks({ current, partner }: SiteFrame): Markup {
  const query = partnerQuery(partner);
  const link = (name: WidgetName) => {
    const { linkText } = widgetTexts(name);
    return html`<li>
      <a href="/embed/${name}${query}" ${current === name ? html` aria-current="page"` : ''}>${linkText}</a>
    </li>`;
  };
  return html`<nav aria-label="${words.services}">
    <ul>
      ${WIDGETS.map(link)}
    </ul>
  </nav>`;
}
