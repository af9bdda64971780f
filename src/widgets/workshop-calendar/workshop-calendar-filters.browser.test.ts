import { expect } from '@open-wc/testing';
import { down, good, held } from '../../../test/support/api.ts';
import { until } from '../../../test/support/until.ts';
import { plainText, type WidgetPage } from '../../../test/support/widget-page.ts';
import { aSession, aWorkshop } from '../../../test/support/workshop.ts';
import { Origin } from '../../domain/geo/origin.ts';
import type { AlexisWorkshopCalendar } from './workshop-calendar.ts';
import { EVERY_STATUS, many, openCalendar, titles, twoPages } from './workshop-calendar.fixture.ts';

type CalendarPage = WidgetPage<AlexisWorkshopCalendar>;

const NOTHING_FITS = 'Aucun atelier ne correspond à ces filtres.';
const CLEAR = 'Retirer les filtres';

/** A calendar with its filters open. */
async function openFilters(): Promise<CalendarPage> {
  const page = await openCalendar();
  await page.click('button', 'Filtrer les ateliers');
  await page.shown('searchbox');
  return page;
}

async function choose(page: CalendarPage, name: string, value: string): Promise<void> {
  const select = (await page.shown('combobox', name)) as HTMLSelectElement; // A native choice.
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

const shows = (page: CalendarPage, ...wanted: string[]): Promise<unknown> =>
  until(`the list is ${wanted.join(', ')}`, () => titles(page).join() === wanted.join());
const showsAll = (page: CalendarPage): Promise<unknown> => until('all are shown', () => titles(page).length === 10);

describe('filters', () => {
  it('offer what there is, and narrow the list; together they can be taken back', async () => {
    const page = await openFilters();
    await choose(page, 'Pôle', 'etain');
    await shows(page, 'Réunion d’information');
    await page.says('1 atelier à venir');
    expect(page.find('button', 'Filtrer les ateliers').textContent).to.contain('1');
    await page.click('button', CLEAR);
    await showsAll(page);
    await until('the focus is on the filters', () => page.focused === page.find('button', 'Filtrer les ateliers'));
  });

  it('are text, format, language and places left', async () => {
    const page = await openFilters();
    await page.fill('Rechercher un atelier', 'cape', 'searchbox');
    await shows(page, 'Tester avec le CAPE');
    await page.fill('Rechercher un atelier', '', 'searchbox');
    await choose(page, 'Langue', 'en');
    await shows(page, 'Starting a business');
    await choose(page, 'Langue', '');
    await choose(page, 'Format', 'online');
    await shows(page, 'Mes chiffres', 'Starting a business');
    await choose(page, 'Format', '');
    await page.click('checkbox', 'Avec des places libres');
    await shows(page, 'Tester avec le CAPE', 'Choisir son statut', 'Construire son prévisionnel', 'Mes chiffres');
  });

  it('say where nothing fits, with the way back', async () => {
    const page = await openFilters();
    await page.fill('Rechercher un atelier', 'astronaute', 'searchbox');
    await page.says(NOTHING_FITS);
    await page.click('button', CLEAR);
    await showsAll(page);
  });

  it('search what is typed without Enter, and an emptied field shows all again', async () => {
    const page = await openFilters();
    await page.fill('Rechercher un atelier', 'astronaute', 'searchbox');
    await page.says(NOTHING_FITS);
    await page.fill('Rechercher un atelier', '', 'searchbox');
    await showsAll(page);
  });

  it('follow a pôle or a step chosen in another widget, and no longer when it is given up', async () => {
    const page = await openCalendar();
    const { updateVisit } = page.context;
    updateVisit({ pole: 'etain' });
    await shows(page, 'Réunion d’information');
    updateVisit({ pole: null, stage: 'test' });
    await shows(page, 'Tester avec le CAPE');
    updateVisit({ stage: null });
    await showsAll(page);
  });

  it('asked for by the page see every workshop, also where their code is here before any', async () => {
    const first = held(good(many(10), { next: 'two' }));
    const page = await openCalendar({
      attributes: { pole: 'etain' },
      answers: { '/workshops': twoPages(first.answer, good(EVERY_STATUS)) },
    });
    first.release();
    await shows(page, 'Réunion d’information');
    await page.says('1 atelier à venir');
  });
});

describe('a pôle without workshops', () => {
  const saintMihiel = { slug: 'saint-mihiel', name: 'Pôle entrepreneurial de Saint-Mihiel' };
  for (const view of ['list', 'month'])
    it(`is called by its name, and says that it has none: ${view}`, async () => {
      const page = await openCalendar({
        attributes: { pole: 'saint-mihiel', view },
        answers: { '/poles': good([saintMihiel]) },
      });
      await page.says('Pôle entrepreneurial de Saint-Mihiel : aucun atelier annoncé.');
      await page.click('button', 'Filtrer les ateliers');
      const pole = (await page.shown('combobox', 'Pôle')) as HTMLSelectElement; // A native choice.
      expect(pole.selectedOptions[0]?.textContent).to.equal('Pôle entrepreneurial de Saint-Mihiel');
      expect(page.context.api.count('/poles')).to.equal(1);
      await page.click('button', CLEAR);
      await page.says(view === 'list' ? '8 ateliers à venir' : '7 ateliers en novembre');
    });

  it('is the only reason to ask for the pôles', async () => {
    const page = await openCalendar({ attributes: { pole: 'dieuze' } });
    await page.shown('list');
    expect(page.context.api.count('/poles')).to.equal(0);
  });

  it('filters all the same where its name cannot be had', async () => {
    const page = await openCalendar({ attributes: { pole: 'nowhere' }, answers: { '/poles': down } });
    await page.says(NOTHING_FITS);
    await until('the pôles were asked for', () => page.context.api.count('/poles') > 0);
    await page.says(NOTHING_FITS);
  });
});

describe('nearness', () => {
  const pole = aWorkshop().pole!;
  const etain = EVERY_STATUS.find(({ id }) => id === 'full-waiting')!.pole!;
  const places = (page: CalendarPage): string[] =>
    page.all('heading', /(à (moins de )?\d+ km|En ligne)$/).map(plainText);

  it('sorts from a commune chosen elsewhere, and by date again when asked', async () => {
    const page = await openCalendar();
    const spincourt = { ...pole.place, name: 'Spincourt', lat: 49.33, lon: 5.66 };
    page.context.updateVisit({ origin: Origin.ofCommune(spincourt) });
    await page.says('Les plus proches de Spincourt, à vol d’oiseau.');
    expect(places(page)).to.deep.equal(['Étain à 13 km', 'Dieuze à 96 km', 'En ligne']);
    await page.click('button', 'Par date');
    await until('days again', () => places(page).length === 0);
  });

  it('sees all workshops, and adds what follows below', async () => {
    const on = (id: string, day: number, at: typeof pole) =>
      aWorkshop({
        id,
        title: id,
        sessions: [aSession(`2026-12-${day}T14:00:00+01:00`, `2026-12-${day}T16:00:00+01:00`)],
        pole: at,
      });
    const morhange = { ...pole, slug: 'morhange', place: { ...pole.place, name: 'Morhange', lat: 48.924, lon: 6.643 } };
    const first = Array.from({ length: 12 }, (_, index) => on(`etain-${index}`, 10 + index, etain));
    const second = [on('morhange', 23, morhange), on('dieuze', 24, pole)];
    const page = await openCalendar({
      answers: { '/workshops': twoPages(good(first, { next: 'two' }), good(second)) },
    });
    page.context.updateVisit({ origin: Origin.ofCommune(pole.place) });
    await until('the nearest are first', () => titles(page).slice(0, 2).join() === 'dieuze,morhange');
    expect(places(page)).to.deep.equal(['Dieuze à moins de 1 km', 'Morhange à 14 km', 'Étain à 91 km']);
    const before = titles(page);
    expect(before.length).to.equal(10);
    await page.click('button', 'Afficher la suite');
    await until('all are shown', () => titles(page).length === 14);
    expect(titles(page).slice(0, 10)).to.deep.equal(before);
  });
});
