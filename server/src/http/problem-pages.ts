import type { MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import { html } from 'hono/html';
import { Problem } from '../../../src/contract/problem.ts';
import { siteWords } from './page/words.ts';
import { frenchTypography } from '../../../src/i18n/typography.ts';
import { layout, pagePolicy } from './page/layout.ts';
import { serviceLinks } from './page/site-frame.ts';
import { API_BASE } from './api-base.ts';

const NEGOTIATION = {
  header: 'Accept',
  supports: ['application/problem+json', 'text/html'],
  default: 'application/problem+json',
} satisfies Parameters<typeof accepts>[1];

/**
 * Says a problem as a page with a way on, where a person opened an address that leads nowhere. Programs, and whoever
 * asks the API, keep the JSON (RFC 9457).
 */
export const problemPages = (): MiddlewareHandler =>
  async function problemPages(c, next) {
    await next();
    if (c.get('isComplete') || c.req.path.startsWith(`${API_BASE}/`) || !isProblem(c.res)) return;
    if (accepts(c, NEGOTIATION) !== 'text/html') return;
    const read = Problem.safeParse(await c.res.clone().json());
    if (!read.success) return;
    const { title, detail } = read.data;
    const page = await layout({
      title,
      site: {},
      body: html`<main>
        <h1>${title}</h1>
        <p>${frenchTypography(detail)}</p>
        <p>${siteWords.wayOn}</p>
        ${serviceLinks({})}
      </main>`,
    });
    const { status, headers } = c.res;
    c.res = new Response(String(page), { status, headers });
    c.res.headers.set('Content-Type', 'text/html; charset=utf-8');
    c.res.headers.set('Content-Security-Policy', pagePolicy([]));
    c.res.headers.append('Vary', 'Accept');
  };

const isProblem = ({ headers }: Response): boolean =>
  headers.get('Content-Type')?.startsWith('application/problem+json') === true;
