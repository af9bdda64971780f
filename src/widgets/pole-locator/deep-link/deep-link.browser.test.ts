import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { good } from '../../../../test/support/api.ts';
import { collectWarnings } from '../../../../test/support/context.ts';
import { ETAIN, MONDAY, NANCY } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { fr } from '../../../i18n/pole-locator/list/fr.ts';
import { chooseNancy, fieldSays, isOpen, openCard, openLocator, towns } from '../pole-locator.fixture.ts';

const DEEP = html`<alexis-pole-locator now=${MONDAY} no-map deep-link></alexis-pole-locator>`;

describe('pole locator: deep link', () => {
  const start = location.href;
  afterEach(() => history.replaceState(null, '', start));

  it('opens what the address names', async () => {
    history.replaceState(null, '', '#top&alexis-pole=etain&alexis-near=54395');
    const page = await openLocator({ element: DEEP, answers: { '/places': good([NANCY]) } });
    await isOpen(page, 'Étain');
    await fieldSays(page, 'Nancy (54)');
    expect(page.events).to.deep.equal([]);
    expect(location.hash, 'the page’s own part stays').to.contain('#top');
  });

  it('puts choices into the address; Back takes them out again', async () => {
    history.replaceState(null, '', '#top');
    const page = await openLocator({ element: DEEP });
    await openCard(page, 'Dieuze');
    await until('the address names it', () => location.hash === '#top&alexis-pole=dieuze');
    await openCard(page, 'Étain');
    await until('the address names the other', () => location.hash === '#top&alexis-pole=etain');
    history.back();
    await isOpen(page, 'Dieuze');
    history.back();
    await until('none is open', () => !page.root.querySelector('[part=details]'));
    await until('the address names none', () => location.hash === '#top');
  });

  it('keeps the filters, in place of the entry of the history, and follows a link to them', async () => {
    history.replaceState(null, '', '#top');
    const page = await openLocator({ element: DEEP });
    const { length } = history;
    await page.click('button', /^Filtrer/);
    const chip = await until('a filter is there', () =>
      page.all('button').find((button) => button.getAttribute('aria-pressed') === 'false'),
    );
    chip.click();
    const hash = await until(
      'the address names it',
      () => location.hash.includes('alexis-pole-filter=') && location.hash,
    );
    expect(hash).to.match(/^#top&alexis-pole-filter=(services|audiences)\.[\w-]+$/);
    expect(history.length).to.equal(length);
    const filtered = towns(page);
    page.element.remove();
    const other = await openLocator({ element: DEEP });
    await until('the link filters', () => towns(other).join() === filtered.join());
    await other.says(/Filtrer.*1/);
  });

  it('keeps the commune, and goes back from it to the one of the attribute', async () => {
    history.replaceState(null, '', '#top');
    const byCode = (request: Request) => good([request.url.includes('55181') ? ETAIN : NANCY])(request);
    const page = await openLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map deep-link near="55181"></alexis-pole-locator>`,
      answers: { '/places': byCode },
    });
    await fieldSays(page, 'Étain (55)');
    await chooseNancy(page);
    await until('the address names it', () => location.hash === '#top&alexis-near=54395');
    history.back();
    await fieldSays(page, 'Étain (55)');
    expect(page.events).to.deep.equal([['alexis-place-change', { source: 'commune' }]]);
  });

  it('leaves the address alone unless the integrator asks', async () => {
    const page = await openLocator();
    await openCard(page, 'Dieuze');
    expect(location.href).to.equal(start);
  });

  it('says when the pôle of a link is gone, and lists the others', async () => {
    history.replaceState(null, '', '#alexis-pole=atlantis');
    const page = await openLocator({ element: DEEP });
    await page.says('« atlantis »');
    expect(towns(page)).to.have.length(5);
  });

  it('survives an address that is no text', async () => {
    history.replaceState(null, '', '#alexis-pole=%E0%A4%A&alexis-near=%');
    const said = collectWarnings();
    const page = await openLocator({ element: DEEP });
    expect(towns(page)).to.have.length(5);
    expect(said).to.deep.equal([]);
    expect(page.text).to.contain(fr.title);
  });
});
