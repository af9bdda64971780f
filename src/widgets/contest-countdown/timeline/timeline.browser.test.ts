import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { good } from '../../../../test/support/api.ts';
import { anOpenContest, contestAt, published } from '../../../../test/support/contests.ts';
import { until } from '../../../../test/support/until.ts';
import { plainText } from '../../../../test/support/widget-page.ts';
import { PHASE_STATUSES } from '../../../contract/contest-shown.ts';
import { digits, IN_2020, openCountdown, SIDEBAR, TUESDAY, type CountdownPage } from '../contest-countdown.fixture.ts';

/** The phases of the timeline. */
const phasesOf = (page: CountdownPage): readonly HTMLElement[] =>
  page.all('listitem', undefined, page.find('list', 'Calendrier du concours'));

describe('contest countdown: what is not fixed', () => {
  it('is told of 2020 as it was known in November, and nothing ticks', async () => {
    const page = await openCountdown(IN_2020);
    for (const text of ['Remise des prix', 'En décembre 2020', 'à Metz', 'format à confirmer (sur place ou en ligne)'])
      await page.says(text);
    expect(digits(page)).to.equal('');
    expect(page.clock.timers()).to.deep.equal([]);
    const { api } = page.context;
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
      for (const element of [html`<alexis-contest-countdown></alexis-contest-countdown>`, SIDEBAR]) {
        const page = await openCountdown({ element, contest });
        await until('it is told beside the date', () =>
          plainText(page.root.querySelector('[part=band]')).includes(
            'Date reportée ; prévue à l’origine le vendredi 11 décembre 2026.',
          ),
        );
      }
    });
  }

  it('changes in the timeline with the moment', async () => {
    const page = await openCountdown({ at: '2027-02-28T23:59:59+01:00' });
    const prize = () => plainText(phasesOf(page)[3]);
    expect(prize()).to.include('format à confirmer');
    await page.clock.advance(1001);
    await until('the month is over', () => prize().includes('Date passée, sans confirmation.'));
    expect(prize()).to.include('étape sans confirmation').and.not.to.include('à confirmer');
    await page.says('Prochaine étape : annonce des lauréats');
  });

  it('has a shape of its own, not a colour alone', async () => {
    const { phases, ...contest } = contestAt(anOpenContest(), TUESDAY);
    const [phase] = phases;
    const page = await openCountdown({
      contest: good({
        ...contest,
        phases: PHASE_STATUSES.map(() => phase),
        standings: contest.standings.map((standing) => ({ ...standing, statuses: PHASE_STATUSES })),
      }),
    });
    const shapes = phasesOf(page).map((element) => {
      const { borderTopStyle, borderTopWidth, borderTopLeftRadius, blockSize, outlineStyle } = getComputedStyle(
        element,
        '::before',
      );
      return [borderTopStyle, borderTopWidth, borderTopLeftRadius, blockSize, outlineStyle].join();
    });
    expect(new Set(shapes).size, shapes.join('\n')).to.equal(PHASE_STATUSES.length);
  });
});
