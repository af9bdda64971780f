import { expect } from '@open-wc/testing';
import { good, held, type Answer } from '../../../../test/support/api.ts';
import { expectNoAxeViolations } from '../../../../test/support/axe.ts';
import { emulateMedia, engine } from '../../../../test/support/browser.ts';
import { until } from '../../../../test/support/until.ts';
import { accessibleName, plainText } from '../../../../test/support/widget-page.ts';
import { aSession, aWorkshop } from '../../../../test/support/workshop.ts';
import { EVERY_STATUS, openCalendar } from '../workshop-calendar.fixture.ts';
import { nameOf, openMonth, reached, squareOf, squares } from './calendar-month.fixture.ts';

/** A workshop of two hours in the afternoon of a day, `YYYY-MM-DD`. */
const onDay = (id: string, title: string, day: string) =>
  aWorkshop({
    id,
    title,
    sessions: [aSession(`${day}T14:00:00+01:00`, `${day}T16:00:00+01:00`)],
  });

describe('the month', () => {
  it('is what a wide calendar shows by itself, and a narrow one on demand', async () => {
    const wide = await openCalendar({ width: 1000 });
    await wide.shown('grid');
    const narrow = await openCalendar({ width: 400 });
    await narrow.shown('button', /^Tester avec le CAPE/);
    expect(narrow.query('grid')).to.equal(undefined);
  });

  it('has six weeks from Monday, names holidays and today', async () => {
    const page = await openMonth();
    const title = page.find('heading', 'Novembre 2026');
    expect(plainText(title)).to.equal('Novembre 2026');
    // Another first letter by style would be read as a word of its own.
    expect(getComputedStyle(title, '::first-letter').textTransform).to.equal('none');
    expect(squares(page).length).to.equal(42);
    expect(squares(page)[0]?.dataset['date']).to.equal('2026-10-26');
    expect(page.all('columnheader').map(accessibleName)[0]).to.equal('lundi');
    expect(nameOf(page, '2026-11-11')).to.match(/^mercredi 11 novembre, aucun atelier\. Armistice de 1918 ?\.$/);
    expect(nameOf(page, '2026-11-23')).to.match(/^aujourd’hui, lundi 23 novembre, 1 atelier\./);
  });

  it('a day says every workshop: title, time, place, format and places', async () => {
    const page = await openMonth();
    expect(nameOf(page, '2026-11-25')).to.match(
      /^mercredi 25 novembre, 1 atelier\. Tester avec le CAPE ?, 14 h 00 – 16 h 00, Dieuze, Sur place, plus que 2 places\.$/,
    );
  });

  it('draws sessions of one week as one strip, and counts what has no room', async () => {
    const days = ['2026-12-01', '2026-12-03'];
    const series = aWorkshop({
      id: 'series',
      title: 'En deux séances',
      sessions: days.map((day) => aSession(`${day}T09:00:00+01:00`, `${day}T12:00:00+01:00`)),
    });
    const same = Array.from({ length: 5 }, (_, i) =>
      aWorkshop({ id: `same-${i}`, sessions: [aSession('2026-12-03T14:00:00+01:00', '2026-12-03T15:00:00+01:00')] }),
    );
    const page = await openMonth({ workshops: [series, ...same] });
    const strips = page.all('button', /^En deux séances/);
    expect(strips.length).to.equal(1);
    expect([...(strips[0]?.querySelectorAll('i') ?? [])].map((part) => part.hasAttribute('data-on'))).to.deep.equal([
      true,
      false,
      true,
    ]);
    const width = (strips[0]?.offsetWidth ?? 0) / squareOf(page, '2026-12-01').offsetWidth;
    expect(width).to.be.within(2.8, 3);
    const others = page.find('button', '3 autres ateliers, jeudi 3 décembre', squareOf(page, '2026-12-03'));
    expect(plainText(others.querySelector('[aria-hidden]'))).to.equal('+3');
  });

  it('says time, title, place and state in a square, and cuts none of it', async () => {
    const title = 'Construire son prévisionnel et son plan de financement, pas à pas, en une matinée bien remplie';
    const places = [{ mode: 'on-site', capacity: 12, left: 2, waiting: 0 }] as const;
    const page = await openMonth({ workshops: [aWorkshop({ id: 'long', title, places: [...places] })] });
    const event = await page.shown('button', /^Construire son prévisionnel/);
    const shown = [...event.querySelectorAll<HTMLElement>('.event-text > :not(.visually-hidden)')];
    expect(shown.map(plainText)).to.deep.equal(['14 h', title, 'Dieuze · plus que 2 places']);
    for (const { scrollWidth, clientWidth, scrollHeight, clientHeight } of [event, ...shown])
      expect(scrollWidth <= clientWidth && scrollHeight <= clientHeight).to.equal(true);
    expect(event.getBoundingClientRect().bottom).to.be.at.most(
      squareOf(page, '2026-12-08').getBoundingClientRect().bottom,
    );
    await page.says('1 atelier en décembre');
  });

  it('on paper titles are whole and none covers another', async function () {
    if (engine !== 'chromium') this.skip();
    const title = 'Construire son prévisionnel et son plan de financement, pas à pas, en une matinée bien remplie';
    const workshops = ['a', 'b', 'c'].map((id) => aWorkshop({ id, title }));
    const page = await openMonth({ workshops });
    const strips = page.all('button', /^Construire son prévisionnel/);
    expect(strips.length).to.equal(3);
    await emulateMedia({ type: 'print' });
    await until('nothing is cut', () =>
      strips
        .map((strip) => strip.querySelector('span:not([aria-hidden])') ?? strip)
        .every(
          ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
            scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1,
        ),
    );
    const boxes = strips.map((strip) => strip.getBoundingClientRect());
    boxes.slice(1).forEach(({ top }, index) => expect(top).to.be.least(boxes[index]?.bottom ?? 0));
  });

  it('an empty month leads to the next workshop, or to the last one, and takes little room', async () => {
    const page = await openMonth({ workshops: [onDay('only', 'Seul', '2027-02-09')] });
    await page.shown('heading', 'Février 2027');
    await page.click('button', 'Mois précédent');
    await page.announces('Aucun atelier en janvier 2027.');
    await until('the weeks are low', () => squareOf(page, '2027-01-13').offsetHeight < 60);
    await page.click('button', 'Voir le prochain, mardi 9 février 2027');
    await reached(page, '2027-02-09');
    await until('the weeks are high', () => squareOf(page, '2027-02-15').offsetHeight > 80);
    await page.click('button', 'Mois suivant');
    await page.announces('Aucun atelier en mars 2027.');
    await page.click('button', 'Voir le dernier, mardi 9 février 2027');
    await reached(page, '2027-02-09');
  });
});

describe('what a month reads', () => {
  const BEFORE = onDay('before', 'Au début du mois', '2026-11-03');

  it('is of the past and of later pages, once', async () => {
    const answer: Answer = (request) =>
      request.url.includes('to=2026-11-22') ? good([BEFORE])(request) : good(EVERY_STATUS)(request);
    const page = await openMonth({ answers: { '/workshops': answer } });
    await page.shown('button', 'Au début du mois');
    const asked = page.context.api.requests.length;
    await page.click('button', 'Mois suivant');
    await page.shown('heading', 'Décembre 2026');
    await page.click('button', 'Mois précédent');
    await page.shown('button', 'Au début du mois');
    expect(page.context.api.requests.length).to.equal(asked);
  });

  it('is the past also where its code was here before the first answer', async () => {
    const first = held(good(EVERY_STATUS));
    const page = await openCalendar({
      width: 1000,
      attributes: { view: 'month' },
      answers: {
        '/workshops': (request) => (request.url.includes('to=') ? good([BEFORE])(request) : first.answer(request)),
      },
    });
    await page.drawn();
    first.release();
    await page.shown('button', 'Au début du mois');
  });

  it('is further pages up to what it shows, as assistive technology is told, and not the rest', async () => {
    const later = (month: string) =>
      aWorkshop({
        id: `in-${month}`,
        title: `Au mois ${month}`,
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
    const page = await openMonth({ answers: { '/workshops': answer } });
    const isBusy = () => page.find('grid').getAttribute('aria-busy') === 'true';
    await until('november is whole', () => !isBusy());
    await page.click('button', 'Mois suivant');
    await until('december is being read', isBusy);
    january.release();
    // January's third is in the last week of December's grid: one more page says that nothing is missing.
    await page.shown('button', 'Au mois 01');
    await until('december is whole', () => !isBusy());
    await page.announces('décembre 2026, 3 ateliers');
    expect(page.context.api.requests.some(({ url }) => url.includes('cursor=march'))).to.equal(false);
    await page.says('3 ateliers en décembre');
  });
});

describe('a narrow month', () => {
  it('has the first day with workshops chosen, whose list is below, and then the day that the visitor chooses', async () => {
    const page = await openMonth({ width: 320 });
    const today = await page.shown('region', 'Ateliers du lundi 23 novembre');
    expect(page.all('button', /voir le détail$/, today).map(plainText)).to.deep.equal(['Premiers pas']);
    expect(squareOf(page, '2026-11-23').getAttribute('aria-selected')).to.equal('true');
    squareOf(page, '2026-11-26').click();
    const day = await page.shown('region', 'Ateliers du jeudi 26 novembre');
    expect(page.all('button', /voir le détail$/, day).length).to.equal(4);
    await page.click('button', /^Choisir son statut.*voir le détail$/);
    await page.click('button', 'Tous les ateliers');
    await page.shown('region', 'Ateliers du jeudi 26 novembre');
    await expectNoAxeViolations(page.element);
    expect(page.element.scrollWidth).to.be.at.most(320);
  });

  it('marks the state of a workshop by the same shape as the list, without colours too', async function () {
    const page = await openMonth({ width: 320 });
    await page.shown('region', 'Ateliers du lundi 23 novembre');
    const marksOf = (date: string) =>
      [...squareOf(page, date).querySelectorAll('.dots i')].map((mark) => {
        const { borderWidth, borderStyle, borderRadius, content } = getComputedStyle(mark, '::before');
        return [borderWidth, borderStyle, borderRadius, content.slice(0, 3)].join(' ');
      });
    // One of each: few left, waiting list, full, cancelled, places left, not yet, over.
    const marks = ['2026-11-25', '2026-11-26', '2026-11-23', '2026-12-01'].flatMap(marksOf);
    expect(new Set(marks).size).to.equal(marks.length);
    if (engine !== 'chromium') return;
    await emulateMedia({ 'forced-colors': 'active' });
    expect(['2026-11-25', '2026-11-26', '2026-11-23', '2026-12-01'].flatMap(marksOf)).to.deep.equal(marks);
  });

  it('keeps its title between the buttons, and the names of days whole, where text is twice as large', async () => {
    const page = await openMonth({ width: 320 });
    page.element.style.setProperty('--alexis-font-size', '32px');
    const title = page.find('heading', 'Novembre 2026');
    const tops = [page.find('button', 'Mois précédent'), title, page.find('button', 'Mois suivant')].map((part) =>
      part.getBoundingClientRect(),
    );
    for (const { top, bottom } of tops) expect(top < tops[0]!.bottom && bottom > tops[0]!.top).to.equal(true);
    expect(title.scrollWidth).to.be.at.most(title.offsetWidth);
    for (const name of page.all('columnheader')) {
      expect(name.scrollWidth).to.be.at.most(name.offsetWidth);
      expect(name.offsetHeight, name.textContent).to.be.below(40);
    }
  });
});

describe('accessibility', () => {
  for (const theme of ['light', 'dark'])
    it(`axe finds nothing in the grid, ${theme}`, async () => {
      const page = await openMonth({ attributes: { theme } });
      page.context.provider.style.background = theme === 'dark' ? '#15181d' : '#fff';
      await expectNoAxeViolations(page.element);
    });
});

describe('localisation', () => {
  for (const [lang, title, name] of [
    ['en', 'November 2026', 'Wednesday'],
    ['de', 'November 2026', 'Mittwoch'],
  ] as const)
    it(`${lang}: month, days and workshops`, async () => {
      const page = await openMonth({ lang });
      await page.shown('heading', title);
      expect(nameOf(page, '2026-11-25')).to.contain(name);
    });
});
