import { expect } from '@open-wc/testing';
import { down } from '../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../test/support/axe.ts';
import { until } from '../../../test/support/until.ts';
import { plainText } from '../../../test/support/widget-page.ts';
import { openCalendar, type CalendarOptions } from './workshop-calendar.fixture.ts';

const CAPE = /^Tester avec le CAPE, .*voir le détail$/;

describe('axe', () => {
  const states: Record<string, CalendarOptions & { readonly says: string }> = {
    list: { says: '8 ateliers à venir' },
    empty: { workshops: [], says: 'Aucun atelier n’est programmé' },
    failed: { answers: { '/workshops': down }, says: 'n’a pas pu être chargée' },
  };
  for (const [name, { says, ...options }] of Object.entries(states))
    for (const theme of ['light', 'dark'])
      it(`finds nothing at 320 pixels: ${name}, ${theme}`, async () => {
        const page = await openCalendar({ ...options, width: 320, attributes: { theme } });
        await page.says(says);
        const { context, element } = page;
        context.provider.style.background = theme === 'dark' ? '#15181d' : '#fff';
        await expectNoAxeViolations(element);
        expect(element.scrollWidth).to.be.at.most(320);
      });

  it('finds nothing in the filters and the subscription', async () => {
    const page = await openCalendar({ width: 320 });
    await page.click('button', 'Filtrer les ateliers');
    await page.shown('searchbox');
    await expectNoAxeViolations(page.element);
    await page.click('button', 'Suivre ces ateliers dans votre agenda');
    await page.shown('link', 'S’abonner');
    await expectNoAxeViolations(page.element);
  });
});

describe('the focus', () => {
  it('goes to the title of an opened workshop, and back to the entry', async () => {
    const page = await openCalendar();
    await page.click('button', CAPE);
    await until('the title has the focus', () => page.focused === page.query('heading', 'Tester avec le CAPE'));
    await expectNoAxeViolations(page.element);
    await page.click('button', 'Tous les ateliers');
    await until('the entry has the focus again', () => plainText(page.focused) === 'Tester avec le CAPE');
  });
});

describe('screen readers', () => {
  it('are told of the way back each time', async () => {
    const page = await openCalendar();
    for (const turn of ['first', 'second']) {
      await page.click('button', CAPE);
      await page.shown('heading', 'Tester avec le CAPE');
      expect(page.announced, turn).not.to.contain('Retour');
      await page.click('button', 'Tous les ateliers');
      await page.announces('Retour à la liste des ateliers.');
    }
  });
});
