import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { MONDAY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { fr as searchWords } from '../../i18n/commune-search/fr.ts';
import { prepareLocator, suggestions } from './pole-locator.fixture.ts';

describe('pole locator: events', () => {
  it('tells the page of the visitor’s acts, without where the visitor is', async () => {
    const locator = await prepareLocator();
    locator.opener('etain').click();
    await until('it is open', () => locator.card('etain').querySelector('[part=details]'));
    locator.opener('etain').click();
    await until('both were told', () => locator.events.length === 2);
    locator.enter('nan');
    const [first] = await suggestions(locator);
    first?.click();
    await until('the choice was told', () => locator.events.length === 3);
    locator.control(searchWords.clear).click();
    await until('the clearing was told', () => locator.events.length === 4);
    expect(locator.events).to.deep.equal([
      ['alexis-pole-select', { pole: 'etain' }],
      ['alexis-pole-select', { pole: null }],
      ['alexis-place-change', { source: 'commune' }],
      ['alexis-place-change', { source: 'none' }],
    ]);
  });

  it('bubbles out of every shadow root', async () => {
    const locator = await prepareLocator();
    const event = await new Promise<Event>((resolve) => {
      document.addEventListener('alexis-pole-select', resolve, { once: true });
      locator.opener('dieuze').click();
    });
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
    expect(event.target === locator.element).to.equal(true);
  });

  it('says nothing of what attributes, the address or another widget changed', async () => {
    const locator = await prepareLocator({
      element: html`<alexis-pole-locator now=${MONDAY} no-map near="Nancy" pole="etain"></alexis-pole-locator>`,
    });
    await until(
      'both are followed',
      () => locator.field().value && locator.card('etain').querySelector('[part=details]'),
    );
    locator.element.pole = 'dieuze';
    await until('the other is open', () => locator.card('dieuze').querySelector('[part=details]'));
    expect(locator.events).to.deep.equal([]);
  });

  it('keeps nothing on the device before the visitor acts in the widget', async () => {
    const locator = await prepareLocator();
    locator.element.pole = 'etain';
    await until('it is open', () => locator.card('etain').querySelector('[part=details]'));
    expect(locator.shelf.kept).to.deep.equal([]);
    locator.opener('dieuze').click();
    await until('the list is kept for the next visit', () => locator.shelf.kept.length);
    expect(locator.shelf.kept).to.deep.equal([`${locator.api.base}/poles`]);
  });
});
