import { Hono } from 'hono';
import { LINK_ATTRIBUTES } from '../../../src/widgets/registry.ts';
import { DAY, HOUR } from '../../../api/freshness.ts';
import { cacheableAnswer } from '../http/caching.ts';
import { problem } from '../http/problems.ts';
import { type EmbedPages, findEmbedPage } from './pages.ts';

/** Size of the frame until its page tells its height, in CSS pixels. */
const DEFAULT_WIDTH = 720;
const DEFAULT_HEIGHT = 640;
/** Below this, nothing can be read. */
const MIN_SIZE = 200;

interface Dependencies {
  readonly pages: EmbedPages;
  readonly settings: { readonly publicUrl: string };
}

/**
 * `/oembed?url=…` (oembed.com 1.0): a `rich` answer for the addresses of `/embed/…`. JSON alone; another format is 501.
 *
 * WordPress takes from the `html` of a site it does not know all attributes but a few (the frame's `style`, the link's
 * `hidden`) and all scripts. The quotation is what makes it bring its own script for the height, and what it shows until the
 * frame reports its height: on a site that may not frame the page, that stays the only content.
 */
export function oembedRoutes({ pages, settings: { publicUrl } }: Dependencies): Hono {
  return new Hono().get('/oembed', (c) => {
    const { url = '', format = 'json', maxwidth, maxheight } = c.req.query();
    if (format !== 'json') return c.body(null, 501);
    const asked = URL.parse(url);
    const widget = asked?.origin === publicUrl ? /^\/embed\/([a-z-]+)\/?$/.exec(asked.pathname)?.[1] : undefined;
    const page = widget === undefined ? undefined : findEmbedPage(pages, widget);
    if (asked === null || widget === undefined || page === undefined) return problem(c, 'not-found');
    const width = Math.min(DEFAULT_WIDTH, size(maxwidth));
    const height = Math.min(DEFAULT_HEIGHT, size(maxheight));
    // Only what the page knows goes into the markup of others.
    const known = [...asked.searchParams].filter(([name]) => LINK_ATTRIBUTES.includes(name));
    const query = new URLSearchParams(known).toString();
    const src = `${publicUrl}/embed/${widget}${query && `?${query}`}`.replaceAll('&', '&amp;');
    const answer = {
      type: 'rich',
      version: '1.0',
      title: page.title,
      provider_name: 'Alexis',
      provider_url: publicUrl,
      cache_age: DAY,
      width,
      height,
      html: [
        `<blockquote hidden><a href="${src}">${page.title}</a></blockquote>`,
        `<iframe src="${src}" title="${page.title}" width="100%" height="${height}" frameborder="0" style="border:0;max-width:${width}px" allow="geolocation; clipboard-write" loading="lazy"></iframe>`,
        `<script async src="${publicUrl}/kit/iframe.js"></script>`,
      ].join(''),
    };
    return cacheableAnswer(c, {
      body: JSON.stringify(answer),
      mediaType: 'application/json',
      cache: { maxAge: HOUR, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
    });
  });
}

/** What a consumer allows, or no bound at all where it does not say it in numbers. */
const size = (text: string | undefined): number =>
  text !== undefined && /^\d{1,5}$/.test(text) ? Math.max(MIN_SIZE, Number(text)) : Infinity;
