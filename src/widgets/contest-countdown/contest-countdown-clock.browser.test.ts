import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { down, good, held } from '../../../test/support/api.ts';
import { collectWarnings } from '../../../test/support/context.ts';
import { anOpenContest, published } from '../../../test/support/contests.ts';
import { until } from '../../../test/support/until.ts';
import { fr } from '../../i18n/contest-countdown/fr.ts';
import { fr as sharedWords } from '../../i18n/shared/fr.ts';
import {
  digits,
  HOUR,
  KEPT_ANSWER,
  LAST_DAY,
  openCountdown,
  passages,
  TUESDAY,
  type CountdownPage,
} from './contest-countdown.fixture.ts';

/** Waits until the time is not verified: the server is asked twice, with a pause between. */
const saysUnverified = (page: CountdownPage): Promise<unknown> =>
  until('it says that the time is not verified', async () => {
    await page.clock.advance(1000);
    return page.saying(fr.unverifiedClock);
  });

describe('contest countdown: the clock', () => {
  for (const [name, deviceIsAhead] of [
    ['four hours fast', 4 * HOUR],
    ['four hours slow', -4 * HOUR],
    ['right', 0],
  ] as const) {
    it(`shows the same from the first on a device whose clock is ${name}`, async () => {
      const page = await openCountdown({ deviceIsAhead, answers: { '/time': held(down).answer } });
      await until('the digits are right', () => digits(page) === '11 j 08 h 00 min');
      expect(page.saying(fr.unverifiedClock)).to.equal(undefined);
    });
  }

  it('is not asked for where the answer has told it', async () => {
    const page = await openCountdown();
    window.dispatchEvent(new Event('focus'));
    await page.clock.advance(2 * 60_000);
    expect(page.context.api.count('/time')).to.equal(0);
  });

  it('is asked for where the answer does not agree with the device, and is believed', async () => {
    const page = await openCountdown({ at: LAST_DAY, headers: { date: 'Sat, 05 Dec 2026 07:00:00 GMT' } });
    await until('it says the time', () => digits(page) === '09 h 00 min 00 s');
  });

  it('is asked for where the answer waited long for the widget, and can only be guessed until then', async () => {
    const url = 'https://api.example/api/v1/contests/current';
    const response = await published(anOpenContest(), TUESDAY)(new Request(url));
    response.headers.set('date', new Date(TUESDAY).toUTCString());
    const prefetched = new Map([[url, { response: Promise.resolve(response), askedAt: performance.now() - 60_000 }]]);
    const page = await openCountdown({ client: { prefetched }, deviceIsAhead: 30_000 });
    await until('it asks', () => page.context.api.count('/time') === 1);
    await until('it says the time', () => digits(page) === '11 j 08 h 00 min');
  });

  it('counts how long a shared cache kept the answer', async () => {
    const page = await openCountdown({
      at: LAST_DAY,
      headers: { date: 'Sat, 05 Dec 2026 07:56:00 GMT', age: '240' },
    });
    await until('it says the time', () => digits(page) === '09 h 00 min 00 s');
    expect(page.context.api.count('/time')).to.equal(0);
  });

  it('is the device’s where the page may not read it, until the server says it', async () => {
    const { answer, release } = held(good({ now: '2026-12-05T09:00:10+01:00' }));
    const page = await openCountdown({ at: LAST_DAY, headers: null, answers: { '/time': answer } });
    await until('it is asked for', () => page.context.api.count('/time') === 1);
    expect(digits(page)).to.equal('09 h 00 min 00 s');
    expect(page.saying(fr.unverifiedClock)).to.equal(undefined);
    page.clock.freeze(2000);
    release();
    // Half of the round trip is counted.
    await until('it says the time', () => digits(page) === '08 h 59 min 49 s');
    expect(passages(page)).to.deep.equal([]);
  });

  it('is asked for again after the page was frozen, and after the device’s clock was moved', async () => {
    const page = await openCountdown({ at: LAST_DAY });
    const { api } = page.context;
    page.clock.freeze(HOUR);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until('it asks', () => api.count('/time') === 1);
    await until('it catches up', () => digits(page) === '08 h 00 min 00 s');
    page.clock.freeze(HOUR, 'stands');
    await until('it asks', async () => {
      await page.clock.advance(1000);
      return api.count('/time') === 2;
    });
  });

  it('goes on by the device’s clock when the server is down, and says so', async () => {
    const page = await openCountdown(KEPT_ANSWER);
    expect(digits(page)).to.equal('11 j 08 h 00 min');
    await page.says(fr.unverifiedClock);
    await page.says(sharedWords.stale('24 novembre 2026'));
    await page.clock.advance(60_000);
    await until('a minute less is left', () => digits(page) === '11 j 07 h 59 min');
  });

  it('is the device’s where the server does not say it, and it is said so', async () => {
    const page = await openCountdown({ headers: null, answers: { '/time': down } });
    await saysUnverified(page);
  });

  for (const days of [20, -20]) {
    it(`shows and tells nothing else when the device’s clock is moved by ${days} days during the visit`, async () => {
      const page = await openCountdown({ at: LAST_DAY });
      const { clock, element } = page;
      const { api } = page.context;
      const { answer, release } = held(good({ now: '2026-12-05T09:00:02+01:00' }));
      api.answer('/time', answer);
      clock.freeze(days * 24 * HOUR, 'stands');
      await clock.advance(1001);
      await until('it asks', () => api.count('/time') === 1);
      expect(digits(page)).to.equal('08 h 59 min 59 s');
      element.requestUpdate();
      await page.drawn();
      expect(page.text).to.include('Candidatures ouvertes');
      await clock.advance(1001);
      expect(digits(page)).to.equal('08 h 59 min 58 s');
      release();
      await until('the answer is there', () => clock.timers().length === 1);
      await clock.advance(1001);
      await until('it goes on', () => digits(page) === '08 h 59 min 57 s');
      expect(page.text).to.include('Candidatures ouvertes');
      expect(page.announced).to.equal('');
      expect(passages(page)).to.deep.equal([]);
    });
  }

  it('follows the device’s moved clock when the server cannot be asked, and calls nothing a passage', async () => {
    const page = await openCountdown({ at: LAST_DAY });
    page.context.api.answer('/time', down);
    page.clock.freeze(20 * 24 * HOUR, 'stands');
    await saysUnverified(page);
    await page.says('Prochaine étape : jury');
    expect(page.announced).to.equal('');
    expect(passages(page)).to.deep.equal([]);
  });

  for (const [name, back] of [
    ['the visitor comes back', () => void window.dispatchEvent(new Event('focus'))],
    ['a minute has passed', undefined],
  ] as const) {
    it(`is verified again once the server says the time, when ${name}`, async () => {
      const page = await openCountdown({ at: LAST_DAY, headers: null, answers: { '/time': down } });
      const { api } = page.context;
      await saysUnverified(page);
      await page.clock.advance(5000);
      expect(api.count('/time'), 'it does not insist').to.be.at.most(2);
      api.answer('/time', (request) => good({ now: new Date().toISOString() })(request));
      if (back) back();
      else await page.clock.advance(60_000);
      await until('it takes it back', () => !page.saying(fr.unverifiedClock));
    });
  }

  for (const now of ['soon', '5', '1/11/2020', '2020-11-01', '2020-13-01T10:00:00Z', '2020-02-30T10:00:00+01:00']) {
    it(`is the page’s own where \`now\` is "${now}", with one warning`, async () => {
      const warnings = collectWarnings();
      const page = await openCountdown({
        element: html`<alexis-contest-countdown now=${now}></alexis-contest-countdown>`,
      });
      await until('the digits are right', () => digits(page) === '11 j 08 h 00 min');
      expect(warnings.filter((text) => text.includes('"now"')).length).to.equal(1);
      expect(page.context.api.requests.some(({ url }) => url.includes('at='))).to.equal(false);
    });
  }
});
