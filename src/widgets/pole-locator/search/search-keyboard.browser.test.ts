import { expect } from '@open-wc/testing';
import { press, type } from '../../../../test/support/browser.ts';
import { good, held } from '../../../../test/support/api.ts';
import { accessibleName, plainText } from '../../../../test/support/widget-page.ts';
import { ETAIN, NANCY } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { enter, fieldSays, isOpen, openerOf, openLocator, search, townField, towns } from '../pole-locator.fixture.ts';

describe('pole locator: keyboard', () => {
  it('goes from the search to a card and its directions without a pointer', async () => {
    const page = await openLocator();
    const { root } = page;
    const field = () => townField(page);
    const hasFocus = (what: string, isIt: (focused: HTMLElement) => unknown) =>
      until(`${what} has the focus`, () => page.focused && isIt(page.focused));
    const before = document.createElement('button');
    page.context.provider.before(before);
    try {
      before.focus();
      await press('Tab');
      await hasFocus('the field', (focused) => focused === field());

      await type('et');
      await page.shown('option', 'Étain');
      await press('ArrowDown');
      await press('ArrowDown');
      await until('the second is active', () => field().getAttribute('aria-activedescendant') === 'place-1');
      const active = root.getElementById('place-1');
      expect([active?.getAttribute('aria-selected'), plainText(active)]).to.deep.equal(['true', 'Étain 55400 · 55']);
      await press('Enter');
      await until('the commune is chosen', () => field().value === 'Étain (55)');
      await until('Étain is the nearest', () => towns(page)[0] === 'Étain');
      expect(page.focused === field(), 'focus stays').to.equal(true);

      await until('Tab leads to the first card', async () => {
        await press('Tab');
        return page.focused === openerOf(page, 'Étain');
      });
      await press('Enter');
      await isOpen(page, 'Étain');
      await hasFocus('its button', (focused) => focused.getAttribute('aria-expanded') === 'true');

      await until('Tab leads to the directions', async () => {
        await press('Tab');
        return page.focused && accessibleName(page.focused).startsWith('Itinéraire');
      });
      await press('Enter');
      const menu = page.focused?.closest('details');
      await until('the ways are offered', () => menu?.open);
      await press('Tab');
      await hasFocus('the first way', (focused) => focused.getAttribute('href')?.startsWith('geo:'));
      await press('Escape');
      await until('Escape closes it', () => menu?.open === false);
      await hasFocus('the menu again', (focused) => accessibleName(focused).startsWith('Itinéraire'));
      expect(page.events.map(([name]) => name)).to.deep.equal(['alexis-place-change', 'alexis-pole-select']);
    } finally {
      before.remove();
    }
  });

  it('walks round the suggestions and back to the field', async () => {
    const page = await openLocator();
    await search(page, 'na');
    const active = () => townField(page).getAttribute('aria-activedescendant');
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
    const page = await openLocator();
    await search(page, 'nan');
    await press('Escape');
    await until('they are gone', () => townField(page).getAttribute('aria-expanded') === 'false');
    expect(townField(page).value).to.equal('nan');
    await press('Escape');
    await fieldSays(page, '');
  });

  it('Enter takes the first suggestion, also when it is pressed before they came', async () => {
    const slow = held(good([NANCY, ETAIN]));
    const page = await openLocator({ answers: { '/places': slow.answer } });
    enter(page, 'nan');
    await press('Enter');
    await until('it was asked', () => page.context.api.count('/places') === 1);
    slow.release();
    await fieldSays(page, 'Nancy (54)');
    expect(page.events).to.deep.equal([['alexis-place-change', { source: 'commune' }]]);
  });

  it('does not take what comes late for an Enter when the visitor went on', async () => {
    const slow = held(good([NANCY]));
    const page = await openLocator({ answers: { '/places': slow.answer } });
    enter(page, 'nan');
    await press('Enter');
    await until('it was asked', () => page.context.api.count('/places') === 1);
    townField(page).blur();
    slow.release();
    await search(page, 'nanc');
    expect([townField(page).value, page.events.length]).to.deep.equal(['nanc', 0]);
  });

  it('leaves shortcuts of the browser and of the host alone', async () => {
    const page = await openLocator();
    await search(page, 'na');
    const down = new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true });
    townField(page).dispatchEvent(down);
    expect(down.defaultPrevented).to.equal(false);
  });
});
