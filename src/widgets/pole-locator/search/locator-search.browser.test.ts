import { expect } from '@open-wc/testing';
import { press } from '../../../../test/support/browser.ts';
import { down, good, held, html as htmlPage, problem } from '../../../../test/support/api.ts';
import { textOf } from '../../../../test/support/find.ts';
import { ETAIN, NANCY } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { fr as positionWords } from '../../../i18n/pole-locator/search/fr.ts';
import { fr as searchWords } from '../../../i18n/commune-search/fr.ts';
import { prepareLocator, search, suggestions } from '../pole-locator.fixture.ts';

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

  it('that comes after a commune was chosen changes nothing', async () => {
    let found: PositionCallback | undefined;
    provideDevice({ getCurrentPosition: (tell: PositionCallback) => (found = tell) });
    const locator = await prepareLocator();
    locator.control(positionWords.useMyPosition).click();
    await until('it is asked', () => found);
    await search(locator);
    locator.control('Nancy').click();
    await until('the commune is taken', () => locator.field().value === 'Nancy (54)');
    found?.({ coords: { latitude: 49.21, longitude: 5.64 } } as GeolocationPosition);
    await locator.element.updateComplete;
    expect([locator.field().value, locator.towns()[0]]).to.deep.equal(['Nancy (54)', 'Maxéville']);
    expect(locator.events).to.deep.equal([['alexis-place-change', { source: 'commune' }]]);
  });

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
