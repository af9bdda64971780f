import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { accentColours } from './accent.ts';
import type { Markup } from './markup.ts';
import { siteFooter, type SiteFrame, siteHeader } from './site-frame.ts';

/**
 * One sheet for the server's pages: the host's reader sees text first, in the system's font, light or dark. Where a widget
 * cannot be loaded, what stands in its place is shown below what happened; two of them say their title themselves.
 */
const STYLE = `
:root { color-scheme: light dark; --accent: #0f766e; --on-accent: #fff; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.25rem; line-height: 1.3; margin: 0; }
h3 { font-size: 1rem; margin: 1rem 0 0.25rem; }
a { color: inherit; text-underline-offset: 0.2em; }
ul.poles { list-style: none; padding: 0; } ul.poles > li { border-block-start: 1px solid color-mix(in oklab, currentcolor 14%, transparent); padding-block: 1.25rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0; } dd { margin: 0; font-variant-numeric: tabular-nums; }
p { margin: 0.25rem 0; max-width: 65ch; }
main > h2 { margin-block: 1.5rem 0.25rem; } dd { overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-block: 1.5rem; } .actions form { margin: 0; }
.actions a, button { display: inline-flex; align-items: center; box-sizing: border-box; min-height: 2.75rem; padding: 0.5rem 1rem; font: inherit; border: 1px solid currentcolor; border-radius: 0.625rem; background: none; color: inherit; cursor: pointer; text-decoration: none; }
.actions .main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
fieldset { border: 0; padding: 0; margin: 1rem 0; } legend { font-size: 1.25rem; padding: 0; } fieldset label { display: inline-block; padding-block: 0.5rem; } select, input[type=number] { font: inherit; color: inherit; box-sizing: border-box; max-width: 100%; min-height: 2.75rem; padding-inline: 0.75rem; border: 1px solid currentcolor; border-radius: 0.625rem; background: Canvas; }
.filters { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem; margin-block: 1rem; } .filters label { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem; max-width: 100%; }
.site { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: baseline; justify-content: space-between; font-size: 0.875rem; }
header.site { padding-block: 0.25rem; margin-block-end: 1.5rem; border-block-end: 1px solid color-mix(in oklab, currentcolor 14%, transparent); }
footer.site { margin-block-start: 3rem; padding-block: 1rem; border-block-start: 1px solid color-mix(in oklab, currentcolor 14%, transparent); }
.brand { font-size: 1rem; font-weight: 700; } nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding-block: 0.75rem; text-decoration: none; } nav a:hover, nav a[aria-current] { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.4em; }
:is(alexis-pole-locator, alexis-workshop-calendar):defined > h1 { display: none; }
@media print { header.site nav, .filters { display: none; } footer.site { margin-block-start: 0; break-inside: avoid; } }
a:focus-visible, button:focus-visible, select:focus-visible { outline: 2px solid currentcolor; outline-offset: 2px; }
`;

/** As one value: a template that is laid out anew would change the text that the hash was made of. */
const STYLE_ELEMENT = raw(`<style>${STYLE}</style>`);

/** Only colours of the content come here: `#rrggbb`, its schema says. */
function accentStyle(accent: string): string {
  const { fill, onFill } = accentColours(accent);
  return `:root { --accent: ${fill}; --on-accent: ${onFill}; }`;
}

const hashOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/**
 * What a page of the server may load and do, and who may frame it: itself and `framers` (origins). `origin` is the
 * server's own, for pages that stand in a sandbox: there, WebKit takes 'self' for nothing.
 */
export const pagePolicy = (framers: readonly string[], origin = '', accent?: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${origin}`.trim(),
    ['style-src', "'self'", hashOf(STYLE), ...(accent === undefined ? [] : [hashOf(accentStyle(accent))])].join(' '),
    `img-src 'self' data: ${origin}`.trim(),
    `connect-src 'self' ${origin}`.trim(),
    "base-uri 'none'",
    "form-action 'self'",
    ["frame-ancestors 'self'", ...framers].join(' '),
  ].join('; ');

export interface Page {
  /** French, plain text. */
  readonly title: string;
  readonly body: Markup;
  /** Address of this page for search engines. */
  readonly canonical?: string;
  /** Further elements of the head. */
  readonly head?: Markup;
  /** Absent where another page surrounds it. */
  readonly site?: SiteFrame | undefined;
  /** The colour of main buttons, `#rrggbb`; to be named to `pagePolicy` too. Default: our own. */
  readonly accent?: string | undefined;
}

/** A whole French page of the server. The empty icon keeps browsers from asking for a file that there is not. */
export const layout = ({ title, body, canonical, head, site, accent }: Page): Markup =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${canonical === undefined ? '' : html`<link rel="canonical" href="${canonical}" />`} ${head ?? ''}
        ${STYLE_ELEMENT} ${accent === undefined ? '' : raw(`<style>${accentStyle(accent)}</style>`)}
      </head>
      <body>
        ${site === undefined ? '' : siteHeader(site)} ${body} ${site === undefined ? '' : siteFooter(site)}
      </body>
    </html>`;
