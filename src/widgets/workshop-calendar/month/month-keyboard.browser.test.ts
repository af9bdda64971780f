import { expect } from '@open-wc/testing';
import { expectNoAxeViolations } from '../../../../test/support/axe.ts';
import { press } from '../../../../test/support/browser.ts';
import { fakeClock } from '../../../../test/support/clock.ts';
import { until } from '../../../../test/support/until.ts';
import { plainText } from '../../../../test/support/widget-page.ts';
import { NOW, type CalendarPage } from '../workshop-calendar.fixture.ts';
import { openMonth, reached, squareOf, squares } from './calendar-month.fixture.ts';

/** Days that the tab key reaches. */
const inTabOrder = (page: CalendarPage) =>
  squares(page)
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ dataset }) => dataset['date']);

describe('the month by keyboard', () => {
  it('arrows, Home and End, Page Up and Down, with Shift a year', async () => {
    const page = await openMonth();
    squareOf(page, '2026-11-23').focus();
    const ways: [string[], string][] = [
      [['ArrowRight'], '2026-11-24'],
      [['ArrowDown'], '2026-12-01'],
      [['ArrowLeft'], '2026-11-30'],
      [['ArrowUp'], '2026-11-23'],
      [['End'], '2026-11-29'],
      [['Home'], '2026-11-23'],
      [['PageDown'], '2026-12-23'],
      [['PageUp'], '2026-11-23'],
      [['Shift', 'PageDown'], '2027-11-23'],
      [['Shift', 'PageUp'], '2026-11-23'],
    ];
    for (const [keys, date] of ways) {
      await press(...keys);
      await reached(page, date);
    }
    await page.shown('heading', 'Novembre 2026');
  });

  it('one day is in the tab order, and the month is announced', async () => {
    const page = await openMonth();
    expect(inTabOrder(page)).to.deep.equal(['2026-11-23']);
    squareOf(page, '2026-11-23').focus();
    await press('PageDown');
    await reached(page, '2026-12-23');
    await page.announces('décembre 2026, 3 ateliers.');
    expect(inTabOrder(page)).to.deep.equal(['2026-12-23']);
  });

  it('a month is not announced to who has left it', async () => {
    const page = await openMonth();
    const clock = fakeClock(NOW);
    try {
      await page.click('button', 'Mois suivant');
      await until('it is about to be announced', () => clock.timers().some((delay) => delay >= 700 && delay < 1000));
      await page.click('button', /^Construire son prévisionnel/);
      await page.shown('heading', 'Construire son prévisionnel');
      await clock.advance(1000);
      await page.drawn();
      expect(page.announced).not.to.contain('décembre');
    } finally {
      clock.restore();
    }
  });

  it('Enter opens the only workshop of a day, and the way back is the grid', async () => {
    const page = await openMonth();
    squareOf(page, '2026-11-25').focus();
    await press('Enter');
    await page.shown('heading', 'Tester avec le CAPE');
    await page.click('button', 'Tous les ateliers');
    await until('the grid is back', () => page.focused?.closest('[role="grid"]'));
  });

  it('of several, a dialog lets choose; Escape returns to the day', async () => {
    const page = await openMonth();
    squareOf(page, '2026-11-26').focus();
    await press('Enter');
    const dialog = await page.shown('dialog', 'Ateliers du jeudi 26 novembre');
    expect(page.all('button', /voir le détail$/, dialog).map(plainText)).to.deep.equal([
      'De l’idée au projet',
      'Réunion d’information',
      'Trouver ses clients',
      'Choisir son statut',
    ]);
    expect(plainText(page.focused)).to.equal('Ateliers du jeudi 26 novembre');
    expect(plainText(dialog).split('26 novembre').length - 1, 'the date is said once').to.equal(1);
    await expectNoAxeViolations(page.element);
    await press('Escape');
    await reached(page, '2026-11-26');
    await until('it is gone', () => !dialog.isConnected);
  });
});
