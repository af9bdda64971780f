import { expect } from '@open-wc/testing';
import { good } from '../../../../test/support/api.ts';
import { control, controls, textOf } from '../../../../test/support/find.ts';
import { fivePoles, NANCY } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { fr as footWords } from '../../../i18n/pole-locator/foot/fr.ts';
import { fr as filterWords } from '../../../i18n/pole-locator/filters/fr.ts';
import { fr } from '../../../i18n/pole-locator/list/fr.ts';
import { prepareLocator, search } from '../pole-locator.fixture.ts';

describe('pole locator: the list', () => {
  it('lists every pôle, those that receive nobody yet at the end', async () => {
    const { towns } = await prepareLocator();
    expect(towns()).to.deep.equal(['Maxéville', 'Étain', 'Morhange', 'Dieuze', 'Saint-Mihiel']);
  });

  it('says of each whether it receives people now, and what comes next', async () => {
    const { card } = await prepareLocator();
    const says = (slug: string) => textOf(card(slug));
    expect(says('maxeville')).to.contain('Ouvert, ferme à 12\u00a0h\u00a030');
    expect(says('etain')).to.contain('Fermé, ouvre demain à 9\u00a0h\u00a000');
    expect(says('dieuze')).to.contain('Fermé, ouvre mercredi à 9\u00a0h\u00a000 (sur rendez-vous)');
    expect(says('morhange')).to.contain('Horaires non communiqués');
    expect(says('saint-mihiel')).to.contain('Ouverture prochaine, date à confirmer');
  });

  it('leads nobody to a door that is not there yet', async () => {
    const { card } = await prepareLocator();
    expect(controls(card('saint-mihiel'), /Itinéraire|Appeler|contact/)).to.deep.equal([]);
  });

  it('sorts by distance from a commune, and says that it is a straight line', async () => {
    const locator = await prepareLocator();
    await search(locator);
    locator.control('Nancy').click();
    await until('distances are there', () => locator.card('etain').textContent.includes(fr.straightLine));
    expect(locator.towns()[0]).to.equal('Maxéville');
    expect(locator.field().value).to.equal('Nancy (54)');
    expect(textOf(locator.card('maxeville'))).to.match(/\d,\d\u00a0km à vol d’oiseau/);
  });

  it('says of a town outside the region that it is outside, and counts from it all the same', async () => {
    const paris = { ...NANCY, insee: '75056', name: 'Paris', department: '75', lat: 48.857, lon: 2.352 };
    const locator = await prepareLocator({ answers: { '/places': good([paris]) } });
    await search(locator, 'Paris');
    locator.control('Paris').click();
    await until('it says so', () => locator.text().includes('Paris est hors du Grand Est'));
    expect(locator.towns()[0]).to.equal('Saint-Mihiel');
  });

  it('filters with counts, and says which pôle comes nearest when none has everything', async () => {
    const locator = await prepareLocator();
    await locator.openFilters();
    locator.control('Bureaux à louer (1)').click();
    await until('one is listed', () => locator.towns().length === 1);
    locator.control('Formation à la création d’entreprise (0)').click();
    await until('it says so', () => locator.text().includes('Aucun pôle ne propose tout cela'));
    expect(locator.towns()).to.have.length(1);
    locator.control(filterWords.resetFilters).click();
    await until('all are back', () => locator.towns().length === 5);
  });

  it('dials from abroad, on the card and in its details', async () => {
    const locator = await prepareLocator();
    locator.opener('etain').click();
    await until('the card is open', () => locator.card('etain').querySelector('[part=details]'));
    const links = ['Appeler', '03 53 01 20 20'].map((name) =>
      control(locator.card('etain'), name).getAttribute('href'),
    );
    expect(links).to.deep.equal(['tel:+33353012020', 'tel:+33353012020']);
  });

  it('shows many pôles a page at a time', async () => {
    const [pole] = fivePoles();
    const many = [...Array(25).keys()].map((index) => ({ ...pole, slug: `pole-${index}` }));
    const locator = await prepareLocator({ poles: good(many) });
    expect(locator.towns()).to.have.length(10);
    locator.control('Afficher 10 pôles de plus').click();
    await until('ten more', () => locator.towns().length === 20);
    await until('the first new card has the focus', () => locator.root.activeElement === locator.opener('pole-10'));
    await until('screen readers are told', () => locator.announced().includes('10 pôles de plus, 20 affichés.'));
    locator.control('Afficher 5 pôles de plus').click();
    await until('all', () => locator.towns().length === 25);
    await until('the first new card has the focus', () => locator.root.activeElement === locator.opener('pole-20'));
    expect(controls(locator.root, 'de plus')).to.deep.equal([]);
  });

  it('says that details are for demonstration where they are', async () => {
    const real = fivePoles().map((pole) => ({ ...pole, demo: false }));
    expect((await prepareLocator()).text()).to.contain(footWords.demo);
    expect((await prepareLocator({ poles: good(real) })).text()).not.to.contain(footWords.demo);
  });
});
