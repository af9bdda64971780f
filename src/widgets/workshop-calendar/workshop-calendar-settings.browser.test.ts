import { expect } from '@open-wc/testing';
import { collectWarnings } from '../../../test/support/context.ts';
import { until } from '../../../test/support/until.ts';
import { plainText } from '../../../test/support/widget-page.ts';
import { aSession, aWorkshop } from '../../../test/support/workshop.ts';
import { entryOf, EVERY_STATUS, openCalendar, setDeviceOffset, titles } from './workshop-calendar.fixture.ts';

describe('attributes', () => {
  it('pole, stage and format filter from the first moment', async () => {
    const page = await openCalendar({ attributes: { pole: 'dieuze', stage: 'formation', format: 'online' } });
    const seen = new Set<string>();
    // Whatever draws the calendar again while its filters load: a width, a language, the theme.
    await until('they are listed', async () => {
      page.element.requestUpdate();
      await page.drawn();
      titles(page).forEach((title) => seen.add(title));
      return seen.size > 0;
    });
    expect([...seen]).to.deep.equal(['Mes chiffres']);
  });

  it('a bad one is told once and left out', async () => {
    const warnings = collectWarnings();
    const page = await openCalendar({
      attributes: { view: 'grid', stage: 'dream', format: 'by-post', from: 'soon', limit: 'few' },
    });
    await page.shown('list');
    expect(titles(page).length).to.equal(10);
    for (const name of ['view', 'stage', 'format', 'from', 'limit'])
      expect(warnings.filter((line) => line.includes(`"${name}"`)).length, name).to.equal(1);
  });

  it('from asks the API for a later start', async () => {
    const page = await openCalendar({ attributes: { from: '2026-12-01' } });
    await page.shown('list');
    expect(page.context.api.requests[0]?.url).to.contain('from=2026-12-01');
  });
});

describe('structured data', () => {
  const scripts = () => document.head.querySelectorAll('script[type="application/ld+json"]');
  const asked = { attributes: { 'structured-data': '' } };

  it('is in the page once, and only where it is asked for', async () => {
    const plain = await openCalendar();
    await plain.shown('list');
    expect(scripts().length).to.equal(0);
    const pages = [await openCalendar(asked), await openCalendar(asked)];
    await until('it is there', () => scripts().length === 1);
    const graph = (JSON.parse(scripts()[0]?.textContent ?? '') as { '@graph': unknown[] })['@graph'];
    expect(graph.length).to.equal(EVERY_STATUS.length);
    pages.forEach(({ element }) => element.remove());
  });

  it('leaves the page with its calendar, and is then that of the next', async () => {
    const { element, context } = await openCalendar(asked);
    await until('it is there', () => scripts().length === 1);
    element.remove();
    expect(scripts().length).to.equal(0);
    context.provider.append(element);
    await until('it is there again', () => scripts().length === 1);
    const second = await openCalendar(asked);
    await second.shown('list');
    element.remove();
    await until('the other one describes', () => scripts().length === 1);
    second.element.remove();
    expect(scripts().length).to.equal(0);
  });
});

describe('events', () => {
  it('tell the page which workshop was opened, and nothing else', async () => {
    const page = await openCalendar();
    await page.click('button', /^Tester avec le CAPE, .*voir le détail$/);
    expect(page.events).to.deep.equal([['alexis-workshop-open', { workshop: 'few-left' }]]);
  });
});

describe('localisation', () => {
  const expected = {
    fr: ['14 h 00 – 16 h 00', 'plus que 2 places S’inscrire'],
    en: ['2:00 pm – 4:00 pm', 'only 2 places left Register'],
    de: ['14:00 Uhr – 16:00 Uhr', 'nur noch 2 Plätze Anmelden'],
  };
  for (const [lang, [time, action]] of Object.entries(expected))
    it(`${lang}: times, status and action`, async () => {
      const page = await openCalendar({ lang });
      const entry = plainText(await entryOf(page, 'Tester avec le CAPE'));
      expect(entry.startsWith(time ?? ''), entry).to.equal(true);
      expect(entry.endsWith(action ?? ''), entry).to.equal(true);
    });
});

describe('clocks', () => {
  it('Paris wall time stays over both weekends on which the clocks change', async () => {
    const page = await openCalendar({
      workshops: [
        aWorkshop({
          title: 'winter',
          id: 'winter',
          sessions: [aSession('2027-03-26T10:00:00+01:00', '2027-03-26T12:00:00+01:00')],
        }),
        aWorkshop({
          title: 'summer',
          id: 'summer',
          sessions: [aSession('2027-03-29T10:00:00+02:00', '2027-03-29T12:00:00+02:00')],
        }),
        aWorkshop({
          title: 'doubled',
          id: 'doubled',
          sessions: [aSession('2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00')],
        }),
      ],
      attributes: { now: '2026-10-20T09:00:00+02:00' },
    });
    for (const [title, time] of [
      ['winter', '10 h 00 – 12 h 00'],
      ['summer', '10 h 00 – 12 h 00'],
      ['doubled', '2 h 30 – 2 h 30'],
    ] as const)
      expect(plainText(await entryOf(page, title)).startsWith(time), title).to.equal(true);
  });

  for (const [where, offset, text] of [
    ['west of Paris', -180, '10 h 00 – 12 h 00 chez vous'],
    ['east of Paris', 660, 'jeudi 26 novembre, 0 h 00 – 2 h 00 chez vous'],
  ] as const)
    it(`${where}, the visitor’s own time is beside it`, async () => {
      setDeviceOffset(offset);
      const page = await openCalendar();
      const entry = plainText(await entryOf(page, 'Tester avec le CAPE'));
      expect(entry).to.contain('14 h 00 – 16 h 00 heure de Paris');
      expect(entry).to.contain(text);
    });

  it('in Paris nothing is added', async () => {
    const page = await openCalendar();
    await page.shown('list');
    expect(page.text).not.to.contain('chez vous');
  });
});
