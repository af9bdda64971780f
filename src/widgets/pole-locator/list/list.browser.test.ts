import { expect } from '@open-wc/testing';
import { good } from '../../../../test/support/api.ts';
import { accessibleName, plainText } from '../../../../test/support/widget-page.ts';
import { fivePoles, NANCY } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { fr as footWords } from '../../../i18n/pole-locator/foot/fr.ts';
import { fr as filterWords } from '../../../i18n/pole-locator/filters/fr.ts';
import { fr } from '../../../i18n/pole-locator/list/fr.ts';
import {
  cardOf,
  chooseNancy,
  listed,
  openCard,
  openFilters,
  openLocator,
  search,
  towns,
} from '../pole-locator.fixture.ts';

describe('pole locator: the list', () => {
  it('lists every pôle, those that receive nobody yet at the end', async () => {
    expect(towns(await openLocator())).to.deep.equal(['Maxéville', 'Étain', 'Morhange', 'Dieuze', 'Saint-Mihiel']);
  });

  it('says of each whether it receives people now, and what comes next', async () => {
    const page = await openLocator();
    for (const [town, text] of [
      ['Maxéville', 'Ouvert, ferme à 12 h 30'],
      ['Étain', 'Fermé, ouvre demain à 9 h 00'],
      ['Dieuze', 'Fermé, ouvre mercredi à 9 h 00 (sur rendez-vous)'],
      ['Morhange', 'Horaires non communiqués'],
      ['Saint-Mihiel', 'Ouverture prochaine, date à confirmer'],
    ] as const)
      expect(plainText(cardOf(page, town))).to.contain(text);
  });

  it('leads nobody to a door that is not there yet', async () => {
    const page = await openLocator();
    const ways = (town: string) => {
      const card = cardOf(page, town);
      const names = [...page.all('link', undefined, card), ...page.all('button', undefined, card)].map(accessibleName);
      return names.filter((name) => /Itinéraire|Appeler|contact/.test(name));
    };
    expect(ways('Étain').length).to.be.greaterThan(1);
    expect(ways('Saint-Mihiel')).to.deep.equal([]);
  });

  it('sorts by distance from a commune, and says that it is a straight line', async () => {
    const page = await openLocator();
    await chooseNancy(page);
    await until('distances are there', () => plainText(cardOf(page, 'Étain')).includes(fr.straightLine));
    expect(towns(page)[0]).to.equal('Maxéville');
    expect(plainText(cardOf(page, 'Maxéville'))).to.match(/\d,\d km à vol d’oiseau/);
  });

  it('says of a town outside the region that it is outside, and counts from it all the same', async () => {
    const paris = { ...NANCY, insee: '75056', name: 'Paris', department: '75', lat: 48.857, lon: 2.352 };
    const page = await openLocator({ answers: { '/places': good([paris]) } });
    await search(page, 'Paris');
    await page.click('option', 'Paris');
    await page.says('Paris est hors du Grand Est');
    expect(towns(page)[0]).to.equal('Saint-Mihiel');
  });

  it('filters with counts, and says which pôle comes nearest when none has everything', async () => {
    const page = await openLocator();
    await openFilters(page);
    await page.click('button', 'Bureaux à louer (1)');
    await listed(page, 1);
    await page.click('button', 'Formation à la création d’entreprise (0)');
    await page.says('Aucun pôle ne propose tout cela');
    expect(towns(page)).to.have.length(1);
    await page.click('button', filterWords.resetFilters);
    await listed(page, 5);
  });

  it('dials from abroad, on the card and in its details', async () => {
    const page = await openLocator();
    await openCard(page, 'Étain');
    const links = [/^Appeler .*03 53 01 20 20$/, /^03 53 01 20 20$/].map((name) =>
      page.find('link', name, cardOf(page, 'Étain')).getAttribute('href'),
    );
    expect(links).to.deep.equal(['tel:+33353012020', 'tel:+33353012020']);
  });

  it('shows many pôles a page at a time', async () => {
    const [pole] = fivePoles();
    const many = [...Array(25).keys()].map((index) => ({ ...pole, slug: `pole-${index}` }));
    const page = await openLocator({ poles: good(many) });
    const hasFocus = (index: number) =>
      until(
        `card ${index} has the focus`,
        () => page.focused && page.focused === page.all('button', /^Maxéville$/)[index],
      );
    expect(towns(page)).to.have.length(10);
    await page.click('button', 'Afficher 10 pôles de plus');
    await listed(page, 20);
    await hasFocus(10);
    await page.announces('10 pôles de plus, 20 affichés.');
    await page.click('button', 'Afficher 5 pôles de plus');
    await listed(page, 25);
    await hasFocus(20);
    expect(page.query('button', 'de plus')).to.equal(undefined);
  });

  it('says that details are for demonstration where they are', async () => {
    const real = fivePoles().map((pole) => ({ ...pole, demo: false }));
    await (await openLocator()).says(footWords.demo);
    const page = await openLocator({ poles: good(real) });
    await page.shown('button', footWords.print);
    expect(page.saying(footWords.demo)).to.equal(undefined);
  });
});
