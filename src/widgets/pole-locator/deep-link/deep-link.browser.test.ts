import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { good } from '../../../../test/support/api.ts';
import { collectWarnings } from '../../../../test/support/context.ts';
import { ETAIN, MONDAY, NANCY } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { fr } from '../../../i18n/pole-locator/list/fr.ts';
import { prepareLocator, search } from '../pole-locator.fixture.ts';

const DEEP = html`<alexis-pole-locator now=${MONDAY} no-map deep-link></alexis-pole-locator>`;

describe('pole locator: deep link', () => {
  const start = location.href;
  afterEach(() => history.replaceState(null, '', start));

  it('opens what the address names', async () => {
    history.replaceState(null, '', '#top&alexis-pole=etain&alexis-near=54395');
    const locator = await prepareLocator({ element: DEEP, answers: { '/places': good([NANCY]) } });
    await until('the card is open', () => locator.card('etain').querySelector('[part=details]'));
    await until('distances are counted from Nancy', () => locator.field().value === 'Nancy (54)');
    expect(locator.events).to.deep.equal([]);
    expect(location.hash, 'the page’s own part stays').to.contain('#top');
  });

  it('puts choices into the address; Back takes them out again', async () => {
    history.replaceState(null, '', '#top');
    const locator = await prepareLocator({ element: DEEP });
    locator.opener('dieuze').click();
    await until('the address names it', () => location.hash === '#top&alexis-pole=dieuze');
    locator.opener('etain').click();
    await until('the address names the other', () => location.hash === '#top&alexis-pole=etain');
    history.back();
    await until('Dieuze is open again', () => locator.card('dieuze').querySelector('[part=details]'));
    history.back();
    await until('none is open', () => !locator.root.querySelector('[part=details]'));
    expect(location.hash).to.equal('#top');
  });

  it('keeps the commune, and goes back from it to the one of the attribute', async () => {
    history.replaceState(null, '', '#top');
    const byCode = (request: Request) => good([request.url.includes('55181') ? ETAIN : NANCY])(request);
    const locator = await prepareLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map deep-link near="55181"></alexis-pole-locator>`,
      answers: { '/places': byCode },
    });
    await until('the attribute is followed', () => locator.field().value === 'Étain (55)');
    await search(locator);
    locator.control('Nancy').click();
    await until('the address names it', () => location.hash === '#top&alexis-near=54395');
    history.back();
    await until('the attribute holds again', () => locator.field().value === 'Étain (55)');
    expect(locator.events).to.deep.equal([['alexis-place-change', { source: 'commune' }]]);
  });

  it('leaves the address alone unless the integrator asks', async () => {
    const locator = await prepareLocator();
    locator.opener('dieuze').click();
    await until('it is open', () => locator.card('dieuze').querySelector('[part=details]'));
    expect(location.href).to.equal(start);
  });

  it('says when the pôle of a link is gone, and lists the others', async () => {
    history.replaceState(null, '', '#alexis-pole=atlantis');
    const locator = await prepareLocator({ element: DEEP });
    await until('it says so', () => locator.text().includes('« atlantis »'.replaceAll(' ', '\u00a0')));
    expect(locator.towns()).to.have.length(5);
  });

  it('survives an address that is no text', async () => {
    history.replaceState(null, '', '#alexis-pole=%E0%A4%A&alexis-near=%');
    const said = collectWarnings();
    const locator = await prepareLocator({ element: DEEP });
    expect(locator.towns()).to.have.length(5);
    expect(said).to.deep.equal([]);
    expect(locator.text()).to.contain(fr.title);
  });
});
