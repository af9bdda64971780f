import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { publishPole } from '../../../content/publish/pole.ts';
import type { PartnerContent } from '../../../content/schema/partner.ts';
import { Slug, type WidgetName } from '../../../src/contract/common.ts';
import { fr as locatorWords } from '../../../src/i18n/locator/fr.ts';
import { DAY, freshAnswer, MINUTE } from '../app/freshness.ts';
import { problem } from '../app/problems.ts';
import type { Services } from '../app/services.ts';
import { layout, type Markup, pagePolicy } from '../pages/layout.ts';
import { poleList } from '../pages/pole-list.ts';
import { findPartner } from '../store/partners.ts';
import { listPoles } from '../store/poles.ts';

/** A widget's page: its title, and the content that stands without script. */
interface EmbedPage {
  readonly title: string;
  readonly content: (services: Services) => Promise<Markup>;
}

/** The widgets that have a page; a new one is one entry. */
const PAGES: Partial<Record<WidgetName, EmbedPage>> = {
  'pole-locator': {
    title: locatorWords.title,
    content: async ({ store, clock }) => {
      const now = clock.now();
      return poleList(
        (await listPoles(store.db)).map((pole) => publishPole(pole, now)),
        now,
      );
    },
  },
};

/**
 * `/embed/{widget}?partner=`: the page for iframes, links and visitors without scripts. The content is complete as it is
 * sent; where scripts run, the widget takes its place.
 */
export function embedRoutes(services: Services): Hono {
  return new Hono().get('/embed/:widget', async (c) => {
    const widget = c.req.param('widget');
    const page = Object.hasOwn(PAGES, widget) ? PAGES[widget as WidgetName] : undefined;
    if (page === undefined) return problem(c, 'not-found');
    const partner = await askedPartner(c, services);
    const title = partner === undefined ? page.title : `${page.title} – ${partner.name}`;
    const body = layout({
      title,
      canonical: `${services.settings.publicUrl}/embed/${widget}`,
      body: html`<main>
        <h1>${page.title}</h1>
        ${await page.content(services)}
      </main>`,
    });
    return freshAnswer(c, {
      body: String(await body),
      mediaType: 'text/html; charset=utf-8',
      cache: { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
      headers: { 'Content-Security-Policy': pagePolicy(partner?.origins ?? []) },
    });
  });
}

/** An unknown partner frames nothing, but the page is served: the link of a former partner still helps a visitor. */
async function askedPartner(c: Context, { store }: Services): Promise<PartnerContent | undefined> {
  const slug = Slug.safeParse(c.req.query('partner'));
  return slug.success ? findPartner(store.db, slug.data) : undefined;
}
