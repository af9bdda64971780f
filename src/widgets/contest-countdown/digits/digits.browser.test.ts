import { expect } from '@open-wc/testing';
import { anEndedContest, anOpenContest, published } from '../../../../test/support/contests.ts';
import { until } from '../../../../test/support/until.ts';
import { plainText } from '../../../../test/support/widget-page.ts';
import { fr } from '../../../i18n/contest-countdown/fr.ts';
import { digits, HOUR, LAST_DAY, onlyTimer, openCountdown, TUESDAY } from '../contest-countdown.fixture.ts';

describe('contest countdown: the digits', () => {
  it('are a sentence for screen readers, and the target is complete', async () => {
    const page = await openCountdown();
    expect(page.find('timer').getAttribute('aria-live')).to.equal('off');
    expect(plainText(page.find('timer'))).to.include(
      'Il reste 11 jours et 8 heures avant la clôture des candidatures.',
    );
    await page.says('Clôture des candidatures : le samedi 5 décembre 2026 à 18 h 00.');
  });

  it('announce milestones and nothing else', async () => {
    const page = await openCountdown({ at: '2026-12-05T16:59:58+01:00' });
    const announced = new Set<string>();
    // Four seconds around each milestone, and what lies between in one go.
    for (const length of [50 * 60_000, 9 * 60_000, 10_000]) {
      await page.clock.advance(4000);
      announced.add(page.announced);
      page.clock.freeze(length - 4000);
    }
    expect([...announced]).to.deep.equal([
      'Plus qu’une heure avant la clôture des candidatures.',
      'Plus que dix minutes avant la clôture des candidatures.',
      'Plus qu’une minute avant la clôture des candidatures.',
    ]);
  });

  it('take a milestone out of the page again, so that nobody finds it later', async () => {
    const page = await openCountdown({ at: '2026-12-05T16:59:58+01:00' });
    await page.clock.advance(4000);
    await page.announces('Plus qu’une heure');
    await page.clock.advance(30_000);
    await until('it is gone', () => page.announced === '');
  });
});

describe('contest countdown: a pause', () => {
  it('stops the digits, and they catch up after: both are announced', async () => {
    const page = await openCountdown({ at: LAST_DAY });
    await page.click('button', fr.pauseCountdown);
    await page.announces(/^Décompte en pause\.$/);
    const stopped = digits(page);
    await page.clock.advance(10_000);
    expect(digits(page)).to.equal(stopped);
    await page.click('button', fr.resumeCountdown);
    await page.announces(/^Décompte repris\.$/);
    await until('the digits caught up', () => digits(page) === '08 h 59 min 50 s');
  });

  it('shows another target once when the contest passes to it, and does not go on', async () => {
    const facts = anOpenContest();
    const phases = facts.phases.map((phase) =>
      phase.id === 'jury' ? { ...phase, starts: '2026-12-05T18:02:00+01:00' } : phase,
    );
    const at = '2026-12-05T17:59:15+01:00';
    const page = await openCountdown({ at, contest: published({ ...facts, phases }, at) });
    await page.click('button', fr.pauseCountdown);
    await page.shown('button', fr.resumeCountdown);
    expect(digits(page)).to.equal('00 min 45 s');
    page.clock.freeze(47_000);
    await page.clock.advance(1000);
    await page.says('avant le jury,');
    await until('the jury is written', () => digits(page) === '01 min 58 s');
    await page.says('Il reste 1 minute avant le jury.');
    await page.clock.advance(5000);
    expect(digits(page)).to.equal('01 min 58 s');
  });

  it('is in the language that was changed to', async () => {
    const page = await openCountdown({ at: LAST_DAY });
    await page.click('button', fr.pauseCountdown);
    page.element.lang = 'en';
    await page.says('9 hours until applications close.');
  });
});

describe('contest countdown: ticks', () => {
  it('come each minute while days remain, and each second on the last day', async () => {
    const page = await openCountdown();
    const { clock } = page;
    expect(await onlyTimer(clock)).to.be.within(1, 1100);
    await clock.advance(1001);
    expect(digits(page)).to.equal('11 j 07 h 59 min');
    expect(await onlyTimer(clock)).to.be.within(59_000, 60_100);
    clock.freeze(10 * 24 * HOUR + 8 * HOUR - 1000);
    await clock.advance(1000);
    expect(digits(page)).to.equal('23 h 59 min 59 s');
    expect(await onlyTimer(clock)).to.be.within(1, 1100);
  });

  it('write nothing while nothing changes', async () => {
    const page = await openCountdown({ at: '2026-11-24T10:00:30+01:00' });
    await onlyTimer(page.clock);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    observer.observe(page.root, { subtree: true, childList: true, characterData: true, attributes: true });
    const before = digits(page);
    await page.clock.advance(30_000);
    expect(digits(page)).to.equal(before);
    expect(records.length).to.equal(0);
    await page.clock.advance(1001);
    expect(digits(page)).not.to.equal(before);
    // The minute, and the sentence.
    expect(records.length).to.equal(2);
    observer.disconnect();
  });

  it('share one timer among all countdowns of a page', async () => {
    const page = await openCountdown();
    const second = document.createElement('alexis-contest-countdown');
    page.context.provider.append(second);
    await until('both are drawn', () => second.shadowRoot && page.query('timer', undefined, second.shadowRoot));
    await onlyTimer(page.clock);
  });

  it('stop off screen, in a hidden tab, in print, outside the document, and when ended', async () => {
    const page = await openCountdown({ at: LAST_DAY });
    const { clock, element } = page;
    const { provider } = page.context;
    const showsHours = (text: string) => until(`it shows ${text}`, () => digits(page) === text);
    const stopped = () => until('no timer runs', () => clock.timers().length === 0);
    await onlyTimer(clock);

    provider.style.marginTop = '9000px';
    await stopped();
    clock.freeze(60_000);
    provider.style.marginTop = '';
    await showsHours('08 h 59 min 00 s');
    await onlyTimer(clock);

    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    await stopped();
    Reflect.deleteProperty(document, 'hidden');
    clock.freeze(60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await showsHours('08 h 58 min 00 s');

    clock.freeze(60_000);
    window.dispatchEvent(new Event('beforeprint'));
    expect(digits(page), 'right on paper').to.equal('08 h 57 min 00 s');
    await stopped();
    window.dispatchEvent(new Event('afterprint'));
    await onlyTimer(clock);

    const home = element.parentElement;
    element.remove();
    await stopped();
    clock.freeze(60_000);
    home?.append(element);
    await showsHours('08 h 56 min 00 s');
  });

  it('end with the edition', async () => {
    const page = await openCountdown({ contest: published(anEndedContest(), TUESDAY) });
    await page.says('Édition terminée');
    await until('no timer runs', () => page.clock.timers().length === 0);
  });
});
