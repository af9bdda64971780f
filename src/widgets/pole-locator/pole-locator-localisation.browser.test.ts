import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { prepareContext } from '../../../test/support/context.ts';
import { MONDAY } from '../../../test/support/poles.ts';
import { WidgetPage } from '../../../test/support/widget-page.ts';
import { de as searchWords } from '../../i18n/commune-search/de.ts';
import { ANSWERS, enter, isOpen, openLocator, townField } from './pole-locator.fixture.ts';

describe('pole locator: localisation', () => {
  const inLanguage = (lang: string): TemplateResult =>
    html`<div lang=${lang}><alexis-pole-locator now=${MONDAY} no-map></alexis-pole-locator></div>`;
  const TITLES = {
    fr: 'Trouver un pôle entrepreneurial',
    en: 'Find a business support centre',
    de: 'Gründungszentrum',
  };

  for (const [lang, language] of [
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['en', 'en'],
    ['en-US', 'en'],
    ['DE-ch', 'de'],
    ['lb', 'fr'],
    ['', 'fr'],
  ] as const) {
    it(`lang="${lang}" around it: ${language}`, async () => {
      const page = await openLocator({ element: inLanguage(lang) });
      await page.says(TITLES[language]);
      expect(page.saying(TITLES[language === 'fr' ? 'en' : 'fr'])).to.equal(undefined);
    });
  }

  it('its own lang wins over the kit’s, the kit’s over the page’s', async () => {
    const page = await openLocator({ lang: 'de' });
    await page.says(TITLES.de);
    page.element.lang = 'en';
    await page.says(TITLES.en);
    await page.says('Your town or postcode');
  });

  it('keeps search, typing and focus while the language changes', async () => {
    const page = await openLocator();
    const field = townField(page);
    enter(page, 'Verd');
    const there: boolean[] = [];
    const observer = new MutationObserver(() => there.push(field.isConnected));
    observer.observe(page.root, { subtree: true, childList: true, characterData: true });
    page.element.lang = 'de';
    await page.says(TITLES.de);
    await page.shown('combobox', searchWords.label);
    observer.disconnect();
    expect(there).not.to.include(false);
    expect(townField(page) === field && page.focused === field).to.equal(true);
    expect(field.value).to.equal('Verd');
  });

  it('finds the lang of the page from inside a shadow root', async () => {
    const prepared = prepareContext({ answers: ANSWERS });
    const host = await prepared.place<HTMLElement>(html`<section lang="en"></section>`);
    const element = document.createElement('alexis-pole-locator');
    host.attachShadow({ mode: 'open' }).append(element);
    const page = WidgetPage.of(element, prepared);
    await page.says(TITLES.en);
  });

  it('says what it knows in each language', async () => {
    for (const [lang, expected] of [
      ['fr', ['Ouvert, ferme à 12 h 30', 'Fermé, ouvre demain à 9 h 00']],
      ['en', ['Open, closes at 12:30 pm', 'Closed, opens tomorrow at 9:00 am']],
      ['de', ['Geöffnet, schließt um 12:30 Uhr', 'Geschlossen, öffnet morgen um 9:00 Uhr']],
    ] as const) {
      const page = await openLocator({ lang });
      for (const words of expected) await page.says(words);
    }
  });

  it('sets French as French is set', async () => {
    const page = await openLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map pole="maxeville"></alexis-pole-locator>`,
    });
    await isOpen(page, 'Maxéville');
    const said = [...page.root.querySelectorAll('[aria-label]')].map((element) => element.ariaLabel ?? '');
    // As it is set: no-break spaces are others than spaces.
    const written = (page.root.querySelector('[part=base]')?.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
    for (const text of [written, ...said]) {
      expect(text).not.to.match(/ [;:!?»]|« |\d h\b|\d (km|m|min)\b/);
    }
    expect(written).to.contain('9\u00a0h\u00a000\u00a0–\u00a012\u00a0h\u00a030');
  });
});
