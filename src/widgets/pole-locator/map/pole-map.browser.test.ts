import { expect } from '@open-wc/testing';
import { expectNoAxeViolations } from '../../../../test/support/axe.ts';
import { press } from '../../../../test/support/browser.ts';
import { until } from '../../../../test/support/until.ts';
import { POLES, prepareMap } from './pole-map.fixture.ts';

const ALL = POLES.map(({ label }) => label);

describe('pole map: accessibility', () => {
  it('names the map, what moves it, its pins and its buttons', async () => {
    const { root, pane, grip, names, button, map, host } = await prepareMap();
    map.setPlace({ name: 'Nancy', lat: 48.692, lon: 6.184 });
    expect(pane.getAttribute('aria-label')).to.equal('Carte');
    expect(grip.getAttribute('aria-label')).to.contain('flèches');
    // Orca says nothing of an application that has the focus itself.
    expect(pane.matches('[tabindex]')).to.equal(false);
    expect(names()).to.have.members(ALL);
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).to.contain('Nancy');
    for (const name of ['Agrandir la carte', 'Réduire la carte', 'Voir tous les pôles']) {
      const { width, height } = button(name).getBoundingClientRect();
      expect(Math.min(width, height), name).to.be.at.least(44);
    }
    await expectNoAxeViolations(host);
  });

  it('shows what is chosen, and what is not open yet, otherwise than by colour', async () => {
    const { map, button } = await prepareMap();
    map.select('dieuze');
    expect(button('Dieuze, 42 km').getAttribute('aria-current')).to.equal('true');
    expect(button('Étain, 70 km').hasAttribute('aria-current')).to.equal(false);
    expect(button('Saint-Mihiel').dataset['status']).to.equal('opening-soon');
    map.select(null);
    expect(button('Dieuze, 42 km').hasAttribute('aria-current')).to.equal(false);
  });

  it('says that it is a sketch, and from what', async () => {
    const { root } = await prepareMap();
    expect(root.querySelector('.map-credit')?.textContent).to.contain('schématique').and.to.contain('GeoNames');
    expect(root.querySelectorAll('.map-base path')).to.have.length(4);
  });
});

describe('pole map: keyboard', () => {
  it('is walked through with the tab key and left again', async () => {
    const { host, root, grip } = await prepareMap();
    const after = document.createElement('button');
    host.after(after);
    try {
      grip.focus();
      const seen: string[] = [];
      for (let i = 0; i < 12 && document.activeElement !== after; i++) {
        await press('Tab');
        seen.push(root.activeElement?.getAttribute('aria-label') ?? '');
      }
      expect(document.activeElement === after, 'left').to.equal(true);
      expect(seen.slice(0, 5)).to.deep.equal(ALL);
    } finally {
      after.remove();
    }
  });

  it('chooses a pôle with Enter and with space', async () => {
    const { button, chosen } = await prepareMap();
    button('Étain, 70 km').focus();
    await press('Enter');
    await until('Enter chose', () => chosen.length === 1);
    button('Dieuze, 42 km').focus();
    await press(' ');
    await until('space chose', () => chosen.length === 2);
    expect(chosen).to.deep.equal(['etain', 'dieuze']);
  });

  it('moves the picture with arrows on the pane, not on a pin', async () => {
    const { grip, button, at } = await prepareMap();
    const pin = button('Maxéville, 3 km');
    const start = at(pin).x;
    pin.focus();
    await press('ArrowRight');
    expect(at(pin).x).to.equal(start);
    grip.focus();
    await press('ArrowRight');
    await until('the picture moved', () => at(pin).x < start);
  });

  it('has no single-key shortcut', async () => {
    const { grip, button, at } = await prepareMap();
    const start = at(button('Étain, 70 km'));
    grip.focus();
    for (const key of ['+', '-', '0', 'Home']) await press(key);
    expect(at(button('Étain, 70 km'))).to.deep.equal(start);
  });
});

describe('pole map: focus', () => {
  it('passes to the cluster that takes the pin, and back to a pin when it opens', async () => {
    const { root, names, button } = await prepareMap();
    button('Dieuze, 42 km').focus();
    while (names().length === 5) button('Réduire la carte').click();
    const cluster = root.activeElement;
    expect(cluster?.getAttribute('aria-label')).to.match(/^\d pôles, zoomer$/);
    await press('Enter');
    await until('the cluster opened', () => root.activeElement !== cluster);
    expect(ALL).to.include(root.activeElement?.getAttribute('aria-label'));
    expect(names()).to.have.members(ALL);
  });

  it('stays on a pin when the pôles come in another order', async () => {
    const { map, root, names, button } = await prepareMap();
    const pin = button('Morhange, 42 km');
    pin.focus();
    map.setPoles([...POLES].reverse());
    expect(names()).to.deep.equal([...ALL].reverse());
    expect(root.activeElement === pin, 'same pin').to.equal(true);
  });

  it('brings a pin into sight that was moved out of it', async () => {
    const { pane, grip, button, at } = await prepareMap();
    grip.focus();
    const pin = button('Saint-Mihiel');
    while (at(pin).x > -50) grip.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    pin.focus();
    expect(at(pin).x).to.be.within(0, 700);
    expect(pane.scrollLeft).to.equal(0);
  });
});

describe('pole map: clusters', () => {
  it('are buttons that say how many, and the chosen pôle stands alone', async () => {
    const { map, names, button } = await prepareMap();
    while (names().length > 1) button('Réduire la carte').click();
    expect(names()).to.deep.equal(['5 pôles, zoomer']);
    map.setPoles(POLES);
    expect(names()).to.deep.equal(['5 pôles, zoomer']);
    button('5 pôles, zoomer').click();
    expect(names()).to.have.members(ALL);
    while (names().length > 1) button('Réduire la carte').click();
    map.select('etain');
    expect(names()).to.include('Étain, 70 km');
  });

  it('keep 10,000 pôles to few buttons', async () => {
    const poles = [...Array(10_000).keys()].map((i) => ({
      ...POLES[0]!,
      slug: `pole-${i}`,
      label: `Pôle ${i}`,
      lat: 48 + (i % 100) / 60,
      lon: 4 + i / 3_000,
    }));
    const { names } = await prepareMap({ poles });
    expect(names().length).to.be.within(2, 400);
  });
});

describe('pole map: chosen in the list', () => {
  it('comes into sight, close enough', async () => {
    const { map, names, button, at } = await prepareMap();
    while (names().length > 1) button('Réduire la carte').click();
    map.select('dieuze');
    const { x, y } = at(button('Dieuze, 42 km'));
    expect(Math.abs(x - 350) + Math.abs(y - 210)).to.be.below(4);
  });

  it('takes the focus when asked', async () => {
    const { map, root } = await prepareMap();
    map.select('etain', { focus: true });
    expect(root.activeElement?.getAttribute('aria-label')).to.equal('Étain, 70 km');
  });

  it('may be unknown', async () => {
    const { map, names } = await prepareMap();
    map.select('nowhere', { focus: true });
    expect(names()).to.have.members(ALL);
  });
});
