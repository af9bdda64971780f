import { html } from 'hono/html';
import type { Language } from '../../../src/i18n/language.ts';
import { letterWords as words } from './words.ts';

/** What a mail of ours says, from top to bottom. */
export interface Letter {
  /** Default: French. */
  readonly language?: Language | undefined;
  /** Title of the HTML document. */
  readonly title: string;
  readonly greeting?: string | undefined;
  readonly paragraphs: readonly string[];
  /** Heading of the facts. */
  readonly heading?: string | undefined;
  /** May hold line breaks. */
  readonly facts: readonly Fact[];
  readonly link?: { readonly before: string; readonly address: string } | undefined;
  /** Below the signature, smaller: why this mail, and to whom to turn. */
  readonly notes: readonly string[];
}

export type Fact = readonly [label: string, text: string];

/** A letter as text and as HTML that says the same. */
export const writeLetter = async (letter: Letter): Promise<{ text: string; html: string }> => ({
  text: asText(letter),
  html: await asHtml(letter),
});

const asText = ({ language = 'fr', greeting, paragraphs, heading, facts, link, notes }: Letter): string =>
  [
    ...(greeting === undefined ? [] : [greeting]),
    ...paragraphs,
    [
      ...(heading === undefined ? [] : [heading]),
      ...facts.map(([label, text]) => words.fact[language](label, text)),
    ].join('\n'),
    ...(link ? [`${link.before}\n${link.address}`] : []),
    words.signature,
    `-- \n${notes.join('\n')}`,
  ].join('\n\n');

/** Mail programs drop style sheets, so styles are set on the elements. */
const STYLES = {
  body: 'margin: 0; padding: 24px; font: 16px/1.5 sans-serif; color: #1a1a1a; background: #ffffff',
  heading: 'font-size: 20px; line-height: 1.3; margin: 24px 0 8px',
  facts: 'margin: 0; padding: 0 0 0 20px',
  fact: 'white-space: pre-line',
  link: 'margin: 24px 0 0',
  line: 'border: 0; border-top: 1px solid #d4d4d4',
  note: 'margin: 4px 0; font-size: 14px; color: #555555',
} as const;

async function asHtml({
  language = 'fr',
  title,
  greeting,
  paragraphs,
  heading,
  facts,
  link,
  notes,
}: Letter): Promise<string> {
  const markup = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body style="${STYLES.body}">
        ${greeting === undefined ? '' : html`<p>${greeting}</p>`}
        ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
        ${heading === undefined ? '' : html`<h1 style="${STYLES.heading}">${heading}</h1>`}
        <ul style="${STYLES.facts}">
          ${facts.map(([label, text]) => html`<li style="${STYLES.fact}">${words.fact[language](label, text)}</li>`)}
        </ul>
        ${
          link
            ? html`<p style="${STYLES.link}">${link.before}<br /><a href="${link.address}">${link.address}</a></p>`
            : ''
        }
        <p>${words.signature}</p>
        <hr style="${STYLES.line}" />
        ${notes.map((note) => html`<p style="${STYLES.note}">${note}</p>`)}
      </body>
    </html>`;
  return markup.toString();
}
