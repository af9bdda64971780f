import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { press, type } from '../../../test/support/browser.ts';
import { down, good, held, html as htmlPage, problem } from '../../../test/support/api.ts';
import { textOf } from '../../../test/support/find.ts';
import { collectWarnings } from '../../../test/support/context.ts';
import { ETAIN, MONDAY, NANCY } from '../../../test/support/poles.ts';
import { until } from '../../../test/support/until.ts';
import { fr as positionWords } from '../../i18n/pole-locator/search/fr.ts';
import { fr } from '../../i18n/pole-locator/list/fr.ts';
import { fr as searchWords } from '../../i18n/commune-search/fr.ts';
import { prepareLocator, type PreparedLocator } from './pole-locator.fixture.ts';

const DEEP = html`<alexis-pole-locator now=${MONDAY} no-map deep-link></alexis-pole-locator>`;

const suggestions = async ({ root }: PreparedLocator): Promise<readonly HTMLElement[]> => {
  await until('towns are suggested', () => root.querySelector('[role=option]'));
  return [...root.querySelectorAll<HTMLElement>('[role=option]')];
};

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
    await until('the suggestions came', () => locator.root.querySelector('[role=option]'));
    expect([locator.field().value, locator.events.length]).to.deep.equal(['nan', 0]);
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

describe('pole locator: search that fails', () => {
  for (const [what, answer] of [
    ['nobody answers', down],
    ['the server has a fault', problem(500, 'internal')],
    ['a login page answers', htmlPage()],
    ['there were too many requests', problem(429, 'slow-down', 5)],
  ] as const) {
    it(`${what}: says so, and keeps what was typed`, async () => {
      const locator = await prepareLocator({ answers: { '/places': answer } });
      locator.enter('Étain');
      await until('it says so', () => locator.text().includes(searchWords.failed));
      expect(locator.field().value).to.equal('Étain');
      locator.api.answer('/places', good([ETAIN]));
      await press('Enter');
      await until('the next try works', () => locator.field().value === 'Étain (55)');
    });
  }

  it('shows the suggestions for the last text, whatever comes first', async () => {
    const first = held(good([NANCY]));
    const locator = await prepareLocator({ answers: { '/places': first.answer } });
    locator.enter('na');
    await until('the first is asked', () => locator.api.count('/places') === 1);
    locator.api.answer('/places', good([ETAIN]));
    locator.enter('et');
    const [option] = await suggestions(locator);
    first.release();
    await locator.element.updateComplete;
    expect(textOf(option)).to.contain('Étain');
    expect(textOf(locator.root.querySelector('[role=listbox]'))).not.to.contain('Nancy');
  });

  it('asks nothing for one character, and once for many quick ones', async () => {
    const locator = await prepareLocator();
    locator.enter('n');
    for (const text of ['na', 'nan', 'nanc', 'nancy']) locator.enter(text);
    await suggestions(locator);
    expect(locator.api.count('/places')).to.equal(1);
    expect(locator.api.requests.at(-1)?.url).to.contain('q=nancy');
  });
});

describe('pole locator: position', () => {
  /** A device in the place of the real one, for one test. */
  const provideDevice = (geolocation: object | undefined, secure = true) => {
    Object.defineProperty(navigator, 'geolocation', { value: geolocation, configurable: true });
    Object.defineProperty(globalThis, 'isSecureContext', { value: secure, configurable: true });
  };
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'geolocation');
    Reflect.deleteProperty(globalThis, 'isSecureContext');
  });
  const failing = (code: number) => ({
    getCurrentPosition: (_: PositionCallback, fail: PositionErrorCallback) =>
      fail({ code } as GeolocationPositionError),
  });

  for (const [what, device, secure, said] of [
    ['refused', failing(1), true, positionWords.position.refused],
    ['unavailable', failing(2), true, positionWords.position.unavailable],
    ['timeout', failing(3), true, positionWords.position.timeout],
    ['insecure', failing(1), false, positionWords.position.insecure],
    ['missing', undefined, true, positionWords.position.insecure],
  ] as const) {
    it(`${what}: explained, and the search still works`, async () => {
      provideDevice(device, secure);
      const locator = await prepareLocator();
      // What is not there before its words is not read out.
      const news = locator.root.querySelector('.position[aria-live]:empty');
      locator.control(positionWords.useMyPosition).click();
      await until('it is explained', () => textOf(news) === said);
      locator.enter('nan');
      const [first] = await suggestions(locator);
      first?.click();
      await until('the commune is taken', () => locator.field().value === 'Nancy (54)');
      expect(locator.text()).not.to.contain(said);
    });
  }

  it('is asked on a click only, says so while it lasts, and never leaves the browser', async () => {
    let found: PositionCallback | undefined;
    let asked = 0;
    provideDevice({
      getCurrentPosition: (tell: PositionCallback) => {
        asked++;
        found = tell;
      },
    });
    const locator = await prepareLocator();
    expect(asked).to.equal(0);
    locator.control(positionWords.useMyPosition).click();
    await until('it says so', () => locator.text().includes(positionWords.position.asking));
    found?.({ coords: { latitude: 49.2134567, longitude: 5.6412345 } } as GeolocationPosition);
    await until('Étain is the nearest', () => locator.towns()[0] === 'Étain');
    expect(textOf(locator.card('etain'))).to.contain('moins de 1\u00a0km');
    expect(locator.events).to.deep.equal([['alexis-place-change', { source: 'position' }]]);
    expect(locator.api.requests.map(({ url }) => url).join()).not.to.match(/49\.2|5\.64/);
    expect(location.href).not.to.match(/49\.2|5\.64/);
  });
});

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
