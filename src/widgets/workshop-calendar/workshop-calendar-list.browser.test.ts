import { expect } from '@open-wc/testing';
import { good, held } from '../../../test/support/api.ts';
import { press } from '../../../test/support/browser.ts';
import { until } from '../../../test/support/until.ts';
import { plainText } from '../../../test/support/widget-page.ts';
import { aSession, aWorkshop } from '../../../test/support/workshop.ts';
import { afternoon, entryOf, EVERY_STATUS, many, openCalendar, titles, twoPages } from './workshop-calendar.fixture.ts';

const MORE = 'Afficher la suite';

describe('the list', () => {
  it('is day by day, with each workshop once, under its next session', async () => {
    const page = await openCalendar();
    await page.shown('list');
    expect(titles(page)).to.deep.equal([
      'Premiers pas',
      'Tester avec le CAPE',
      'De l’idée au projet',
      'Réunion d’information',
      'Trouver ses clients',
      'Choisir son statut',
      'Parcours en trois séances',
      'Construire son prévisionnel',
      'Mes chiffres',
      'Starting a business',
    ]);
    expect(page.query('heading', /^Aujourd’hui, lundi 23 novembre/)).not.to.equal(undefined);
    expect(plainText(await entryOf(page, 'Parcours en trois séances'))).to.equal(
      '9 h 00 – 12 h 30 Parcours en trois séances Dieuze · sur place · gratuit · séance 3 sur 3 inscriptions closes',
    );
  });

  it('is that of the day, with what has become of the workshops, when the user is back after a night', async () => {
    const page = await openCalendar({ clock: '2026-11-25T18:00:00+01:00' });
    await page.shown('heading', /^Jeudi 26 novembre/i);
    const sessions = [aSession('2026-11-26T14:00:00+01:00', '2026-11-26T16:00:00+01:00')];
    const soldOut = aWorkshop({ sessions, title: 'Complet depuis hier' });
    page.context.api.answer('/workshops', good([soldOut]));
    page.clock.freeze(13 * 3_600_000, 'stands');
    document.body.dispatchEvent(new Event('pointerover', { bubbles: true }));
    await page.shown('heading', /^Aujourd’hui, jeudi 26 novembre/);
    await entryOf(page, 'Complet depuis hier');
  });

  it('asks for nothing new while a workshop is open, whose form may be filled in', async () => {
    const page = await openCalendar({ clock: '2026-11-23T09:00:00+01:00' });
    const count = page.context.api.count('/workshops');
    await page.click('button', /^Tester avec le CAPE, /);
    await page.shown('button', 'S’inscrire');
    page.clock.freeze(13 * 3_600_000, 'stands');
    document.body.dispatchEvent(new Event('pointerover', { bubbles: true }));
    await page.click('button', /Tous les ateliers|Retour/);
    expect(page.context.api.count('/workshops')).to.equal(count);
    window.dispatchEvent(new Event('pageshow'));
    await until('it asks once the list is back', () => page.context.api.count('/workshops') > count);
  });

  it('has words and a mark of its own for each status', async () => {
    const page = await openCalendar();
    const marks = new Set<string>();
    const statuses: Record<string, string> = {
      'Construire son prévisionnel': '12 places S’inscrire',
      'Tester avec le CAPE': 'plus que 2 places S’inscrire',
      'Réunion d’information': 'complet, liste d’attente ouverte Rejoindre la liste d’attente',
      'Trouver ses clients': 'complet',
      'Starting a business': 'inscriptions à venir',
      'Parcours en trois séances': 'inscriptions closes',
      'De l’idée au projet': 'annulé',
      'Choisir son statut': 'date déplacée 12 places S’inscrire',
      'Premiers pas': 'terminé',
    };
    for (const [title, words] of Object.entries(statuses)) {
      const entry = await entryOf(page, title);
      expect(plainText(entry), title).to.match(new RegExp(` ${words}$`));
      const [state] = [...entry.querySelectorAll('[data-state]')];
      expect(state, title).not.to.equal(undefined);
      const mark = getComputedStyle(state!, '::before');
      const isFilled = mark.backgroundColor !== 'rgba(0, 0, 0, 0)';
      const { content, borderRadius, borderStyle, blockSize, borderInlineEndWidth } = mark;
      marks.add([content, borderRadius, borderStyle, isFilled, blockSize, borderInlineEndWidth].join());
    }
    // Over and closed share a dash: neither can be acted on, and their words differ.
    expect(marks.size).to.equal(Object.keys(statuses).length - 1);
  });

  it('counts what one can still go to', async () => {
    const page = await openCalendar();
    // Of ten, one is cancelled and one ended this morning.
    await page.says('8 ateliers à venir');
    const gone = await openCalendar({
      workshops: EVERY_STATUS.filter(({ id }) => id === 'cancelled' || id === 'past'),
    });
    await gone.says('Aucun atelier à venir');
    expect(titles(gone)).to.deep.equal(['Premiers pas', 'De l’idée au projet']);
  });

  it('shows no more than its limit', async () => {
    const page = await openCalendar({ attributes: { limit: '3' }, width: 1000 });
    await page.shown('list');
    expect(titles(page).length).to.equal(3);
    expect(page.query('button', MORE)).to.equal(undefined);
  });
});

describe('more of the list', () => {
  it('comes page by page of the API', async () => {
    const twelve = (prefix: string) =>
      Array.from({ length: 12 }, (_, index) => aWorkshop({ id: `${prefix}-${index}`, title: `${prefix} ${index}` }));
    const page = await openCalendar({
      answers: { '/workshops': twoPages(good(twelve('first'), { next: 'two' }), good(twelve('second'))) },
    });
    await page.says('Plus de 10 ateliers à venir');
    expect(titles(page).length).to.equal(10);
    await page.click('button', MORE);
    await until('the second page is shown', () => titles(page).length === 20);
    await page.click('button', MORE);
    await until('all are shown', () => titles(page).length === 24);
    await page.says('24 ateliers à venir');
    expect(page.query('button', MORE)).to.equal(undefined);
  });

  it('is announced, and the focus goes to the first of it', async () => {
    const page = await openCalendar({ workshops: many(23) });
    const hasFocus = (index: number) =>
      until(`entry ${index} has the focus`, () => page.focused && plainText(page.focused) === titles(page)[index]);
    (await page.shown('button', MORE)).focus();
    await press('Enter');
    await page.announces('10 ateliers de plus, 20 affichés.');
    await hasFocus(10);
    // The last ones take the button away, and what had the focus with it.
    page.find('button', MORE).focus();
    await press('Enter');
    await page.announces('3 ateliers de plus, 23 affichés.');
    await hasFocus(20);
    expect(page.lateDrawings).to.deep.equal([]);
  });

  it('leaves the focus where the visitor has moved it meanwhile', async () => {
    const slow = held(good([afternoon('late', 30)]));
    const page = await openCalendar({
      answers: { '/workshops': twoPages(good(many(10), { next: 'two' }), slow.answer) },
    });
    await page.click('button', MORE);
    page.find('button', 'Mois').focus();
    slow.release();
    await until('more are shown', () => titles(page).length === 11);
    await page.drawn();
    expect(plainText(page.focused)).to.equal('Mois');
  });
});
