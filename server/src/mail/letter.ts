import { html } from 'hono/html';
import type { Language } from '../../../src/i18n/language.ts';
import { type AccentColours, accentColours } from '../http/page/accent.ts';
import type { Markup } from '../http/page/markup.ts';
import { letterWords as words } from './words.ts';

/** What a mail of ours says, from top to bottom. */
export interface Letter {
  /** Default: French. */
  readonly language?: Language | undefined;
  /** The colour of the button and of links, `#rrggbb`. Default: our own. */
  readonly accent?: string | undefined;
  /** Title of the HTML document. */
  readonly title: string;
  readonly greeting?: string | undefined;
  readonly paragraphs: readonly string[];
  /** Heading of the facts. */
  readonly heading?: Phrase | undefined;
  readonly facts: readonly Fact[];
  /** The one thing that the mail leads to: a button, whose address is written out in the text part only. */
  readonly action?: LetterLink | undefined;
  /** Below the signature, smaller: why this mail, and to whom to turn. */
  readonly notes: readonly string[];
}

/** Words, and the language they are in where it is not the mail's (WCAG 3.1.2). */
export interface Phrase {
  readonly text: string;
  readonly language?: string | undefined;
}

export interface LetterLink {
  readonly label: string;
  /** `https:` or `tel:`. */
  readonly address: string;
}

/** `text` may hold line breaks; the link comes on a line of its own below it. */
export type Fact = readonly [label: string, text: string, link?: LetterLink];

export interface WrittenLetter {
  readonly text: string;
  readonly html: string;
  /** What `html` has within its body: several letters are merged by it. */
  readonly htmlBody: string;
}

/** A letter as text and as HTML that says the same. */
export async function writeLetter(letter: Letter): Promise<WrittenLetter> {
  const body = await letterBody(letter);
  return {
    text: letterText(letter),
    html: String(await letterDocument(letter.title, letter.language ?? 'fr', body)),
    htmlBody: String(body),
  };
}

function letterText({ language = 'fr', greeting, paragraphs, heading, facts, action, notes }: Letter): string {
  return [
    ...(greeting === undefined ? [] : [greeting]),
    ...paragraphs,
    [
      ...(heading === undefined ? [] : [heading.text]),
      ...facts.map(([label, text, link]) =>
        words.fact[language](label, [text, linkText(link, language, text === '')].filter(Boolean).join('\n')),
      ),
    ].join('\n'),
    ...(action ? [`${words.label[language](action.label)}\n${action.address}`] : []),
    words.signature,
    `-- \n${notes.join('\n')}`,
  ].join('\n\n');
}

/** A telephone number says all; what another address is for is said, unless the fact's label does. */
function linkText(link: LetterLink | undefined, language: Language, isLabelled: boolean): string {
  if (link === undefined) return '';
  if (link.address.startsWith('tel:')) return link.label;
  return isLabelled ? link.address : words.fact[language](link.label, link.address);
}

/** Widest that a line is easy to read. A program that does not know `max-width` fills its window. */
const WIDTH = '620px';

/**
 * Mail programs drop style sheets, so styles are set on the elements, and only such as nearly all programs know
 * (`letter.test.ts`). Nothing depends on them: without any, the mail is text with headings and links in the same order.
 */
const STYLES = {
  page: 'margin: 0',
  // Several programs drop the style of `body`.
  ground: 'padding: 16px; background-color: #ffffff',
  body: `max-width: ${WIDTH}; margin: 0 auto; font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1a1a1a`,
  title: 'font-size: 22px; line-height: 1.3; margin: 32px 0 16px',
  heading: 'font-size: 20px; line-height: 1.3; margin: 24px 0 12px',
  fact: 'margin: 0 0 12px',
  label: 'font-size: 14px; color: #555555',
  button: 'border-radius: 10px',
  action: 'display: inline-block; padding: 12px 20px; font-size: 16px; font-weight: bold; text-decoration: none',
  table: 'margin: 24px 0',
  notes: 'margin: 32px 0 0; padding: 12px 0 0; border-top: 1px solid #d4d4d4',
  note: 'margin: 0 0 8px; font-size: 14px; color: #555555',
} as const;

function letterBody({ language = 'fr', accent, greeting, paragraphs, heading, facts, action, notes }: Letter): Markup {
  const colours = accentColours(accent);
  return html`${greeting === undefined ? '' : html`<p>${greeting}</p>`}
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${heading === undefined ? '' : html`<h1 style="${STYLES.heading}" ${languageAttribute(heading, language)}>${heading.text}</h1>`}
    ${facts.map((fact) => factMarkup(fact, language, colours))}
    ${action === undefined ? '' : actionButton(action, colours)}
    <p>${words.signature}</p>
    <div style="${STYLES.notes}">${notes.map((note) => html`<p style="${STYLES.note}">${note}</p>`)}</div>`;
}

function factMarkup([label, text, link]: Fact, language: Language, colours: AccentColours): Markup {
  const lines = [
    ...text
      .split('\n')
      .filter(Boolean)
      .map((line) => html`${line}`),
    ...(link === undefined ? [] : [html`<a href="${link.address}" style="color: ${colours.text}">${link.label}</a>`]),
  ];
  return html`<p style="${STYLES.fact}">
    <span style="${STYLES.label}">${words.label[language](label)}</span>
    ${lines.map((line) => html`<br />${line}`)}
  </p>`;
}

/** A cell, as Outlook draws no padding around a link; no `bgcolor`, on which a link without its own colour is unreadable. */
const actionButton = ({ label, address }: LetterLink, { fill, onFill }: AccentColours): Markup =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" style="${STYLES.table}">
    <tr>
      <td style="${STYLES.button}; background-color: ${fill}">
        <a href="${address}" style="${STYLES.action}; color: ${onFill}">${label}</a>
      </td>
    </tr>
  </table>`;

const languageAttribute = ({ language }: Phrase, own: Language): Markup | '' =>
  language === undefined || language === own ? '' : html`lang="${language}"`;

/** A mail as an HTML document. */
const letterDocument = (title: string, language: Language, body: Markup): Markup =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body style="${STYLES.page}">
        <div style="${STYLES.ground}"><div style="${STYLES.body}">${body}</div></div>
      </body>
    </html>`;

/** Several letters in one document, each below its own title; French, as the letters about registrations are. */
export const mergedDocument = (title: string, letters: readonly { subject: string; body: Markup }[]): Markup =>
  letterDocument(
    title,
    'fr',
    html`${letters.map(
      ({ subject, body }) =>
        html`<h1 style="${STYLES.title}">${subject}</h1>
          ${body}`,
    )}`,
  );
