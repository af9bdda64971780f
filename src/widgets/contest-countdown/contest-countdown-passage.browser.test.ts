import { expect } from '@open-wc/testing';
import { down, good } from '../../../test/support/api.ts';
import { anOpenContest, published } from '../../../test/support/contests.ts';
import { until } from '../../../test/support/until.ts';
import { fr } from '../../i18n/contest-countdown/fr.ts';
import { fr as sharedWords } from '../../i18n/shared/fr.ts';
import { digits, HOUR, onlyTimer, openCountdown, passages, TUESDAY } from './contest-countdown.fixture.ts';

describe('contest countdown: passage to the next phase', () => {
  it('happens without reload, never below zero, and is announced once', async () => {
    const page = await openCountdown({ at: '2026-12-05T17:59:57+01:00' });
    const seen: string[] = [];
    for (let step = 0; step < 20; step++) {
      await page.clock.advance(250);
      seen.push(digits(page));
    }
    expect([...new Set(seen)]).to.deep.equal(['00 min 03 s', '00 min 02 s', '00 min 01 s', '']);
    await page.announces(/^Candidatures closes\. Prochaine étape : jury\.$/);
    await until('the page hears of it', () => passages(page).length > 0);
    expect(passages(page)).to.deep.equal([{ contest: 'trajectoires-2026', from: 'candidatures', to: null }]);
    await page.says('34 jours');
    expect(page.context.api.count('/contests/current')).to.equal(1);
    page.clock.freeze(3 * 24 * HOUR);
    await page.clock.advance(1000);
    expect(passages(page).length).to.equal(1);
  });

  for (const steady of ['runs', 'stands'] as const) {
    it(`is announced once when it happened while the page slept, and its steady clock ${steady}`, async () => {
      const page = await openCountdown({ at: '2026-12-05T17:00:00+01:00' });
      page.clock.freeze(24 * HOUR, steady);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await until('the page hears of it', () => passages(page).length === 1);
      await page.announces('jury');
      await page.clock.advance(1000);
      expect(passages(page).length).to.equal(1);
    });
  }

  it('is not announced when a wrong clock is corrected', async () => {
    const page = await openCountdown({ headers: null, answers: { '/time': down } });
    // The server is asked twice, with a pause between.
    await until('the time is not verified', async () => {
      await page.clock.advance(1000);
      return page.saying(fr.unverifiedClock);
    });
    expect(digits(page)).to.match(/^11 j 0[78] h/);
    page.context.api.answer('/time', good({ now: '2026-12-20T09:00:00+01:00' }));
    window.dispatchEvent(new Event('online'));
    await page.says('Prochaine étape : jury');
    await page.clock.advance(1000);
    expect(passages(page)).to.deep.equal([]);
  });
});

describe('contest countdown: days', () => {
  it('are counted on a calendar in Paris, and have names when few are left', async () => {
    const page = await openCountdown({ at: '2027-01-05T23:59:59+01:00' });
    await page.says('3 jours');
    for (const words of ['2 jours', 'demain', 'aujourd’hui']) {
      await onlyTimer(page.clock);
      await page.clock.advance(1001);
      await page.says(words);
      page.clock.freeze(24 * HOUR - 1001);
    }
    await page.says('Jury : aujourd’hui.');
    await until('the day itself is a passage', () => passages(page).length === 1);
  });

  it('change the words of an hour at midnight', async () => {
    const page = await openCountdown({ at: '2026-12-03T23:59:59+01:00' });
    await page.says('le samedi 5 décembre 2026 à 18 h 00');
    await page.clock.advance(1001);
    await page.says('Clôture des candidatures : demain à 18 h 00.');
  });
});

describe('contest countdown: a page that stays open', () => {
  it('asks again after an hour, which is no passage even where the editors changed something', async () => {
    const page = await openCountdown();
    const { api } = page.context;
    await page.clock.advance(10 * 60_000);
    expect(api.count('/contests/current')).to.equal(1);
    const facts = anOpenContest();
    const phases = facts.phases.filter(({ id }) => id === 'remise-des-prix');
    api.answer('/contests/current', published({ ...facts, phases }, TUESDAY));
    page.clock.freeze(HOUR);
    window.dispatchEvent(new PageTransitionEvent('pageshow'));
    await page.says(/étape : remise des prix/i);
    expect(api.count('/contests/current')).to.equal(2);
    expect(passages(page)).to.deep.equal([]);
  });

  it('keeps what it shows when the server has gone, and says of when it is', async () => {
    const page = await openCountdown();
    page.context.api.answer('/contests/current', down);
    page.clock.freeze(HOUR + 1000);
    await page.clock.advance(1000);
    await page.says(sharedWords.stale('24 novembre 2026'));
    await until('the digits went on', () => digits(page) === '11 j 06 h 59 min');
  });
});
