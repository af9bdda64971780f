import { expect } from '@open-wc/testing';
import { accessibleName } from '../../../../test/support/widget-page.ts';
import { until } from '../../../../test/support/until.ts';
import {
  isOpen,
  openerOf,
  openFilters,
  openLocator,
  towns,
  WITH_MAP,
  type LocatorPage,
} from '../pole-locator.fixture.ts';

describe('pole locator: list and map say the same', () => {
  const pinsOf = (page: LocatorPage) => page.all('button', undefined, page.find('application'));
  const pin = (page: LocatorPage, town: string) => page.find('button', town, page.find('application'));
  const openMap = async (): Promise<LocatorPage> => {
    const page = await openLocator({ element: WITH_MAP });
    await until('the map is there', () => pin(page, 'Dieuze'));
    return page;
  };

  it('a card that is opened marks its pin; a pin that is chosen opens its card', async () => {
    const page = await openMap();
    openerOf(page, 'Dieuze').click();
    await until('its pin is marked', () => pin(page, 'Dieuze').getAttribute('aria-current') === 'true');
    pin(page, 'Étain').click();
    await isOpen(page, 'Étain');
    expect(page.events).to.deep.equal([
      ['alexis-pole-select', { pole: 'dieuze' }],
      ['alexis-pole-select', { pole: 'etain' }],
    ]);
    await page.announces('Étain : fiche ouverte');
    // The same text would not be announced a second time for the same pin.
    openerOf(page, 'Étain').click();
    await until('it is announced no longer', () => !page.announced.includes('Étain : fiche ouverte'));
  });

  it('pins are called like the cards: name, distance, status', async () => {
    const page = await openMap();
    expect(accessibleName(pin(page, 'Maxéville'))).to.equal(
      'Pôle entrepreneurial de Maxéville, Ouvert, ferme à 12 h 30',
    );
  });

  it('filters thin out both', async () => {
    const page = await openMap();
    await openFilters(page);
    await page.click('button', 'Bureaux');
    await until('one pin stays', () => pinsOf(page).length === 1);
    expect(towns(page)).to.deep.equal(['Maxéville']);
  });

  it('moved in the document, the map is drawn again', async () => {
    const page = await openMap();
    const first = pin(page, 'Dieuze');
    const other = document.createElement('section');
    page.context.provider.append(other);
    other.append(page.element);
    await until('another map is there', () => pin(page, 'Dieuze') !== first);
  });

  it('no-map offers none', async () => {
    const page = await openLocator();
    expect(page.root.querySelector('[part=map]')).to.equal(null);
    expect(page.query('button', /^Carte$/)).to.equal(undefined);
  });
});
