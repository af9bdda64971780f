import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { down, good } from '../../../../test/support/api.ts';
import { published, theContestOf2020 } from '../../../../test/support/contests.ts';
import { until } from '../../../../test/support/until.ts';
import { plainText } from '../../../../test/support/widget-page.ts';
import { fr } from '../../../i18n/contest-countdown/fr.ts';
import { openCountdown, TUESDAY, type CountdownOptions, type CountdownPage } from '../contest-countdown.fixture.ts';

/** The edition of 2020 beside the open one, and the archive that lists both. */
const archived = {
  '/contests': good([
    { slug: 'trajectoires-2022', name: 'Concours Trajectoires 2022', year: 2022, ended: true, demo: true },
    { slug: 'trajectoires-2020', name: 'Concours Trajectoires 2020', year: 2020, ended: true, demo: false },
    { slug: 'trajectoires-2026', name: 'Concours Trajectoires 2026', year: 2026, ended: false, demo: true },
  ]),
  '/contests/trajectoires-2020': published(theContestOf2020(), TUESDAY),
};

const openArchive = async (options: CountdownOptions = {}): Promise<CountdownPage> => {
  const page = await openCountdown({ ...options, answers: { ...archived, ...options.answers } });
  await page.click('button', fr.archive);
  await page.shown('button', 'Trajectoires 2022');
  return page;
};

/** Names of the editions that the archive offers. */
const listed = (page: CountdownPage): readonly string[] => page.all('button', /^Concours Trajectoires/).map(plainText);

describe('contest countdown: other editions', () => {
  it('bring the visitor to the one that was chosen, and offer the way back first', async () => {
    const page = await openArchive();
    expect(listed(page)).to.deep.equal(['Concours Trajectoires 2022', 'Concours Trajectoires 2020']);
    await page.click('button', 'Trajectoires 2020');
    await page.shown('heading', 'Concours Trajectoires 2020');
    await until('it has the focus', () => page.focused === page.find('heading', 'Concours Trajectoires 2020'));
    await until('the others are listed', () => page.query('button', 'Trajectoires 2026'));
    expect(listed(page)).to.deep.equal(['Concours Trajectoires 2026', 'Concours Trajectoires 2022']);
    await page.says(fr.currentEdition);
    await page.click('button', 'Trajectoires 2026');
    await page.shown('heading', 'Concours Trajectoires 2026');
    await until('it has the focus', () => page.focused === page.find('heading', 'Concours Trajectoires 2026'));
  });

  it('leave the shown one in place when they cannot be loaded, and say so above it', async () => {
    const page = await openArchive({ answers: { '/contests/trajectoires-2022': down } });
    await page.click('button', 'Trajectoires 2022');
    await page.says(fr.failedTitle);
    await until('the visitor is there', () => page.focused === page.find('heading', 'Concours Trajectoires 2026'));
  });

  it('that do not exist are named above the current one; the page is to blame where it asked', async () => {
    const page = await openCountdown({
      element: html`<alexis-contest-countdown contest="trajectoires-1812"></alexis-contest-countdown>`,
    });
    await page.says(fr.unknownContest('trajectoires-1812', false));
    await page.says('Candidatures ouvertes');
    expect(page.context.api.count('/contests/trajectoires-1812')).to.equal(1);
  });
});

describe('contest countdown: other editions in the address', () => {
  const linked = html`<alexis-contest-countdown deep-link></alexis-contest-countdown>`;
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  it('are asked for at once, without the current one, and leave the focus where it is', async () => {
    history.replaceState(null, '', '#alexis-contest=trajectoires-2020');
    const page = await openCountdown({ element: linked, answers: archived });
    await page.shown('heading', 'Concours Trajectoires 2020');
    expect(page.context.api.count('/contests/current')).to.equal(0);
    expect(page.focused).to.equal(null);
  });

  it('that do not exist are the address’s fault', async () => {
    history.replaceState(null, '', '#alexis-contest=trajectoires-1812');
    const page = await openCountdown({ element: linked });
    await page.says(fr.unknownContest('trajectoires-1812', true));
    await page.says('Candidatures ouvertes');
  });

  it('follow the visitor’s steps in the history', async () => {
    const page = await openCountdown({ element: linked, answers: archived });
    location.hash = '#alexis-contest=trajectoires-2020';
    await page.shown('heading', 'Concours Trajectoires 2020');
  });
});
