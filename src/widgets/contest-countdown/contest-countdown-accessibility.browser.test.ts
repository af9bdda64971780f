import { html } from 'lit';
import { expect } from '@open-wc/testing';
import { down, good, held, problem } from '../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../test/support/axe.ts';
import { collectWarnings } from '../../../test/support/context.ts';
import { anEndedContest, published } from '../../../test/support/contests.ts';
import { until } from '../../../test/support/until.ts';
import { fr } from '../../i18n/contest-countdown/fr.ts';
import {
  IN_2020,
  KEPT_ANSWER,
  LAST_DAY,
  openCountdown,
  SIDEBAR,
  TUESDAY,
  type CountdownOptions,
  type CountdownPage,
} from './contest-countdown.fixture.ts';

/** Every state a visitor can see. */
const STATES: Readonly<Record<string, CountdownOptions & { then?: (page: CountdownPage) => Promise<unknown> }>> = {
  loading: { contest: held(down).answer, wait: 'nothing' },
  'days to go': {},
  'the last day': { at: LAST_DAY },
  'a day without an hour': { at: '2026-12-20T09:00:00+01:00' },
  'that day itself': { at: '2027-01-08T09:00:00+01:00' },
  paused: { then: (page) => page.click('button', fr.pauseCountdown) },
  undecided: IN_2020,
  'ended, with laureates': {
    contest: published(anEndedContest(), TUESDAY),
    then: (page) => page.says('Ada Exemple'),
  },
  'a sidebar': { element: SIDEBAR },
  'a sidebar with laureates': {
    element: SIDEBAR,
    contest: published(anEndedContest(), TUESDAY),
    then: async (page) => {
      await page.click('button', fr.seeLaureates);
      await page.says('Ada Exemple');
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
    then: async (page) => {
      await page.click('button', fr.rulesTitle);
      await page.click('button', fr.archive);
      await page.shown('button', 'Trajectoires 2020');
    },
  },
  'a failure': { contest: down, wait: 'nothing', then: (page) => page.says(fr.failedTitle) },
  'nothing published': { contest: problem(404, 'not-found'), wait: 'nothing', then: (page) => page.says(fr.none) },
  'an edition that is none': {
    element: html`<alexis-contest-countdown contest="trajectoires-1812"></alexis-contest-countdown>`,
    wait: 'nothing',
    then: (page) => page.says('trajectoires-1812'),
  },
  'the last good answer': KEPT_ANSWER,
};

const PAGES = [
  { where: 'a light page', theme: 'light', style: 'background: #fff; color: #222' },
  { where: 'a dark page', theme: 'dark', style: 'background: #101418; color: #eee' },
  { where: 'a column of 280 pixels', theme: 'light', style: 'background: #fff; color: #222; width: 280px' },
  { where: 'a page of a middle tone', theme: 'dark', style: 'background: #c33; color: #fff' },
] as const;

describe('contest countdown: accessibility', () => {
  for (const [state, { then, ...options }] of Object.entries(STATES)) {
    it(`axe finds nothing in: ${state}`, async () => {
      collectWarnings();
      const page = await openCountdown(options);
      await then?.(page);
      // axe works with timers of its own.
      page.clock.restore();
      const { element, root } = page;
      const { provider } = page.context;
      for (const { where, theme, style } of PAGES) {
        provider.setAttribute('style', style);
        element.requestUpdate();
        await until(`it is drawn for ${where}`, () => root.querySelector(`[part=base][data-theme=${theme}]`));
        await expectNoAxeViolations(provider);
        expect(provider.scrollWidth, `width on ${where}`).to.be.at.most(provider.clientWidth);
      }
    });
  }
});
