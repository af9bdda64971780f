import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { good } from '../../../test/support/api.ts';
import { prepareContext } from '../../../test/support/context.ts';
import { fivePoles, MONDAY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { fr as searchWords } from '../../i18n/commune-search/fr.ts';
import { describeLocator, prepareLocator } from './pole-locator.fixture.ts';

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
      const prepared = prepareContext({ answers: { '/poles': good(fivePoles()) } });
      const around = await prepared.place(inLanguage(lang));
      const element = around.querySelector('alexis-pole-locator');
      if (!element) throw new Error('no locator');
      const locator = describeLocator(prepared, element);
      await until('the list is drawn', () => locator.towns().length === 5);
      expect(locator.text()).to.contain(TITLES[language]);
    });
  }

  it('its own lang wins over the kit’s, the kit’s over the page’s', async () => {
    const locator = await prepareLocator({ lang: 'de' });
    expect(locator.text()).to.contain(TITLES.de);
    locator.element.lang = 'en';
    await until('it changes', () => locator.text().includes(TITLES.en));
    await until('the search, too', () => locator.text().includes('Your town or postcode'));
  });

  it('keeps search, typing and focus while the language changes', async () => {
    const locator = await prepareLocator();
    const field = locator.field();
    locator.enter('Verd');
    const there: boolean[] = [];
    const observer = new MutationObserver(() => there.push(field.isConnected));
    observer.observe(locator.root, { subtree: true, childList: true, characterData: true });
    locator.element.lang = 'de';
    await until('it is German', () => locator.text().includes(TITLES.de));
    await until('the search, too', () => locator.root.querySelector('label')?.textContent !== searchWords.label);
    observer.disconnect();
    expect(there).not.to.include(false);
    expect(locator.field() === field && locator.root.activeElement === field).to.equal(true);
    expect(field.value).to.equal('Verd');
  });

  it('finds the lang of the page from inside a shadow root', async () => {
    const prepared = prepareContext({ answers: { '/poles': good(fivePoles()) } });
    const host = await prepared.place<HTMLElement>(html`<section lang="en"></section>`);
    const element = document.createElement('alexis-pole-locator');
    host.attachShadow({ mode: 'open' }).append(element);
    const locator = describeLocator(prepared, element);
    await until('the list is drawn', () => locator.text().includes(TITLES.en));
  });

  it('says what it knows in each language', async () => {
    for (const [lang, expected] of [
      ['fr', ['Ouvert, ferme à 12\u00a0h\u00a030', 'Fermé, ouvre demain à 9\u00a0h\u00a000']],
      ['en', ['Open, closes at 12:30\u00a0pm', 'Closed, opens tomorrow at 9:00\u00a0am']],
      ['de', ['Geöffnet, schließt um 12:30\u00a0Uhr', 'Geschlossen, öffnet morgen um 9:00\u00a0Uhr']],
    ] as const) {
      const { text } = await prepareLocator({ lang });
      expected.forEach((words) => expect(text()).to.contain(words));
    }
  });

  it('sets French as French is set', async () => {
    const locator = await prepareLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map pole="maxeville"></alexis-pole-locator>`,
    });
    await until('the card is open', () => locator.card('maxeville').querySelector('[part=details]'));
    const said = [...locator.root.querySelectorAll('[aria-label]')].map((element) => element.ariaLabel ?? '');
    for (const text of [locator.text(), ...said]) {
      expect(text).not.to.match(/ [;:!?»]|« |\d h\b|\d (km|m|min)\b/);
    }
    expect(locator.text()).to.contain('9\u00a0h\u00a000\u00a0–\u00a012\u00a0h\u00a030');
  });
});
