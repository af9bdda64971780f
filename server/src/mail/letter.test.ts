import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caniemail } from 'caniemail';
import { HtmlValidate } from 'html-validate';
import { type Letter, writeLetter } from './letter.ts';

const PAGE = `https://kit.example/inscription/${'x'.repeat(43)}`;

const LETTER: Letter = {
  title: 'Starting a business',
  greeting: 'Bonjour,',
  paragraphs: ['Votre place est réservée.'],
  heading: { text: 'Starting a business', language: 'en' },
  facts: [
    ['Quand', 'le lundi 14 décembre 2026'],
    ['Où', 'Pôle de Dieuze\nDieuze', { label: 'Itinéraire', address: 'https://map.example/?to=1' }],
    ['Connexion', '', { label: 'Rejoindre', address: 'https://visio.example/a' }],
    ['Une question ?', 'Appelez :', { label: '03 53 01 10 40', address: 'tel:+33353011040' }],
  ],
  action: { label: 'Voir votre inscription', address: PAGE },
  notes: ['Pourquoi ce message.'],
};

/** What a reader sees of HTML. */
const visible = (html: string): string => html.replaceAll(/<head>[^]*<\/head>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('a letter as HTML', () => {
  it('writes no long address out: the button carries it, which the text part shows', async () => {
    const { text, html } = await writeLetter(LETTER);
    assert.ok(text.includes(`Voir votre inscription\u00a0:\n${PAGE}`));
    assert.ok(html.includes(`href="${PAGE}"`));
    assert.doesNotMatch(visible(html), /https?:|\S{30}/);
  });

  it('marks what is in another language', async () => {
    const { html } = await writeLetter(LETTER);
    assert.match(html, /<html lang="fr">/);
    assert.match(html, /<h1[^>]* lang="en"[^>]*>Starting a business<\/h1>/);
    assert.doesNotMatch((await writeLetter({ ...LETTER, language: 'en' })).html, /<h1[^>]* lang=/);
  });

  it('has a button that reads in the colour of every partner', async () => {
    const pale = (await writeLetter({ ...LETTER, accent: '#e3a008' })).html;
    assert.match(pale, /background-color: #e3a008"[^>]*>\s*<a [^>]*color: #000000"/);
    assert.match(pale, /tel:[^>]*color: #(?!e3a008)/, 'a link on white is darkened');
    assert.match((await writeLetter({ ...LETTER, accent: '#12386b' })).html, /<a [^>]*padding[^>]*color: #ffffff"/);
  });

  it('is valid', async () => {
    const { html } = await writeLetter(LETTER);
    // The standard has attributes of tables no more; Outlook draws cells without them with a gap.
    const rules = { 'no-deprecated-attr': 'off', 'no-redundant-role': 'off' } as const;
    const { results } = await new HtmlValidate({ extends: ['html-validate:standard'], rules }).validateString(html);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      [],
    );
  });
});

/** What some mail programs drop of ours, and why a mail is as readable without. */
const DISPENSABLE = new Set([
  '<body> element', // becomes a division; ground and text colour are set on divisions below it
  'role attribute', // of the table around the button, which then is announced as a table of one cell
  'lang attribute', // French is read in the reader's own language, as in every mail there
  'border-radius', // corners
  'text-decoration', // the button's words are underlined
]);

/** By the data of caniemail.com, which has no `lang` of La Poste and Free, and no Thunderbird. */
const PROGRAMS = [
  ...(['gmail.*', 'outlook.*', 'apple-mail.*', 'samsung-email.*', 'yahoo.*', 'protonmail.*'] as const),
  ...(['orange.*', 'sfr.*', 'gmx.*', 'web-de.*'] as const),
];

describe('mail programs', () => {
  it('know all that a letter cannot do without', async () => {
    const { html } = await writeLetter(LETTER);
    const { issues } = caniemail({ clients: PROGRAMS, html });
    const lacking = [...issues.errors].flatMap(([program, faults]) =>
      faults.filter(({ title }) => !DISPENSABLE.has(title)).map(({ title }) => `${program}: ${title}`),
    );
    assert.deepEqual(lacking, []);
  });

  it('would be told of, did a letter use what they do not know', () => {
    const { issues } = caniemail({ clients: ['outlook.windows'], html: '<p style="display: grid">x</p>' });
    assert.ok([...issues.errors].some(([, faults]) => faults.some(({ title }) => /grid/.test(title))));
  });
});
