import { expect } from '@open-wc/testing';
import { down, good, held } from '../../../test/support/api.ts';
import { until } from '../../../test/support/until.ts';
import type { WidgetPage } from '../../../test/support/widget-page.ts';
import { EVERY_STATUS, openCalendar } from './workshop-calendar.fixture.ts';

/** Weeks of the month that is shown. */
const weeksOf = (page: WidgetPage): number => page.all('row').length - 1;

describe('the view that is shown by itself', () => {
  it('is the month where it has room, from the first drawing on', async () => {
    const answer = held(good(EVERY_STATUS));
    const page = await openCalendar({ width: 1000, answers: { '/workshops': answer.answer } });
    let hasShownList = page.root.querySelector('ol') !== null;
    const observer = new MutationObserver(() => (hasShownList ||= page.root.querySelector('ol') !== null));
    observer.observe(page.root, { subtree: true, childList: true });
    answer.release();
    await page.shown('grid');
    observer.disconnect();
    expect(hasShownList, 'a list, or the shape of one').to.equal(false);
  });

  it('is the list where the month has no room', async () => {
    const page = await openCalendar({ width: 700 });
    await page.shown('button', /^Tester avec le CAPE/);
    expect(page.query('grid')).to.equal(undefined);
  });

  it('stays when a scroll bar comes, or goes, beside it', async () => {
    for (const [before, after, role] of [
      [1005, 990, 'grid'],
      [990, 1005, 'list'],
    ] as const) {
      const page = await openCalendar({ width: before });
      await page.shown(role);
      page.context.provider.style.inlineSize = `${after}px`;
      await until('the width is known', () => page.element.offsetWidth === after);
      await page.click('button', 'Filtrer les ateliers');
      await page.shown('searchbox');
      expect(page.query(role), `${before} px, then ${after} px`).not.to.equal(undefined);
    }
  });

  it('is decided when it can first be seen', async () => {
    const answer = held(good(EVERY_STATUS));
    const page = await openCalendar({ width: 1000, answers: { '/workshops': answer.answer } });
    page.context.provider.style.display = 'none';
    answer.release();
    await until('it is drawn unseen', () => page.root.querySelector('[part="bar"]'));
    page.context.provider.style.display = '';
    await page.shown('grid');
    const hidden = held(good(EVERY_STATUS));
    const narrow = await openCalendar({ width: 1000, answers: { '/workshops': hidden.answer } });
    narrow.context.provider.style.inlineSize = '400px';
    await until('the width is known', () => narrow.element.offsetWidth === 400);
    hidden.release();
    await narrow.shown('button', /^Tester avec le CAPE/);
    expect(narrow.query('grid')).to.equal(undefined);
  });
});

describe('the weeks of a month', () => {
  it('are those that it touches, and as many as before in a month with fewer', async () => {
    const page = await openCalendar({ attributes: { view: 'month', now: '2026-12-03T09:00:00+01:00' } });
    await page.shown('heading', 'Décembre 2026');
    expect(weeksOf(page), 'December').to.equal(5);
    await page.click('button', 'Mois suivant');
    await page.click('button', 'Mois suivant');
    await page.shown('heading', 'Février 2027');
    expect(weeksOf(page), 'February, which needs four').to.equal(5);
    for (let month = 0; month < 3; month++) await page.click('button', 'Mois précédent');
    await page.shown('heading', 'Novembre 2026');
    expect(weeksOf(page), 'November').to.equal(6);
    await page.click('button', 'Mois suivant');
    await page.shown('heading', 'Décembre 2026');
    expect(weeksOf(page), 'December again').to.equal(6);
  });
});

describe('the height that the page reserved', () => {
  const TALL = 'min-height: 3000px;';
  const isReleased = ({ element }: WidgetPage): boolean => element.offsetHeight < 3000;

  it('stays for the list, and is given back when the visitor acts, in the page’s own style', async () => {
    const page = await openCalendar({ attributes: { style: TALL } });
    await page.shown('list');
    expect(isReleased(page)).to.equal(false);
    await page.click('button', 'Filtrer les ateliers');
    await until('it is given back', () => isReleased(page));
    expect(page.element.getAttribute('style')).to.equal(TALL);
  });

  it('is given back where there is no list, or a filter of the page makes it short', async () => {
    for (const options of [{ answers: { '/workshops': down } }, { workshops: [] }, { attributes: { pole: 'etain' } }]) {
      const page = await openCalendar({ ...options, attributes: { ...options.attributes, style: TALL } });
      await until('it is given back', () => isReleased(page));
    }
  });
});
