import { Hono } from 'hono';
import { WIDGETS } from '../../../src/contract/common.ts';

/** Text for crawlers changes with a version of the server alone. */
const HEADERS = { 'Cache-Control': 'public, max-age=86400' };

/**
 * `/robots.txt` and `/sitemap.xml` (https://www.sitemaps.org/protocol.html): the pages of the widgets are to be found, personal
 * pages and tiles are not. `publicUrl`: origin of this server, as others reach it.
 */
export const crawlerRoutes = (publicUrl: string): Hono =>
  new Hono()
    .get('/robots.txt', (c) =>
      c.text(
        `User-agent: *
Disallow: /inscription/
Disallow: /tiles/
Disallow: /storybook/
Disallow: /demo/

Sitemap: ${publicUrl}/sitemap.xml
`,
        200,
        HEADERS,
      ),
    )
    .get('/sitemap.xml', (c) =>
      c.body(
        `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${WIDGETS.map((widget) => `  <url><loc>${publicUrl}/embed/${widget}</loc></url>`).join('\n')}
</urlset>
`,
        200,
        { ...HEADERS, 'Content-Type': 'application/xml; charset=utf-8' },
      ),
    );
