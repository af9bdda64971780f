import { expect } from '@open-wc/testing';
import { down, good } from '../../../../test/support/api.ts';
import { fivePoles } from '../../../../test/support/poles.ts';
import { openCalendar, type CalendarPage } from '../workshop-calendar.fixture.ts';

const TITLE = 'Tester avec le CAPE';

/** The opened workshop, which takes place in Dieuze. */
async function openWorkshop(
  answers: NonNullable<Parameters<typeof openCalendar>[0]>['answers'],
): Promise<CalendarPage> {
  const page = await openCalendar({ answers });
  await page.click('button', new RegExp(`^${TITLE}, .*voir le détail$`));
  await page.shown('heading', TITLE);
  return page;
}

describe('an opened workshop', () => {
  it('says where it is, how to get there and whom to call', async () => {
    const dieuze = fivePoles().find(({ slug }) => slug === 'dieuze');
    const { street, postcode, city } = dieuze?.address ?? {};
    const page = await openWorkshop({ '/poles/dieuze': good(dieuze) });
    await page.says(`${street}, ${postcode} ${city}`);
    const phone = (await page.shown('link', '03 53 01 40 40')) as HTMLAnchorElement; // A native link.
    expect(phone.href).to.equal('tel:+33353014040');
    await page.shown('link', 'OpenStreetMap');
    const card = page.find('link', /^Voir sur la carte/) as HTMLAnchorElement; // A native link.
    expect(card.href).to.contain('/embed/pole-locator?pole=dieuze');
  });

  it('names its pôle and town where the pôle cannot be loaded', async () => {
    const page = await openWorkshop({ '/poles/dieuze': down });
    await page.says('Dieuze');
    await page.shown('link', /^Voir sur la carte/);
    expect(page.query('link', /^03/)).to.equal(undefined);
  });
});
