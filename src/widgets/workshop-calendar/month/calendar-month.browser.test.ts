import { expect } from '@open-wc/testing';
import { good, held, type Answer } from '../../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../../test/support/axe.ts';
import { emulateMedia, engine, press } from '../../../../test/support/browser.ts';
import { fakeClock } from '../../../../test/support/clock.ts';
import { until } from '../../../../test/support/until.ts';
import { aSession, aWorkshop } from '../../../../test/support/workshop.ts';
import { EVERY_STATUS, NOW, prepareCalendar, type CalendarOptions } from '../workshop-calendar.fixture.ts';

/** A calendar that shows November 2026 as a grid. */
async function prepareMonth(options: CalendarOptions = {}) {
  const calendar = await prepareCalendar({
    width: 1000,
    ...options,
    attributes: { view: 'month', ...options.attributes },
  });
  await calendar.shown('[role="grid"]');
  const cell = (date: string) => calendar.find(`.cell[data-date="${date}"]`);
  const focused = () => (calendar.root.activeElement as HTMLElement | null)?.dataset['date'];
  const reached = (date: string) => until(`the focus is on ${date}`, () => focused() === date);
  return { ...calendar, cell, focused, reached };
}

/** The name that a screen reader gets: what the square holds, without what is hidden from it. */
function nameOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('[aria-hidden="true"]').forEach((hidden) => hidden.remove());
  return fold(copy.textContent);
}

const fold = (text: string | null) => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

describe('the month', () => {
  it('is what a wide calendar shows by itself, and a narrow one on demand', async () => {
    const { shown } = await prepareCalendar({ width: 1000 });
    await shown('[role="grid"]');
    const narrow = await prepareCalendar({ width: 400 });
    await narrow.shown('.entry');
    expect(narrow.all('[role="grid"]').length).to.equal(0);
  });

  it('has six weeks from Monday, names holidays and today', async () => {
    const { all, cell, find, text } = await prepareMonth();
    expect(text('.month-title')).to.equal('Novembre 2026');
    // Another first letter by style would be read as a word of its own.
    expect(getComputedStyle(find('.month-title'), '::first-letter').textTransform).to.equal('none');
    expect(all('.cell').length).to.equal(42);
    expect(all('.cell')[0]?.dataset['date']).to.equal('2026-10-26');
    expect(all('[role="columnheader"]').map((name) => name.getAttribute('aria-label'))[0]).to.equal('lundi');
    expect(nameOf(cell('2026-11-11'))).to.equal('mercredi 11 novembre, aucun atelier. Armistice de 1918.');
    expect(nameOf(cell('2026-11-23'))).to.match(/^aujourd’hui, lundi 23 novembre, 1 atelier\./);
  });

  it('a day says every workshop: title, time, place, format and places', async () => {
    const { cell } = await prepareMonth();
    expect(nameOf(cell('2026-11-25'))).to.equal(
      'mercredi 25 novembre, 1 atelier. Tester avec le CAPE, 14 h 00 – 16 h 00, Dieuze, Sur place, plus que 2 places.',
    );
  });

  it('draws sessions of one week as one strip, and counts what has no room', async () => {
    const days = ['2026-12-01', '2026-12-03'];
    const series = aWorkshop({
      id: 'series',
      sessions: days.map((day) => aSession(`${day}T09:00:00+01:00`, `${day}T12:00:00+01:00`)),
    });
    const same = Array.from({ length: 5 }, (_, i) =>
      aWorkshop({ id: `same-${i}`, sessions: [aSession('2026-12-03T14:00:00+01:00', '2026-12-03T15:00:00+01:00')] }),
    );
    const { all, cell } = await prepareMonth({ workshops: [series, ...same] });
    const strips = all('.strip[data-id="series"]');
    expect(strips.length).to.equal(1);
    expect(
      [...(strips[0]?.querySelectorAll('.segments i') ?? [])].map((part) => part.hasAttribute('data-on')),
    ).to.deep.equal([true, false, true]);
    const width = (strips[0]?.offsetWidth ?? 0) / cell('2026-12-01').offsetWidth;
    expect(width).to.be.within(2.8, 3);
    expect(fold(cell('2026-12-03').querySelector('.more-of-day [aria-hidden]')?.textContent ?? '')).to.equal('+3');
  });

  it('on paper titles are whole and none covers another', async function () {
    if (engine !== 'chromium') this.skip();
    const title = 'Construire son prévisionnel et son plan de financement, pas à pas, en une matinée bien remplie';
    const workshops = ['a', 'b', 'c'].map((id) => aWorkshop({ id, title }));
    const { all } = await prepareMonth({ workshops });
    await emulateMedia({ type: 'print' });
    await until('nothing is cut', () => {
      const strips = all('.strip');
      const isWhole = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element) =>
        scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1;
      return strips.length === 3 && all('.strip-text').every(isWhole);
    });
    const boxes = all('.strip').map((strip) => strip.getBoundingClientRect());
    boxes.slice(1).forEach(({ top }, index) => expect(top).to.be.least(boxes[index]?.bottom ?? 0));
  });

  it('an empty month leads to the next workshop, or to the last one, and takes little room', async () => {
    const { button, text, reached, find, all, cell } = await prepareMonth({
      workshops: [aWorkshop({ sessions: [aSession('2027-02-09T14:00:00+01:00', '2027-02-09T16:00:00+01:00')] })],
    });
    expect(text('.month-title')).to.equal('Février 2027');
    const weekHeight = () => find('.grid').offsetHeight / all('.grid [role="row"]').length;
    const height = weekHeight();
    button('Mois précédent').click();
    await until('it is empty', () => text('.empty').startsWith('Aucun atelier en janvier 2027.'));
    expect(weekHeight()).to.be.below(height * 0.6);
    button('Voir le prochain, mardi 9 février 2027').click();
    await reached('2027-02-09');
    expect(cell('2027-02-15').offsetHeight).to.be.above(100);
    button('Mois suivant').click();
    await until('it is empty', () => text('.empty').startsWith('Aucun atelier en mars 2027.'));
    button('Voir le dernier, mardi 9 février 2027').click();
    await reached('2027-02-09');
  });

  it('reads what a month needs of the past and of later pages, once', async () => {
    const answer: Answer = (request) =>
      request.url.includes('to=2026-11-22')
        ? good([
            aWorkshop({ id: 'before', sessions: [aSession('2026-11-03T14:00:00+01:00', '2026-11-03T16:00:00+01:00')] }),
          ])(request)
        : good(EVERY_STATUS)(request);
    const { api, shown, button, text } = await prepareMonth({ answers: { '/workshops': answer } });
    await shown('.strip[data-id="before"]');
    const asked = api.requests.length;
    button('Mois suivant').click();
    await until('december is shown', () => text('.month-title') === 'Décembre 2026');
    button('Mois précédent').click();
    await shown('.strip[data-id="before"]');
    expect(api.requests.length).to.equal(asked);
  });

  it('reads the past also where its code was here before the first answer', async () => {
    const first = held(good(EVERY_STATUS));
    const before = aWorkshop({
      id: 'before',
      sessions: [aSession('2026-11-03T14:00:00+01:00', '2026-11-03T16:00:00+01:00')],
    });
    const { shown, element } = await prepareCalendar({
      width: 1000,
      attributes: { view: 'month' },
      answers: {
        '/workshops': (request) => (request.url.includes('to=') ? good([before])(request) : first.answer(request)),
      },
    });
    await element.updateComplete;
    first.release();
    await shown('.strip[data-id="before"]');
  });

  it('reads further pages up to what it shows, says so to assistive technology, and leaves the rest', async () => {
    const later = (month: string) =>
      aWorkshop({
        id: `in-${month}`,
        sessions: [aSession(`2027-${month}-03T14:00:00+01:00`, `2027-${month}-03T16:00:00+01:00`)],
        registration: { closes: `2027-${month}-01T09:00:00+01:00`, state: 'open' },
      });
    const january = held(good([later('01')], { next: 'february' }));
    const answer: Answer = (request) => {
      const { searchParams } = new URL(request.url);
      if (searchParams.get('to')) return good([])(request);
      if (searchParams.get('cursor') === 'january') return january.answer(request);
      if (searchParams.get('cursor') === 'february') return good([later('02')], { next: 'march' })(request);
      if (searchParams.get('cursor')) throw new Error('nobody asked for March');
      return good(EVERY_STATUS, { next: 'january' })(request);
    };
    const { root, shown, button, text, api } = await prepareMonth({ answers: { '/workshops': answer } });
    await until('november is whole', () => root.querySelector('.grid[aria-busy="false"]'));
    button('Mois suivant').click();
    await until('december is being read', () => root.querySelector('.grid[aria-busy="true"]'));
    january.release();
    // January's third stands in the last week of December's grid: one more page says that nothing is missing.
    await shown('.strip[data-id="in-01"]');
    await until('december is whole', () => root.querySelector('.grid[aria-busy="false"]'));
    await until('it is announced', () => /décembre 2026, 3 ateliers/.test(text('.kit > .visually-hidden[aria-live]')));
    expect(api.requests.some(({ url }) => url.includes('cursor=march'))).to.equal(false);
    expect(text('.summary')).to.equal('Plus de 10 ateliers à venir');
  });
});

describe('keyboard', () => {
  it('arrows, Home and End, Page Up and Down, with Shift a year', async () => {
    const { cell, reached, text } = await prepareMonth();
    cell('2026-11-23').focus();
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
      await reached(date);
    }
    expect(text('.month-title')).to.equal('Novembre 2026');
  });

  it('one day is in the tab order, and the month is announced', async () => {
    const { all, cell, root, reached } = await prepareMonth();
    expect(all('.cell[tabindex="0"]').map(({ dataset }) => dataset['date'])).to.deep.equal(['2026-11-23']);
    cell('2026-11-23').focus();
    await press('PageDown');
    await reached('2026-12-23');
    await until('it is said', () =>
      [...root.querySelectorAll('[aria-live]')].some((one) => fold(one.textContent) === 'décembre 2026, 3 ateliers.'),
    );
    expect(all('.cell[tabindex="0"]').length).to.equal(1);
  });

  it('a month is not said to who has left it', async () => {
    const { button, find, shown, text } = await prepareMonth();
    const clock = fakeClock(NOW);
    try {
      button('Mois suivant').click();
      await until('it is about to be said', () => clock.timers().some((delay) => delay >= 700 && delay < 1000));
      find('.strip').click();
      await shown('.detail-title');
      await clock.advance(1000);
      expect(text('.kit > .visually-hidden[aria-live]')).to.equal('');
    } finally {
      clock.restore();
    }
  });

  it('Enter opens the only workshop of a day, and the way back is the grid', async () => {
    const { cell, shown, text, button, root } = await prepareMonth();
    cell('2026-11-25').focus();
    await press('Enter');
    await shown('.detail-title');
    expect(text('.detail-title')).to.equal('Tester avec le CAPE');
    button('Tous les ateliers').click();
    await until('the grid is back', () => root.activeElement?.closest('[role="grid"]'));
  });

  it('of several, a dialog lets choose; Escape returns to the day', async () => {
    const { cell, shown, all, reached, element } = await prepareMonth();
    cell('2026-11-26').focus();
    await press('Enter');
    const dialog = (await shown('dialog[open]')) as HTMLDialogElement;
    expect(all('dialog .entry').map(({ dataset }) => dataset['id'])).to.deep.equal([
      'cancelled',
      'full-waiting',
      'full',
      'moved',
    ]);
    await expectNoAxeViolations(element);
    await press('Escape');
    await reached('2026-11-26');
    await until('it is gone', () => !dialog.isConnected);
  });
});

describe('a narrow month', () => {
  it('has dots, and the chosen day’s workshops below', async () => {
    const { cell, all, find, shown, element } = await prepareMonth({ width: 320 });
    await until('it knows its width', () => find('.month').hasAttribute('data-narrow'));
    expect(find('.strip').offsetWidth).to.be.at.most(1);
    cell('2026-11-26').click();
    await shown('.of-day .entry');
    expect(all('.of-day .entry').length).to.equal(4);
    await expectNoAxeViolations(element);
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('keeps its title between the buttons, and the names of days whole, where text is twice as large', async () => {
    const { all, find, element } = await prepareMonth({ width: 320 });
    element.style.setProperty('--alexis-font-size', '32px');
    const tops = all('.month-head > *')
      .slice(0, 3)
      .map((part) => part.getBoundingClientRect());
    for (const { top, bottom } of tops) expect(top < tops[0]!.bottom && bottom > tops[0]!.top).to.equal(true);
    expect(find('.month-title').scrollWidth).to.be.at.most(find('.month-title').offsetWidth);
    for (const name of all('[role="columnheader"]')) {
      expect(name.scrollWidth).to.be.at.most(name.offsetWidth);
      expect(name.offsetHeight, name.textContent).to.be.below(40);
    }
  });
});

describe('accessibility', () => {
  for (const theme of ['light', 'dark'])
    it(`axe finds nothing in the grid, ${theme}`, async () => {
      const { provider, element } = await prepareMonth({ attributes: { theme } });
      provider.style.background = theme === 'dark' ? '#15181d' : '#fff';
      await expectNoAxeViolations(element);
    });
});

describe('localisation', () => {
  for (const [lang, title, name] of [
    ['en', 'November 2026', 'Wednesday'],
    ['de', 'November 2026', 'Mittwoch'],
  ])
    it(`${lang}: month, days and workshops`, async () => {
      const { text, cell } = await prepareMonth({ lang });
      expect(text('.month-title')).to.equal(title);
      expect(nameOf(cell('2026-11-25'))).to.contain(name);
    });
});
