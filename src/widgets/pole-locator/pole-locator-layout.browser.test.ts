import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { good } from '../../../test/support/api.ts';
import { engine } from '../../../test/support/browser.ts';
import { fivePoles, MONDAY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { isOpen, openerOf, openLocator, type LocatorPage } from './pole-locator.fixture.ts';

describe('pole locator: the height that the page reserves', () => {
  const TALL = 3000;
  const prepare = (above: string): Promise<LocatorPage> => {
    const style = `display: block; margin-top: ${above}; min-height: ${TALL}px`;
    return openLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map style=${style}></alexis-pole-locator>`,
      poles: good(fivePoles().slice(0, 1)),
    });
  };

  it('is given back where what follows is out of sight', async () => {
    const { element } = await prepare('150vh');
    await until('the height is given back', () => element.offsetHeight < TALL);
  });

  it('stays where the visitor would see the page move, until they act', async () => {
    const page = await prepare('0');
    const { element } = page;
    expect(element.offsetHeight).to.equal(TALL);
    openerOf(page, 'Maxéville').click();
    await until('the height is given back', () => element.offsetHeight < TALL);
  });
});

if (engine === 'chromium') {
  describe('pole locator: width of its place', () => {
    for (const width of [280, 320, 559, 560, 900, 1200]) {
      it(`${width} pixels: nothing sticks out`, async () => {
        const page = await openLocator({
          element: html`<alexis-pole-locator now=${MONDAY} view="map" pole="maxeville"></alexis-pole-locator>`,
        });
        page.context.provider.style.width = `${width}px`;
        await isOpen(page, 'Maxéville');
        await page.drawn();
        expect(page.context.provider.scrollWidth).to.be.at.most(width);
      });
    }

    it('320 pixels, text twice as large: hours stand below their day, and no time is broken', async () => {
      const page = await openLocator({
        element: html`<alexis-pole-locator now=${MONDAY} no-map pole="maxeville"></alexis-pole-locator>`,
      });
      page.context.provider.style.width = '320px';
      page.element.style.setProperty('--alexis-font-size', '32px');
      const row = await page.shown('row');
      const [day, hours] = [...row.children];
      if (!day || !hours) throw new Error('A day has no hours.');
      expect(hours.getBoundingClientRect().top).to.be.at.least(day.getBoundingClientRect().bottom);
      expect(getComputedStyle(hours).overflowWrap).to.equal('normal');
      expect(page.context.provider.scrollWidth).to.be.at.most(320);
    });
  });
}
