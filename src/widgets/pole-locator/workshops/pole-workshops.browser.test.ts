import { expect } from '@open-wc/testing';
import { down, good } from '../../../../test/support/api.ts';
import { fivePoles } from '../../../../test/support/poles.ts';
import { aWorkshop, places } from '../../../../test/support/workshop.ts';
import { fr } from '../../../i18n/pole-locator/details/fr.ts';
import { ANSWERS, openCard, openLocator } from '../pole-locator.fixture.ts';

const pole = fivePoles().find(({ slug }) => slug === 'dieuze');

describe('the workshops of an opened card', () => {
  it('are the next three that one can come to, each with its state and the way to register', async () => {
    const full = { ...places('on-site', 12), left: 0 };
    const workshops = [
      aWorkshop({ id: 'gone', title: 'Annulé', pole, state: 'cancelled' }),
      aWorkshop({ id: 'first', title: 'Un', pole }),
      aWorkshop({ id: 'full', title: 'Deux', pole, places: [full] }),
      aWorkshop({ id: 'third', title: 'Trois', pole }),
      aWorkshop({ id: 'fourth', title: 'Quatre', pole }),
    ];
    const page = await openLocator({ answers: { ...ANSWERS, '/workshops': good(workshops) } });
    await openCard(page, 'Dieuze');
    const link = (await page.shown('link', `${fr.register}${fr.about('Un')}`)) as HTMLAnchorElement; // A native link.
    expect(link.href).to.contain('/embed/workshop-calendar#alexis-workshops=open.first');
    await page.shown('link', `${fr.joinWaitingList}${fr.about('Deux')}`);
    await page.says(fr.fullWaiting);
    await page.shown('link', `${fr.register}${fr.about('Trois')}`);
    expect(page.text).to.not.contain('Quatre');
    expect(page.text).to.not.contain('Annulé');
    const [request] = page.context.api.requests.filter(({ url }) => url.includes('/workshops'));
    expect(new URL(request?.url ?? '').searchParams.get('pole')).to.equal('dieuze');
  });

  it('are left out where they cannot be loaded', async () => {
    const page = await openLocator({ answers: { ...ANSWERS, '/workshops': down } });
    await openCard(page, 'Dieuze');
    await page.says(fr.accessibility);
    expect(page.text).to.not.contain(fr.workshops);
    expect(page.query('alert')).to.equal(undefined);
  });
});
