import { expect } from '@open-wc/testing';
import { press, type } from '../../../../test/support/browser.ts';
import { good, held } from '../../../../test/support/api.ts';
import { textOf } from '../../../../test/support/find.ts';
import { ETAIN, NANCY } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { prepareLocator, suggestions } from '../pole-locator.fixture.ts';

describe('pole locator: keyboard', () => {
  it('goes from the search to a card and its directions without a pointer', async () => {
    const locator = await prepareLocator();
    const { root, field, card, events } = locator;
    const focused = () => root.activeElement as HTMLElement | null;
    const before = document.createElement('button');
    locator.provider.before(before);
    try {
      before.focus();
      await press('Tab');
      await until('the field has the focus', () => focused() === field());

      await type('et');
      await suggestions(locator);
      await press('ArrowDown');
      await press('ArrowDown');
      await until('the second is active', () => field().getAttribute('aria-activedescendant') === 'place-1');
      const active = root.getElementById('place-1');
      expect([active?.getAttribute('aria-selected'), textOf(active)]).to.deep.equal(['true', 'Étain 55400 · 55']);
      await press('Enter');
      await until('the commune is chosen', () => field().value === 'Étain (55)');
      expect(locator.towns()[0]).to.equal('Étain');
      expect(focused() === field(), 'focus stays').to.equal(true);

      await until('Tab leads to the first card', async () => {
        await press('Tab');
        return focused() === locator.opener('etain');
      });
      await press('Enter');
      await until('it is open', () => card('etain').querySelector('[part=details]'));
      expect(focused()?.getAttribute('aria-expanded')).to.equal('true');

      await until('Tab leads to the directions', async () => {
        await press('Tab');
        return focused()?.localName === 'summary';
      });
      await press('Enter');
      const menu = focused()?.closest('details');
      await until('the ways are offered', () => menu?.open);
      await press('Tab');
      await until('the first way has the focus', () => focused()?.getAttribute('href')?.startsWith('geo:'));
      await press('Escape');
      await until('Escape closes it', () => menu?.open === false);
      expect(focused()?.localName, 'focus returns').to.equal('summary');
      expect(events.map(([name]) => name)).to.deep.equal(['alexis-place-change', 'alexis-pole-select']);
    } finally {
      before.remove();
    }
  });

  it('walks round the suggestions and back to the field', async () => {
    const locator = await prepareLocator();
    locator.enter('na');
    await suggestions(locator);
    const active = () => locator.field().getAttribute('aria-activedescendant');
    for (const [key, expected] of [
      ['ArrowUp', 'place-1'],
      ['ArrowUp', 'place-0'],
      ['ArrowUp', null],
      ['ArrowDown', 'place-0'],
      ['ArrowDown', 'place-1'],
      ['ArrowDown', null],
    ] as const) {
      await press(key);
      await until(`${key} leads to ${String(expected)}`, () => active() === expected);
    }
  });

  it('Escape closes the suggestions first and keeps the text, then empties the field', async () => {
    const locator = await prepareLocator();
    locator.enter('nan');
    await suggestions(locator);
    await press('Escape');
    await until('they are gone', () => locator.field().getAttribute('aria-expanded') === 'false');
    expect(locator.field().value).to.equal('nan');
    await press('Escape');
    await until('the field is empty', () => locator.field().value === '');
  });

  it('Enter takes the first suggestion, also when it is pressed before they came', async () => {
    const slow = held(good([NANCY, ETAIN]));
    const locator = await prepareLocator({ answers: { '/places': slow.answer } });
    locator.enter('nan');
    await press('Enter');
    await until('it was asked', () => locator.api.count('/places') === 1);
    slow.release();
    await until('the first is taken', () => locator.field().value === 'Nancy (54)');
    expect(locator.events).to.deep.equal([['alexis-place-change', { source: 'commune' }]]);
  });

  it('does not take what comes late for an Enter when the visitor went on', async () => {
    const slow = held(good([NANCY]));
    const locator = await prepareLocator({ answers: { '/places': slow.answer } });
    locator.enter('nan');
    await press('Enter');
    await until('it was asked', () => locator.api.count('/places') === 1);
    locator.field().blur();
    slow.release();
    locator.enter('nanc');
    await suggestions(locator);
    expect([locator.field().value, locator.events.length]).to.deep.equal(['nanc', 0]);
  });

  it('leaves shortcuts of the browser and of the host alone', async () => {
    const locator = await prepareLocator();
    locator.enter('na');
    await suggestions(locator);
    const down = new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true });
    locator.field().dispatchEvent(down);
    expect(down.defaultPrevented).to.equal(false);
  });
});
