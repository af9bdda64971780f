import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { down, good, held, problem } from '../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../test/support/axe.ts';
import {
  anEndedContest,
  anOpenContest,
  contestAt,
  published,
  theContestOf2020,
} from '../../../test/support/contests.ts';
import { emulateMedia, engine } from '../../../test/support/browser.ts';
import { collectWarnings } from '../../../test/support/context.ts';
import { until } from '../../../test/support/until.ts';
import { PHASE_STATUSES } from '../../contract/contest-shown.ts';
import { fr } from '../../i18n/contest-countdown/fr.ts';
import { fr as said } from '../../../content/publish/contests/words/fr.ts';
import { fr as sharedWords } from '../../i18n/shared/fr.ts';
import {
  plain,
  prepareCountdown,
  TUESDAY,
  type CountdownOptions,
  type PreparedCountdown,
} from './contest-countdown.fixture.ts';

const HOUR = 3_600_000;
const OF_2020 = html`<alexis-contest-countdown
  contest="trajectoires-2020"
  now="2020-11-01T10:00:00+01:00"
></alexis-contest-countdown>`;
const kept = {
  find: (url: string) =>
    Promise.resolve(
      url.endsWith('/contests/current')
        ? { data: contestAt(anOpenContest(), TUESDAY), meta: { generatedAt: TUESDAY } }
        : null,
    ),
  keep: () => Promise.resolve(),
};

/** Every state a visitor can see. */
const STATES: Readonly<Record<string, CountdownOptions & { then?: (countdown: PreparedCountdown) => unknown }>> = {
  loading: { contest: held(down).answer, wait: 'nothing' },
  'days to go': {},
  'the last day': { at: '2026-12-05T09:00:00+01:00' },
  'a day without an hour': { at: '2026-12-20T09:00:00+01:00' },
  'that day itself': { at: '2027-01-08T09:00:00+01:00' },
  paused: { then: ({ control }) => control(fr.pause).click() },
  undecided: { element: OF_2020, answers: { '/contests/trajectoires-2020': published(theContestOf2020(), TUESDAY) } },
  'ended, with laureates': {
    contest: published(anEndedContest(), TUESDAY),
    then: ({ text }) => until('the laureates are there', () => text().includes('Ada Exemple')),
  },
  'a sidebar': { element: html`<alexis-contest-countdown compact></alexis-contest-countdown>` },
  'a sidebar with laureates': {
    element: html`<alexis-contest-countdown compact></alexis-contest-countdown>`,
    contest: published(anEndedContest(), TUESDAY),
    then: ({ control, text }) => {
      control(fr.seeLaureates).click();
      return until('the laureates are there', () => text().includes('Ada Exemple'));
    },
  },
  'conditions and archive': {
    answers: {
      '/contests': good([
        {
          slug: 'trajectoires-2020',
          name: 'Trajectoires 2020',
          year: 2020,
          ended: true,
          laureateCount: 12,
          demo: false,
        },
      ]),
    },
    then: async ({ control, text }) => {
      control(fr.rulesTitle).click();
      control(fr.archive).click();
      await until('the editions are there', () => text().includes('Trajectoires 2020'));
    },
  },
  'a failure': {
    contest: down,
    wait: 'nothing',
    then: ({ text }) => until('it says so', () => text().includes(plain(fr.failedTitle))),
  },
  'nothing published': {
    contest: problem(404, 'not-found'),
    wait: 'nothing',
    then: ({ text }) => until('it says so', () => text().includes(plain(fr.none))),
  },
  'an edition that is none': {
    element: html`<alexis-contest-countdown contest="trajectoires-1812"></alexis-contest-countdown>`,
    wait: 'nothing',
    then: ({ text }) => until('it says so', () => text().includes('trajectoires-1812')),
  },
  'the last good answer': { contest: down, answers: { '/time': down }, client: { shelf: kept } },
};

const PAGES = [
  { page: 'a light page', theme: 'light', style: 'background: #fff; color: #222' },
  { page: 'a dark page', theme: 'dark', style: 'background: #101418; color: #eee' },
  { page: 'a column of 280 pixels', theme: 'light', style: 'background: #fff; color: #222; width: 280px' },
  { page: 'a page of a middle tone', theme: 'dark', style: 'background: #c33; color: #fff' },
] as const;

describe('contest countdown: accessibility', () => {
  for (const [state, { then, ...options }] of Object.entries(STATES)) {
    it(`axe finds nothing in: ${state}`, async () => {
      collectWarnings();
      const countdown = await prepareCountdown(options);
      await then?.(countdown);
      // axe works with timers of its own.
      countdown.clock.restore();
      const { provider, element, root } = countdown;
      for (const { page, theme, style } of PAGES) {
        provider.setAttribute('style', style);
        element.requestUpdate();
        await until(`it is drawn for ${page}`, () => root.querySelector(`[part=base][data-theme=${theme}]`));
        await expectNoAxeViolations(provider);
        expect(provider.scrollWidth, `width on ${page}`).to.be.at.most(provider.clientWidth);
      }
    });
  }

  it('says the digits as a sentence, and the target complete', async () => {
    const { root, text } = await prepareCountdown();
    expect(root.querySelector('[role=timer]')?.getAttribute('aria-live')).to.equal('off');
    expect(text()).to.include('Il reste 11 jours et 8 heures avant la clôture des candidatures.');
    expect(text()).to.include('Clôture des candidatures : le samedi 5 décembre 2026 à 18 h 00.');
  });

  it('tells milestones and nothing else', async () => {
    const { clock, told } = await prepareCountdown({ at: '2026-12-05T16:59:58+01:00' });
    const said = new Set<string>();
    // Four seconds around each milestone, and what lies between in one go.
    for (const until of [50 * 60_000, 9 * 60_000, 10_000]) {
      await clock.advance(4000);
      said.add(told());
      clock.freeze(until - 4000);
    }
    expect([...said]).to.deep.equal([
      'Plus qu’une heure avant la clôture des candidatures.',
      'Plus que dix minutes avant la clôture des candidatures.',
      'Plus qu’une minute avant la clôture des candidatures.',
    ]);
  });

  it('stops the digits on request, and catches up after: both are said', async () => {
    const { clock, control, digits, element, told } = await prepareCountdown({ at: '2026-12-05T09:00:00+01:00' });
    control(fr.pause).click();
    await element.updateComplete;
    const stopped = digits();
    expect(told()).to.equal('Décompte en pause.');
    await clock.advance(10_000);
    expect(digits()).to.equal(stopped);
    control(fr.resume).click();
    await element.updateComplete;
    expect(told()).to.equal('Décompte repris.');
    expect(digits()).to.equal('08 h 59 min 50 s');
  });

  it('takes a milestone out of the page again, so that nobody finds it later', async () => {
    const { clock, told } = await prepareCountdown({ at: '2026-12-05T16:59:58+01:00' });
    await clock.advance(4000);
    expect(told()).to.include('Plus qu’une heure');
    await clock.advance(30_000);
    expect(told()).to.equal('');
  });

  it('paints the new target once when a passage comes during a pause, and stands again', async () => {
    const facts = anOpenContest();
    const phases = facts.phases.map((phase) =>
      phase.id === 'jury' ? { ...phase, starts: '2026-12-05T18:02:00+01:00' } : phase,
    );
    const at = '2026-12-05T17:59:15+01:00';
    const { clock, control, digits, element, text } = await prepareCountdown({
      at,
      contest: published({ ...facts, phases }, at),
    });
    control(fr.pause).click();
    await element.updateComplete;
    expect(digits()).to.equal('00 min 45 s');
    clock.freeze(47_000);
    await clock.advance(1000);
    await until('the jury is next', () => text().includes('avant le jury,'));
    expect(digits()).to.equal('01 min 58 s');
    expect(text()).to.include('Il reste 1 minute avant le jury.');
    await clock.advance(5000);
    expect(digits()).to.equal('01 min 58 s');
  });

  it('says a paused countdown in the language that was changed to', async () => {
    const { control, element, text } = await prepareCountdown({ at: '2026-12-05T09:00:00+01:00' });
    control(fr.pause).click();
    element.lang = 'en';
    await until('it is English', () => text().includes('9 hours until applications close.'));
  });
});

describe('contest countdown: what is not fixed', () => {
  it('says of 2020 what was known in November, and ticks towards nothing', async () => {
    const { text, digits, clock, api } = await prepareCountdown({
      element: OF_2020,
      answers: { '/contests/trajectoires-2020': published(theContestOf2020(), TUESDAY) },
    });
    expect(text()).to.include('Remise des prix');
    expect(text()).to.include('En décembre 2020');
    expect(text()).to.include('à Metz');
    expect(text()).to.include('format à confirmer (sur place ou en ligne)');
    expect(digits()).to.equal('');
    expect(clock.timers()).to.deep.equal([]);
    expect(api.count('/time'), 'a preview asks for no time').to.equal(0);
    expect(api.requests[0]?.url).to.include('at=2020-11-01T09%3A00%3A00Z');
  });
});

describe('contest countdown: what became of a phase', () => {
  const remise = { id: 'remise', kind: 'prize-giving', state: 'postponed', earlier: '2026-12-11' } as const;
  for (const [name, starts] of [
    ['a month', '2027-03'],
    ['a day', '2027-03-12'],
    ['the next day', '2026-11-25'],
    ['an hour', '2027-03-12T18:30:00+01:00'],
  ] as const) {
    it(`is told of the one phase of an edition, in a sidebar too, where it was postponed to ${name}`, async () => {
      const contest = published(anOpenContest({ phases: [{ ...remise, starts }] }), TUESDAY);
      for (const element of [
        html`<alexis-contest-countdown></alexis-contest-countdown>`,
        html`<alexis-contest-countdown compact></alexis-contest-countdown>`,
      ]) {
        const { root } = await prepareCountdown({ element, contest });
        const band = plain(root.querySelector('.band')?.textContent ?? '');
        expect(band).to.include('Date reportée ; prévue à l’origine le vendredi 11 décembre 2026.');
      }
    });
  }

  it('changes in the timeline with the moment', async () => {
    const { clock, root, text } = await prepareCountdown({ at: '2027-02-28T23:59:59+01:00' });
    const prize = () => plain(root.querySelectorAll('.phase')[3]?.textContent ?? '');
    expect(prize()).to.include('format à confirmer');
    await clock.advance(1001);
    await until('the month is over', () => prize().includes('Date passée, sans confirmation.'));
    expect(prize()).to.include(fr.status.unconfirmed).and.not.to.include('à confirmer');
    expect(text()).to.include('Prochaine étape : annonce des lauréats');
  });
});

describe('contest countdown: the clock', () => {
  for (const [name, deviceIsAhead] of [
    ['four hours fast', 4 * HOUR],
    ['four hours slow', -4 * HOUR],
    ['right', 0],
  ] as const) {
    it(`shows the same from the first on a device whose clock is ${name}`, async () => {
      const { digits, text } = await prepareCountdown({ deviceIsAhead, answers: { '/time': held(down).answer } });
      expect(digits()).to.equal('11 j 08 h 00 min');
      expect(text()).not.to.include(plain(fr.unverifiedClock));
    });
  }

  it('is not asked for where the answer has told it', async () => {
    const { clock, api } = await prepareCountdown();
    window.dispatchEvent(new Event('focus'));
    await clock.advance(2 * 60_000);
    expect(api.count('/time')).to.equal(0);
  });

  it('is asked for where the answer does not agree with the device, and is believed', async () => {
    const { digits } = await prepareCountdown({
      at: '2026-12-05T09:00:00+01:00',
      headers: { date: 'Sat, 05 Dec 2026 07:00:00 GMT' },
    });
    await until('it says the time', () => digits() === '09 h 00 min 00 s');
  });

  it('is asked for where the answer waited long for the widget, and can only be guessed until then', async () => {
    const url = 'https://api.example/api/v1/contests/current';
    const response = await published(anOpenContest(), TUESDAY)(new Request(url));
    response.headers.set('date', new Date(TUESDAY).toUTCString());
    const prefetched = new Map([[url, { response: Promise.resolve(response), askedAt: performance.now() - 60_000 }]]);
    const { api, digits } = await prepareCountdown({ client: { prefetched }, deviceIsAhead: 30_000 });
    await until('it asked', () => api.count('/time') === 1);
    await until('it says the time', () => digits() === '11 j 08 h 00 min');
  });

  it('counts how long a shared cache kept the answer', async () => {
    const { api, digits } = await prepareCountdown({
      at: '2026-12-05T09:00:00+01:00',
      headers: { date: 'Sat, 05 Dec 2026 07:56:00 GMT', age: '240' },
    });
    expect(digits()).to.equal('09 h 00 min 00 s');
    expect(api.count('/time')).to.equal(0);
  });

  it('is the device’s where the page may not read it, until the server says it', async () => {
    const { answer, release } = held(good({ now: '2026-12-05T09:00:10+01:00' }));
    const { clock, digits, text, passages } = await prepareCountdown({
      at: '2026-12-05T09:00:00+01:00',
      headers: null,
      answers: { '/time': answer },
    });
    expect(digits()).to.equal('09 h 00 min 00 s');
    expect(text()).not.to.include(plain(fr.unverifiedClock));
    clock.freeze(2000);
    release();
    // Half of the round trip is counted.
    await until('it says the time', () => digits() === '08 h 59 min 49 s');
    expect(passages).to.deep.equal([]);
  });

  it('is asked for again after the page was frozen, and after the device’s clock was moved', async () => {
    const { clock, api, digits } = await prepareCountdown({ at: '2026-12-05T09:00:00+01:00' });
    clock.freeze(HOUR);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until('it asked', () => api.count('/time') === 1);
    await until('it caught up', () => digits() === '08 h 00 min 00 s');
    clock.freeze(HOUR, 'stands');
    await clock.advance(1000);
    await until('it asked', () => api.count('/time') === 2);
  });

  it('goes on by the device’s clock when the server is down, and says so', async () => {
    const { clock, digits, text } = await prepareCountdown({
      contest: down,
      answers: { '/time': down },
      client: { shelf: kept },
    });
    expect(digits()).to.equal('11 j 08 h 00 min');
    expect(text()).to.include(plain(fr.unverifiedClock));
    expect(text()).to.include(plain(sharedWords.stale('24 novembre 2026')));
    await clock.advance(60_000);
    expect(digits()).to.equal('11 j 07 h 59 min');
  });

  it('is the device’s where the server does not say it, and it is said so', async () => {
    const { answer, release } = held(down);
    const { clock, text } = await prepareCountdown({ headers: null, answers: { '/time': answer } });
    release();
    // The server is asked twice, with a pause between.
    await until('it says so', async () => {
      await clock.advance(1000);
      return text().includes(plain(fr.unverifiedClock));
    });
  });

  for (const days of [20, -20]) {
    it(`shows and tells nothing else when the device’s clock is moved by ${days} days during the visit`, async () => {
      const { clock, api, digits, told, passages, root, element } = await prepareCountdown({
        at: '2026-12-05T09:00:00+01:00',
      });
      const { answer, release } = held(good({ now: '2026-12-05T09:00:02+01:00' }));
      api.answer('/time', answer);
      clock.freeze(days * 24 * HOUR, 'stands');
      const seen = new Set<string | null | undefined>();
      const look = (): void => void seen.add(root.querySelector('.standing')?.textContent);
      await clock.advance(1001);
      await until('it asks', () => api.count('/time') === 1);
      expect(digits()).to.equal('08 h 59 min 59 s');
      element.requestUpdate();
      await element.updateComplete;
      look();
      await clock.advance(1001);
      expect(digits()).to.equal('08 h 59 min 58 s');
      release();
      await until('it was told', () => clock.timers().length === 1);
      await clock.advance(1001);
      look();
      expect(digits()).to.equal('08 h 59 min 57 s');
      expect([...seen]).to.deep.equal(['Candidatures ouvertes']);
      expect(told()).to.equal('');
      expect(passages).to.deep.equal([]);
    });
  }

  it('follows the device’s moved clock when the server cannot be asked, and calls nothing a passage', async () => {
    const { clock, api, text, told, passages } = await prepareCountdown({ at: '2026-12-05T09:00:00+01:00' });
    api.answer('/time', down);
    clock.freeze(20 * 24 * HOUR, 'stands');
    // The server is asked twice, with a pause between.
    await until('it says so', async () => {
      await clock.advance(1000);
      return text().includes(plain(fr.unverifiedClock));
    });
    expect(text()).to.include('Prochaine étape : jury');
    expect(told()).to.equal('');
    expect(passages).to.deep.equal([]);
  });

  for (const [name, back] of [
    ['the visitor comes back', () => void window.dispatchEvent(new Event('focus'))],
    ['a minute has passed', undefined],
  ] as const) {
    it(`is verified again once the server says the time, when ${name}`, async () => {
      const { clock, api, text } = await prepareCountdown({
        at: '2026-12-05T09:00:00+01:00',
        headers: null,
        answers: { '/time': down },
      });
      await until('it says so', async () => {
        await clock.advance(1000);
        return text().includes(plain(fr.unverifiedClock));
      });
      await clock.advance(5000);
      expect(api.count('/time'), 'it does not insist').to.be.at.most(2);
      api.answer('/time', (request) => good({ now: new Date().toISOString() })(request));
      if (back) back();
      else await clock.advance(60_000);
      await until('it takes it back', () => !text().includes(plain(fr.unverifiedClock)));
    });
  }

  for (const now of ['soon', '5', '1/11/2020', '2020-11-01', '2020-13-01T10:00:00Z', '2020-02-30T10:00:00+01:00']) {
    it(`is the page’s own where \`now\` is "${now}", with one warning`, async () => {
      const warnings = collectWarnings();
      const { digits, api } = await prepareCountdown({
        element: html`<alexis-contest-countdown now=${now}></alexis-contest-countdown>`,
      });
      expect(digits()).to.equal('11 j 08 h 00 min');
      expect(warnings.filter((text) => text.includes('"now"')).length).to.equal(1);
      expect(api.requests.some(({ url }) => url.includes('at='))).to.equal(false);
    });
  }
});

/** The one timer there is; where the server is asked for its time, once it has answered. */
const onlyOne = async (clock: PreparedCountdown['clock']): Promise<number> => {
  await until('there is one timer', () => clock.timers().length === 1);
  return clock.timers()[0] ?? 0;
};

describe('contest countdown: ticks', () => {
  it('come each minute while days remain, and each second on the last day', async () => {
    const { clock, digits } = await prepareCountdown();
    expect(await onlyOne(clock)).to.be.within(1, 1100);
    await clock.advance(1001);
    expect(digits()).to.equal('11 j 07 h 59 min');
    expect(await onlyOne(clock)).to.be.within(59_000, 60_100);
    clock.freeze(10 * 24 * HOUR + 8 * HOUR - 1000);
    await clock.advance(1000);
    expect(digits()).to.equal('23 h 59 min 59 s');
    expect(await onlyOne(clock)).to.be.within(1, 1100);
  });

  it('write nothing while nothing changes', async () => {
    const { clock, root, digits } = await prepareCountdown({ at: '2026-11-24T10:00:30+01:00' });
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    const before = digits();
    await clock.advance(30_000);
    expect(digits()).to.equal(before);
    expect(records.length).to.equal(0);
    await clock.advance(1001);
    expect(digits()).not.to.equal(before);
    // The minute, and the sentence.
    expect(records.length).to.equal(2);
    observer.disconnect();
  });

  it('share one timer among all countdowns of a page', async () => {
    const { clock, provider } = await prepareCountdown();
    const second = document.createElement('alexis-contest-countdown');
    provider.append(second);
    await until('both are drawn', () => second.shadowRoot?.querySelector('.standing'));
    await onlyOne(clock);
  });

  it('stop off screen, in a hidden tab, in print, outside the document, and when ended', async () => {
    const { clock, provider, element, digits } = await prepareCountdown({ at: '2026-12-05T09:00:00+01:00' });
    await onlyOne(clock);

    provider.style.marginTop = '9000px';
    await until('off screen', () => clock.timers().length === 0);
    clock.freeze(60_000);
    provider.style.marginTop = '';
    await until('it caught up', () => digits() === '08 h 59 min 00 s');
    await onlyOne(clock);

    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(clock.timers()).to.deep.equal([]);
    Reflect.deleteProperty(document, 'hidden');
    clock.freeze(60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(digits()).to.equal('08 h 58 min 00 s');

    clock.freeze(60_000);
    window.dispatchEvent(new Event('beforeprint'));
    expect(digits(), 'right on paper').to.equal('08 h 57 min 00 s');
    expect(clock.timers()).to.deep.equal([]);
    window.dispatchEvent(new Event('afterprint'));
    await onlyOne(clock);

    const home = element.parentElement;
    element.remove();
    expect(clock.timers()).to.deep.equal([]);
    clock.freeze(60_000);
    home?.append(element);
    await until('it caught up', () => digits() === '08 h 56 min 00 s');
  });

  it('end with the edition', async () => {
    const { clock, text } = await prepareCountdown({ contest: published(anEndedContest(), TUESDAY) });
    expect(text()).to.include(said.ended);
    expect(clock.timers()).to.deep.equal([]);
  });
});

describe('contest countdown: on paper', () => {
  it('links say where they lead, and nothing is there to be pressed', async function () {
    if (engine !== 'chromium') this.skip();
    const { control, element } = await prepareCountdown();
    await emulateMedia({ type: 'print' });
    const apply = control(fr.apply);
    await until('the address stands there', () => getComputedStyle(apply, '::after').content.includes('http'));
    expect(apply.getClientRects().length).to.equal(1);
    const others = [...element.renderRoot.querySelectorAll('.actions > :not(.primary)')];
    expect(others.filter((other) => other.getClientRects().length > 0)).to.deep.equal([]);
  });
});

describe('contest countdown: days', () => {
  it('are counted on a calendar in Paris, and have names when few are left', async () => {
    const { clock, text, passages } = await prepareCountdown({ at: '2027-01-05T23:59:59+01:00' });
    expect(text()).to.include('3 jours');
    for (const words of ['2 jours', 'demain', 'aujourd’hui']) {
      await onlyOne(clock);
      await clock.advance(1001);
      await until(`it says ${words}`, () => text().includes(words));
      clock.freeze(24 * HOUR - 1001);
    }
    expect(text()).to.include('Jury : aujourd’hui.');
    await until('the day itself is a passage', () => passages.length === 1);
  });

  it('change the words of an hour at midnight', async () => {
    const { clock, text } = await prepareCountdown({ at: '2026-12-03T23:59:59+01:00' });
    expect(text()).to.include('le samedi 5 décembre 2026 à 18 h 00');
    await clock.advance(1001);
    await until('it is tomorrow', () => text().includes('Clôture des candidatures : demain à 18 h 00.'));
  });
});

describe('contest countdown: passage to the next phase', () => {
  it('happens without reload, never below zero, and is told once', async () => {
    const { clock, digits, text, told, passages, api } = await prepareCountdown({ at: '2026-12-05T17:59:57+01:00' });
    const seen: string[] = [];
    for (let step = 0; step < 20; step++) {
      await clock.advance(250);
      seen.push(digits());
    }
    expect([...new Set(seen)]).to.deep.equal(['00 min 03 s', '00 min 02 s', '00 min 01 s', '']);
    expect(told()).to.equal('Candidatures closes. Prochaine étape : jury.');
    expect(passages).to.deep.equal([{ contest: 'trajectoires-2026', from: 'candidatures', to: null }]);
    expect(text()).to.include('34 jours');
    expect(api.count('/contests/current')).to.equal(1);
    clock.freeze(3 * 24 * HOUR);
    await clock.advance(1000);
    expect(passages.length).to.equal(1);
  });

  for (const steady of ['runs', 'stands'] as const) {
    it(`is told once when it happened while the page slept, and its steady clock ${steady}`, async () => {
      const { clock, passages, told } = await prepareCountdown({ at: '2026-12-05T17:00:00+01:00' });
      clock.freeze(24 * HOUR, steady);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await until('it is told', () => passages.length === 1);
      expect(told()).to.include('jury');
      await clock.advance(1000);
      expect(passages.length).to.equal(1);
    });
  }

  it('is not told when a wrong clock is corrected', async () => {
    const { clock, api, passages, root, digits, text } = await prepareCountdown({
      at: TUESDAY,
      headers: null,
      answers: { '/time': down },
    });
    await until('it knows no better', async () => {
      await clock.advance(1000);
      return text().includes(plain(fr.unverifiedClock));
    });
    expect(digits()).to.match(/^11 j 0[78] h/);
    api.answer('/time', good({ now: '2026-12-20T09:00:00+01:00' }));
    window.dispatchEvent(new Event('online'));
    await until('it is corrected', () => root.querySelector('.standing')?.textContent?.includes('jury'));
    await clock.advance(1000);
    expect(passages).to.deep.equal([]);
  });
});

/** The edition of 2020 beside the open one, and the archive that lists both. */
const archived = {
  '/contests': good([
    { slug: 'trajectoires-2026', name: 'Concours Trajectoires 2026', year: 2026, ended: false, demo: true },
    { slug: 'trajectoires-2022', name: 'Concours Trajectoires 2022', year: 2022, ended: true, demo: true },
    { slug: 'trajectoires-2020', name: 'Concours Trajectoires 2020', year: 2020, ended: true, demo: false },
  ]),
  '/contests/trajectoires-2020': published(theContestOf2020(), TUESDAY),
};

describe('contest countdown: other editions', () => {
  const openArchive = async (options: CountdownOptions = {}): Promise<PreparedCountdown> => {
    const countdown = await prepareCountdown({ ...options, answers: { ...archived, ...options.answers } });
    countdown.control(fr.archive).click();
    await until('the editions are there', () => countdown.text().includes('Trajectoires 2022'));
    return countdown;
  };
  const listed = (root: ShadowRoot) =>
    [...root.querySelectorAll('.editions button')].map(({ textContent }) => textContent?.trim());

  it('bring the visitor to the one that was chosen, and offer the way back first', async () => {
    const { control, root, text } = await openArchive();
    expect(listed(root)).to.deep.equal(['Concours Trajectoires 2022', 'Concours Trajectoires 2020']);
    control('Trajectoires 2020').click();
    await until('it is shown', () => root.querySelector('.eyebrow')?.textContent?.includes('2020'));
    await until('it has the focus', () => root.activeElement === root.querySelector('.eyebrow'));
    expect(listed(root)).to.deep.equal(['Concours Trajectoires 2026', 'Concours Trajectoires 2022']);
    expect(text()).to.include(plain(fr.currentEdition));
    control('Trajectoires 2026').click();
    await until('it is back', () => root.querySelector('.eyebrow')?.textContent?.includes('2026'));
    await until('it has the focus', () => root.activeElement === root.querySelector('.eyebrow'));
  });

  it('leave the shown one in place when they cannot be had, and say so above it', async () => {
    const { control, root, text } = await openArchive({ answers: { '/contests/trajectoires-2022': down } });
    control('Trajectoires 2022').click();
    await until('it says so', () => text().includes(plain(fr.failedTitle)));
    expect(root.querySelector('.eyebrow')?.textContent).to.include('2026');
    await until('the visitor is there', () => root.activeElement === root.querySelector('.eyebrow'));
  });

  it('that do not exist are said above the current one; the page is to blame where it asked', async () => {
    const { text, api } = await prepareCountdown({
      element: html`<alexis-contest-countdown contest="trajectoires-1812"></alexis-contest-countdown>`,
    });
    expect(text()).to.include(plain(fr.unknownContest('trajectoires-1812', false)));
    expect(text()).to.include('Candidatures ouvertes');
    expect(api.count('/contests/trajectoires-1812')).to.equal(1);
  });

  describe('in the address', () => {
    const linked = html`<alexis-contest-countdown deep-link></alexis-contest-countdown>`;
    const address = location.href;
    afterEach(() => history.replaceState(null, '', address));

    it('are asked for at once, without the current one, and leave the focus where it is', async () => {
      history.replaceState(null, '', '#alexis-contest=trajectoires-2020');
      const { api, root } = await prepareCountdown({ element: linked, answers: archived });
      expect(root.querySelector('.eyebrow')?.textContent).to.include('2020');
      expect(api.count('/contests/current')).to.equal(0);
      expect(root.activeElement).to.equal(null);
    });

    it('that do not exist are the address’s fault', async () => {
      history.replaceState(null, '', '#alexis-contest=trajectoires-1812');
      const { text } = await prepareCountdown({ element: linked });
      expect(text()).to.include(plain(fr.unknownContest('trajectoires-1812', true)));
      expect(text()).to.include('Candidatures ouvertes');
    });

    it('follow the visitor’s steps in the history', async () => {
      const { root } = await prepareCountdown({ element: linked, answers: archived });
      location.hash = '#alexis-contest=trajectoires-2020';
      await until('it is shown', () => root.querySelector('.eyebrow')?.textContent?.includes('2020'));
    });
  });
});

describe('contest countdown: a page that stays open', () => {
  it('asks again after an hour, which is no passage even where the editors changed something', async () => {
    const { clock, api, text, passages } = await prepareCountdown();
    await clock.advance(10 * 60_000);
    expect(api.count('/contests/current')).to.equal(1);
    const facts = anOpenContest();
    const phases = facts.phases.filter(({ id }) => id === 'remise-des-prix');
    api.answer('/contests/current', published({ ...facts, phases }, TUESDAY));
    clock.freeze(HOUR);
    window.dispatchEvent(new PageTransitionEvent('pageshow'));
    await until('it is new', () => /étape : remise des prix/i.test(text()));
    expect(api.count('/contests/current')).to.equal(2);
    expect(passages).to.deep.equal([]);
  });

  it('keeps what it shows when the server has gone, and says of when it is', async () => {
    const { clock, api, text, digits } = await prepareCountdown();
    api.answer('/contests/current', down);
    clock.freeze(HOUR + 1000);
    await clock.advance(1000);
    await until('it says so', () => text().includes(plain(sharedWords.stale('24 novembre 2026'))));
    expect(digits()).to.equal('11 j 06 h 59 min');
  });
});

describe('contest countdown: marks and rings', () => {
  it('tells each status of a phase by a shape of its own, not by colour alone', async () => {
    const { root } = await prepareCountdown();
    const phase = root.querySelector<HTMLElement>('.phase');
    if (!phase) throw new Error('no timeline');
    const shapes = PHASE_STATUSES.map((status) => {
      phase.className = `phase ${status}`;
      const { borderTopStyle, borderTopWidth, borderTopLeftRadius, blockSize, outlineStyle } = getComputedStyle(
        phase,
        '::before',
      );
      return [borderTopStyle, borderTopWidth, borderTopLeftRadius, blockSize, outlineStyle].join();
    });
    expect(new Set(shapes).size, shapes.join('\n')).to.equal(PHASE_STATUSES.length);
  });

  it('leaves the ring of what is folded within its own width', async () => {
    const { root, element } = await prepareCountdown();
    const kit = element.getBoundingClientRect();
    for (const summary of root.querySelectorAll('summary')) {
      summary.focus();
      const { left, right } = summary.getBoundingClientRect();
      expect(left - 4).to.be.at.least(kit.left);
      expect(right + 4).to.be.at.most(kit.right);
    }
  });
});

describe('contest countdown: languages', () => {
  for (const [lang, ...words] of [
    ['fr', 'Candidatures ouvertes', 'avant la clôture des candidatures'],
    ['en', 'Applications', 'Deadline'],
    ['de', 'Bewerbungen sind möglich', 'bis zum Bewerbungsschluss'],
  ] as const) {
    it(`speaks ${lang}`, async () => {
      const { text } = await prepareCountdown({ lang });
      for (const word of words) expect(text().toLowerCase()).to.include(word.toLowerCase());
    });
  }

  it('asks for its language, French without a word, as the loader does in advance', async () => {
    const french = await prepareCountdown();
    expect(french.api.requests.map(({ url }) => url.slice(french.api.base.length))).to.include('/contests/current');
    const german = await prepareCountdown({ lang: 'de' });
    expect(german.api.requests.map(({ url }) => url)).to.include(`${german.api.base}/contests/current?lang=de`);
  });

  it('changes with the page, which is no passage', async () => {
    const { element, text, told, passages } = await prepareCountdown();
    element.lang = 'en';
    await until('it is English', () => text().includes('Applications are open'));
    await element.updateComplete;
    expect(told()).to.equal('');
    expect(passages).to.deep.equal([]);
  });

  it('keeps what it shows when the edition cannot be had in the new one', async () => {
    const { element, api, text } = await prepareCountdown();
    api.answer('/contests/current', down);
    element.lang = 'en';
    await until('it says so', () => text().includes('24 novembre 2026'));
    expect(text()).to.include('Candidatures ouvertes');
    expect(text()).not.to.include('could not be loaded');
  });

  it('marks what is French on a page in another language', async () => {
    const facts = theContestOf2020();
    const [phase] = facts.phases;
    if (!phase) throw new Error('The edition has a phase.');
    const noted = { ...facts, rules: ['Être en Lorraine.'], phases: [{ ...phase, note: 'Rien n’est fixé.' }, phase] };
    const { root } = await prepareCountdown({
      element: OF_2020,
      lang: 'en',
      answers: { '/contests/trajectoires-2020': published(noted, TUESDAY) },
    });
    const french = [...root.querySelectorAll('[lang=fr]')].map((element) => plain(element.textContent.trim()));
    expect(french).to.deep.equal([
      'Concours Trajectoires 2020',
      'Rien n’est fixé.',
      'Rien n’est fixé.',
      'Être en Lorraine.',
    ]);
  });
});

describe('contest countdown: a French title within a sentence', () => {
  const remise = { id: 'remise', kind: 'prize-giving', state: 'planned', title: 'Remises des prix locales' } as const;
  const contest = published(anOpenContest({ phases: [{ ...remise, starts: '2027-03-12' }, remise] }), TUESDAY);
  const marked = async (lang: string) => {
    const { root } = await prepareCountdown({ lang, contest });
    return [...root.querySelectorAll('span[lang=fr]')].map((element) => [
      element.closest('[class]')?.className,
      element.textContent,
    ]);
  };

  it('is marked as French wherever it stands', async () => {
    expect(await marked('en')).to.deep.equal(
      ['title standing', 'visually-hidden', 'name', 'name', 'undecided', 'undecided'].map((place) => [
        place,
        remise.title,
      ]),
    );
  });

  it('is not on a French page', async () => {
    expect(await marked('fr')).to.deep.equal([]);
  });
});

describe('the place that the page reserves', () => {
  const TALL = 3000;
  const heightOf = async (above: string): Promise<number> => {
    const style = `display: block; margin-top: ${above}; min-height: ${TALL}px`;
    const { element } = await prepareCountdown({
      element: html`<alexis-contest-countdown compact style=${style}></alexis-contest-countdown>`,
    });
    await element.updateComplete;
    return element.offsetHeight;
  };

  it('is given back where what follows is out of sight', async () => {
    expect(await heightOf('150vh')).to.be.lessThan(TALL);
  });

  it('stays where the visitor would see the page move', async () => {
    expect(await heightOf('0')).to.equal(TALL);
  });
});
