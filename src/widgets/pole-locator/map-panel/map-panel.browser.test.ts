import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { control, textOf } from '../../../../test/support/find.ts';
import { MONDAY } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { prepareLocator } from '../pole-locator.fixture.ts';

describe('pole locator: list and map say the same', () => {
  const MAP = html`<alexis-pole-locator now=${MONDAY} view="map"></alexis-pole-locator>`;
  const pin = (root: ParentNode, name: string) => {
    const map = root.querySelector('[role=application]');
    if (!map) throw new Error('There is no map.');
    return control(map, name);
  };

  it('a card that is opened marks its pin; a pin that is chosen opens its card', async () => {
    const locator = await prepareLocator({ element: MAP });
    const { root } = locator;
    await until('the map is there', () => pin(root, 'Dieuze'));
    locator.opener('dieuze').click();
    await until('its pin is marked', () => pin(root, 'Dieuze').getAttribute('aria-current') === 'true');
    pin(root, 'Étain').click();
    await until('the card is open', () => locator.card('etain').querySelector('[part=details]'));
    expect(locator.events).to.deep.equal([
      ['alexis-pole-select', { pole: 'dieuze' }],
      ['alexis-pole-select', { pole: 'etain' }],
    ]);
    const isSaid = () =>
      [...root.querySelectorAll('[aria-live]')].some((status) => textOf(status).includes('Étain\u00a0: fiche ouverte'));
    await until('it is said', isSaid);
    // What still stands there would not be said of the same pin a second time.
    locator.opener('etain').click();
    await until('it is said no longer', () => !isSaid());
  });

  it('pins are called like the cards: name, distance, status', async () => {
    const locator = await prepareLocator({ element: MAP });
    await until('the map is there', () => pin(locator.root, 'Maxéville'));
    expect(pin(locator.root, 'Maxéville').getAttribute('aria-label')).to.equal(
      'Pôle entrepreneurial de Maxéville, Ouvert, ferme à 12\u00a0h\u00a030',
    );
  });

  it('filters thin out both', async () => {
    const locator = await prepareLocator({ element: MAP });
    await until('the map is there', () => pin(locator.root, 'Dieuze'));
    await locator.openFilters();
    locator.control('Bureaux').click();
    await until('one pin stays', () => locator.root.querySelectorAll('[role=application] button').length === 1);
    expect(locator.towns()).to.deep.equal(['Maxéville']);
  });

  it('moved in the document, the map is drawn again', async () => {
    const locator = await prepareLocator({ element: MAP });
    const first = await until('the map is there', () => pin(locator.root, 'Dieuze'));
    const other = document.createElement('section');
    locator.provider.append(other);
    other.append(locator.element);
    await until('another map is there', () => pin(locator.root, 'Dieuze') !== first);
  });

  it('no-map offers none', async () => {
    const locator = await prepareLocator();
    expect(locator.root.querySelector('[part=map]')).to.equal(null);
    expect(() => locator.control(/^Carte$/)).to.throw();
  });
});
