import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { MONDAY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { fr as searchWords } from '../../i18n/commune-search/fr.ts';
import { chooseNancy, fieldSays, isOpen, openCard, openerOf, openLocator } from './pole-locator.fixture.ts';

describe('pole locator: events', () => {
  it('tells the page of the visitor’s acts, without where the visitor is', async () => {
    const page = await openLocator();
    await openCard(page, 'Étain');
    openerOf(page, 'Étain').click();
    await until('both were told', () => page.events.length === 2);
    await chooseNancy(page);
    await until('the choice was told', () => page.events.length === 3);
    await page.click('button', searchWords.clear);
    await until('the clearing was told', () => page.events.length === 4);
    expect(page.events).to.deep.equal([
      ['alexis-pole-select', { pole: 'etain' }],
      ['alexis-pole-select', { pole: null }],
      ['alexis-place-change', { source: 'commune' }],
      ['alexis-place-change', { source: 'none' }],
    ]);
  });

  it('bubbles out of every shadow root', async () => {
    const page = await openLocator();
    const event = await new Promise<Event>((resolve) => {
      document.addEventListener('alexis-pole-select', resolve, { once: true });
      openerOf(page, 'Dieuze').click();
    });
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
    expect(event.target === page.element).to.equal(true);
  });

  it('says nothing of what attributes, the address or another widget changed', async () => {
    const page = await openLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map near="Nancy" pole="etain"></alexis-pole-locator>`,
    });
    await fieldSays(page, 'Nancy (54)');
    await isOpen(page, 'Étain');
    page.element.pole = 'dieuze';
    await isOpen(page, 'Dieuze');
    expect(page.events).to.deep.equal([]);
  });

  it('keeps nothing on the device before the visitor acts in the widget', async () => {
    const page = await openLocator();
    page.element.pole = 'etain';
    await isOpen(page, 'Étain');
    expect(page.context.shelf.kept).to.deep.equal([]);
    openerOf(page, 'Dieuze').click();
    await until('the list is kept for the next visit', () => page.context.shelf.kept.length);
    expect(page.context.shelf.kept).to.deep.equal([`${page.context.api.base}/poles`]);
  });
});
