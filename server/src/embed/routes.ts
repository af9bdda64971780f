import { type Context, Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { PartnerContent } from '../../../content/schema/partner.ts';
import { Slug, type WidgetName } from '../../../src/contract/common.ts';
import { LINK_ATTRIBUTES } from '../../../src/widgets/registry.ts';
import { DomainError } from '../../../api/problems/domain-error.ts';
import type { Answer, PreparedAnswers } from '../http/prepared-answers.ts';
import { problem } from '../http/problems.ts';
import type { Queries } from '../store/store.ts';
import { siteWords as words } from '../http/page/words.ts';
import { type EmbedPage, type EmbedPages, findEmbedPage } from './pages.ts';
import { structuredDataElement } from './structured-data.ts';
import { layout, pagePolicy } from '../http/page/layout.ts';
import type { Markup } from '../http/page/markup.ts';
import type { PostedAnswers } from '../quizzes/page.ts';
import { findPartner } from '../partners/repository.ts';

/** Without script, its answers are sent to its page: read, and kept nowhere. */
const QUIZ = 'eligibility-quiz' satisfies WidgetName;

interface Dependencies {
  readonly db: Queries;
  readonly pages: EmbedPages;
  readonly prepared: PreparedAnswers;
  readonly settings: { readonly publicUrl: string };
}

/**
 * `/embed/{widget}?partner=…`: the page for iframes, links and visitors without scripts. The content is complete as it
 * is sent; where scripts run, the widget takes its place. Further parameters are the widget's attributes.
 */
export function embedRoutes(services: Dependencies): Hono {
  return new Hono()
    .get('/embed/:widget/', (c) => {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(pathname.replace(/\/+$/, '') + search, 301);
    })
    .get('/embed/:widget', async (c) => {
      const asked = c.req.param('widget');
      const { pathname, search } = new URL(c.req.url);
      const key = `${pathname}${search} ${isFramed(c) ? 'framed' : 'alone'}`;
      const answer = await services.prepared.answer(c, key, () => makePage(c, services, { widget: asked, posted: {} }));
      return answer ?? problem(c, 'not-found');
    })
    .post(`/embed/${QUIZ}`, async (c) => {
      const page = await makePage(c, services, { widget: QUIZ, posted: await postedAnswers(c) });
      if (page === undefined) return problem(c, 'not-found');
      return c.body(page.body, 200, {
        ...page.headers,
        'Content-Type': page.mediaType,
        'Cache-Control': 'no-store',
      });
    });
}

/** The page for the visitor of `c`; `undefined`: what its address names does not exist. */
async function makePage(
  c: Context,
  { db, pages, settings: { publicUrl } }: Dependencies,
  { widget, posted }: { widget: string; posted: PostedAnswers },
): Promise<Answer | undefined> {
  const page = findEmbedPage(pages, widget);
  if (page === undefined) return undefined;
  const { pathname, search, searchParams } = new URL(c.req.url);
  const partner = await askedPartner(c, db);
  const attributes = Object.fromEntries(
    LINK_ATTRIBUTES.flatMap((name) => (searchParams.has(name) ? [[name, searchParams.get(name) ?? '']] : [])),
  );
  const address = pathname + search;
  const request = { partner, attributes, address, posted };
  const content = await page.content(request);
  if (content === undefined) return undefined;
  const described = structuredDataElement((await page.structuredData?.(request)) ?? []);
  const isAnswered = c.req.method === 'POST';
  const title = partner === undefined ? page.title : `${page.title} – ${partner.name}`;
  const body = await layout({
    title,
    canonical: `${publicUrl}/embed/${widget}`,
    head: html`${headOf(page, title, publicUrl, `${publicUrl}${address}`)} ${described}`,
    site: isFramed(c) ? undefined : { current: widget as WidgetName, partner },
    body: html`<main>${widgetPart(widget, { page, attributes, content, isAnswered, isInFrame: isFramed(c) })}</main>
      ${isAnswered ? '' : html`<script src="/kit/alexis.js" async></script>`}
      <script src="/kit/frame.js" data-sandboxed="${words.sandboxed}" async></script>`,
  });
  return {
    body: String(body),
    mediaType: 'text/html; charset=utf-8',
    cache: page.cache,
    headers: {
      'Content-Security-Policy': pagePolicy(partner?.origins ?? [], publicUrl),
      Vary: 'Sec-Fetch-Dest',
    },
  };
}

/**
 * Whether the page may be inside another one. Browsers say so (`Sec-Fetch-Dest`, Fetch Metadata); where one does not,
 * it counts as framed, since a header inside a partner's page would be a mistake, and none in a tab a lack.
 */
const isFramed = (c: Context): boolean => c.req.header('Sec-Fetch-Dest') !== 'document';

/** After an answer without script the page keeps the form: the widget would start over. */
function widgetPart(
  widget: string,
  {
    page,
    attributes,
    content,
    isAnswered,
    isInFrame,
  }: {
    page: EmbedPage;
    attributes: Record<string, string>;
    content: Markup;
    isAnswered: boolean;
    isInFrame: boolean;
  },
): Markup {
  const inner = html`<h1>${page.title}</h1>
    ${content}`;
  if (isAnswered) return inner;
  const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  // In a tab of its own, Back leads through the widget. In a frame too, mails and lists link to an open workshop.
  const hasAddress = !isInFrame || widget === 'workshop-calendar';
  const own = { 'heading-level': '1', ...(hasAddress && { 'deep-link': '' }) };
  const given = Object.entries({ ...own, ...attributes }).map(([name, value]) => raw(` ${name}="${escaped(value)}"`));
  // Names of widgets and attributes come from closed lists.
  const tag = `alexis-${widget}`;
  return html`${raw(`<${tag}`)}${given}${raw('>')}${inner}${raw(`</${tag}>`)}`;
}

const headOf = (page: EmbedPage, title: string, publicUrl: string, address: string): Markup =>
  html`<meta name="description" content="${page.summary}" />
    <meta property="og:type" content="website" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${page.summary}" />
    <meta property="og:url" content="${address}" />
    <meta property="og:site_name" content="Alexis" />
    <meta property="og:locale" content="fr_FR" />
    <link
      rel="alternate"
      type="application/json+oembed"
      href="${publicUrl}/oembed?url=${encodeURIComponent(address)}"
      title="${title}"
    />
    ${page.feed && html`<link rel="alternate" type="${page.feed.mediaType}" href="${publicUrl}${page.feed.path}" title="${title}" />`}`;

/** An unknown partner frames nothing, but the page is served: the link of a former partner still helps a visitor. */
async function askedPartner(c: Context, db: Queries): Promise<PartnerContent | undefined> {
  const slug = Slug.safeParse(c.req.query('partner'));
  return slug.success ? findPartner(db, slug.data) : undefined;
}

/** Throws `invalid-query` for what is no form. */
async function postedAnswers(c: Context): Promise<PostedAnswers> {
  const fields = await c.req.parseBody({ all: true }).catch((error: unknown) => {
    // The platform's word for a multipart text that is none; a body that is too large ends otherwise.
    throw error instanceof TypeError ? new DomainError('invalid-query') : error;
  });
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, [value].flat().filter((one) => typeof one === 'string')]),
  );
}
