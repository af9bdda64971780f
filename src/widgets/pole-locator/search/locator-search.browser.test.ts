import { expect } from '@open-wc/testing';
import { press } from '../../../../test/support/browser.ts';
import { down, good, held, html as htmlPage, problem } from '../../../../test/support/api.ts';
import { plainText } from '../../../../test/support/widget-page.ts';
import { ETAIN, NANCY } from '../../../../test/support/poles.ts';
import { until } from '../../../../test/support/until.ts';
import { fr as positionWords } from '../../../i18n/pole-locator/search/fr.ts';
import { fr as searchWords } from '../../../i18n/commune-search/fr.ts';
import { cardOf, chooseNancy, enter, fieldSays, openLocator, townField, towns } from '../pole-locator.fixture.ts';

describe('pole locator: search that fails', () => {
  for (const [what, answer] of [
    ['nobody answers', down],
    ['the server has a fault', problem(500, 'internal')],
    ['a login page answers', htmlPage()],
    ['there were too many requests', problem(429, 'slow-down', 5)],
  ] as const) {
    it(`${what}: says so, and keeps what was typed`, async () => {
      const page = await openLocator({ answers: { '/places': answer } });
      enter(page, 'Étain');
      await page.says(searchWords.failed);
      expect(townField(page).value).to.equal('Étain');
      page.context.api.answer('/places', good([ETAIN]));
      await press('Enter');
      await fieldSays(page, 'Étain (55)');
    });
  }

  it('shows the suggestions for the last text, whatever comes first', async () => {
    const first = held(good([NANCY]));
    const page = await openLocator({ answers: { '/places': first.answer } });
    enter(page, 'na');
    await until('the first is asked', () => page.context.api.count('/places') === 1);
    page.context.api.answer('/places', good([ETAIN]));
    enter(page, 'et');
    await page.shown('option', 'Étain');
    first.release();
    await page.drawn();
    expect(page.all('option').map(plainText)).to.deep.equal([plainText(page.find('option', 'Étain'))]);
  });

  it('asks nothing for one character, and once for many quick ones', async () => {
    const page = await openLocator();
    enter(page, 'n');
    for (const text of ['na', 'nan', 'nanc', 'nancy']) enter(page, text);
    await page.shown('option');
    expect(page.context.api.count('/places')).to.equal(1);
    expect(page.context.api.requests.at(-1)?.url).to.contain('q=nancy');
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
      const page = await openLocator();
      // What is not there before its words is not read out.
      const regions = [...page.root.querySelectorAll('[aria-live]')];
      expect(page.saying(said)).to.equal(undefined);
      await page.click('button', positionWords.useMyPosition);
      await page.announces(said);
      expect(regions).to.include(page.saying(said));
      await chooseNancy(page);
      await until('it is not said any more', () => !page.saying(said));
    });
  }

  it('that comes after a commune was chosen changes nothing', async () => {
    let found: PositionCallback | undefined;
    provideDevice({ getCurrentPosition: (tell: PositionCallback) => (found = tell) });
    const page = await openLocator();
    await page.click('button', positionWords.useMyPosition);
    await until('it is asked', () => found);
    await chooseNancy(page);
    found?.({ coords: { latitude: 49.21, longitude: 5.64 } } as GeolocationPosition);
    await page.drawn();
    expect([townField(page).value, towns(page)[0]]).to.deep.equal(['Nancy (54)', 'Maxéville']);
    expect(page.events).to.deep.equal([['alexis-place-change', { source: 'commune' }]]);
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
    const page = await openLocator();
    expect(asked).to.equal(0);
    await page.click('button', positionWords.useMyPosition);
    await page.says(positionWords.position.asking);
    found?.({ coords: { latitude: 49.2134567, longitude: 5.6412345 } } as GeolocationPosition);
    await until('Étain is the nearest', () => towns(page)[0] === 'Étain');
    expect(plainText(cardOf(page, 'Étain'))).to.contain('moins de 1 km');
    await until('the page hears of it', () => page.events.length > 0);
    expect(page.events).to.deep.equal([['alexis-place-change', { source: 'position' }]]);
    expect(page.context.api.requests.map(({ url }) => url).join()).not.to.match(/49\.2|5\.64/);
    expect(location.href).not.to.match(/49\.2|5\.64/);
  });
});
